// SPDX-License-Identifier: GPL-3.0-or-later
// No program of ours leaves an image of its memory: asked of each as it runs.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace {

QString program(const QString& name)
{
    return QStringLiteral(PADRON_BIN_DIR "/") + name;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Both the soft and the hard limit are 0.
bool mayNotDump(qint64 pid)
{
    static const QRegularExpression none(QStringLiteral("Max core file size +0 +0 "));
    return none.match(QString::fromLatin1(contents(QStringLiteral("/proc/%1/limits").arg(pid)))).hasMatch();
}

/// A process that is not dumpable has a /proc of root's; told apart only when we are somebody else.
bool isHidden(qint64 pid)
{
    struct stat about
    {
    };
    return ::geteuid() == 0 || (::stat(QByteArray("/proc/" + QByteArray::number(pid) + "/status"), &about) == 0 && about.st_uid == 0);
}

} // namespace

class TestCoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProgram_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("arguments");
        static QTemporaryDir folder;
        static QTcpServer silent; // a database that takes the call and never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString database = QStringLiteral("host=127.0.0.1 port=%1 sslmode=disable").arg(silent.serverPort());
        QTest::newRow("modulo-registro") << QStringLiteral("modulo-registro")
                                         << QStringList{QStringLiteral("--datos"), folder.filePath(QStringLiteral("a"))};
        QTest::newRow("modulo-decodificador") << QStringLiteral("modulo-decodificador") << QStringList();
        for (const char* command : {"init", "serve", "firmante"}) // the signer is the same program, started again
            QTest::newRow(command) << QStringLiteral("padron-central")
                                   << QStringList{QLatin1String(command), QStringLiteral("--db"), database,
                                                  QStringLiteral("--claves"), folder.filePath(QStringLiteral("c"))};
        QTest::newRow("modulo-escaner") << QStringLiteral("modulo-escaner") << QStringList{QStringLiteral("--lista")};
    }

    void everyProgram()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, arguments);
        if (!QFile::exists(program(name)))
            QSKIP("not built here");
        // Started with a limit that would let it: what it asks of the kernel first shows in its /proc while it lives.
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(QStringLiteral("/bin/sh"), QStringList{QStringLiteral("-c"), QStringLiteral("ulimit -c unlimited; exec \"$0\" \"$@\""),
                                                             program(name)}
                                                     + arguments);
        QVERIFY(process.waitForStarted());
        bool seen = false;
        for (int i = 0; i < 4000 && !seen && process.state() == QProcess::Running; ++i) {
            seen = mayNotDump(process.processId()) && isHidden(process.processId());
            QTest::qWait(1);
        }
        const bool lived = process.state() == QProcess::Running;
        process.closeWriteChannel();
        process.kill();
        process.waitForFinished();
        if (!seen && !lived)
            QSKIP("it ended before it could be looked at");
        QVERIFY(seen);
    }
};

QTEST_GUILESS_MAIN(TestCoreDumps)
#include "tst_core_dumps.moc"
