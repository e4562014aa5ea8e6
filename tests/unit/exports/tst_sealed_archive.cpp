// SPDX-License-Identifier: GPL-3.0-or-later
// Archives as whoever receives them meets them: opened by 7-Zip, refused without the password; and nothing half left.
#include "exports/errors.h"
#include "exports/sealed_archive.h"
#include "exports/spoken_password.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace padron;
using exports::SealedArchive;

namespace {

const QByteArray kText("\xEF\xBB\xBF\"nombre\"\r\n\"CANARIO-PERSONA\"\r\n");

struct Ran
{
    int code = -1;
    QByteArray out;
};

Ran sevenZip(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("7zz"), arguments);
    if (!process.waitForStarted() || !process.waitForFinished())
        qFatal("7zz (Debian package 7zip) is needed: packaging/setup.sh brings it");
    return {process.exitCode(), process.readAllStandardOutput()};
}

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

/// Rows enough for some blocks of the file; does not pack well.
QByteArray rows(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).toHex() + "\r\n";
    return text;
}

core::Result<SealedArchive::Written> make(const QString& path, const core::SecureBytes& password, const QByteArray& text)
{
    PADRON_ASSIGN(const auto archive, SealedArchive::create(path, password));
    PADRON_TRY(archive->begin("padron.csv", 1'795'000'000'000));
    PADRON_TRY(archive->write(text));
    PADRON_TRY(archive->begin("LEEME.txt", 1'795'000'000'000));
    PADRON_TRY(archive->write(QByteArrayView("uno")));
    PADRON_ASSIGN(const auto written, archive->finish());
    PADRON_TRY(archive->giveName());
    return written;
}

/// Files of this process grow up to so many bytes and no more, as on a medium that is full.
class Limit
{
public:
    explicit Limit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~Limit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TstSealedArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProgramOpensItWithThePasswordAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("exportacion.zip"));
        const core::SecureBytes password = exports::spokenPassword();
        const QString spoken = QString::fromLatin1(password.view());
        const auto written = make(path, password, kText);
        QVERIFY(written);
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("exportacion.zip")});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.size(), written->bytes);
        QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), written->sha256);
        QVERIFY(!bytes.contains("CANARIO"));
        QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));

        QCOMPARE(sevenZip({QStringLiteral("t"), QStringLiteral("-p") + spoken, path}).code, 0);
        const Ran csv = sevenZip({QStringLiteral("x"), QStringLiteral("-so"), QStringLiteral("-p") + spoken, path,
                                  QStringLiteral("padron.csv")});
        QCOMPARE(csv.code, 0);
        QCOMPARE(csv.out, kText);
        const Ran listed = sevenZip({QStringLiteral("l"), QStringLiteral("-slt"), QStringLiteral("-p") + spoken, path});
        QCOMPARE(listed.out.count("Encrypted = +"), 2);
        QCOMPARE(listed.out.count("Method = AES-256"), 2);
        QVERIFY(sevenZip({QStringLiteral("t"), QStringLiteral("-pNO-ES"), path}).code != 0);
        QVERIFY(sevenZip({QStringLiteral("t"), QStringLiteral("-p"), path}).code != 0);
    }

    void openOnlyWhenSomebodySaidSo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        QVERIFY(make(path, {}, kText));
        QCOMPARE(sevenZip({QStringLiteral("x"), QStringLiteral("-so"), path, QStringLiteral("padron.csv")}).out, kText);
    }

    void aLargeOneIsWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        const core::SecureBytes password = exports::spokenPassword();
        const QByteArray text = rows(200'000);
        QVERIFY(make(path, password, text));
        const Ran out = sevenZip({QStringLiteral("x"), QStringLiteral("-so"),
                                  QStringLiteral("-p") + QString::fromLatin1(password.view()), path, QStringLiteral("padron.csv")});
        QVERIFY(out.out == text);
    }

    void whatDoesNotFitLeavesTheOlderFileAndNothingElse()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        QFile older(path);
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write("older");
        older.close();
        const core::SecureBytes password = exports::spokenPassword();
        const QByteArray text = rows(6000);
        int refused = 0;
        for (rlim_t room = 0;; room += 16 * 1024) {
            core::Result<SealedArchive::Written> made = core::fail(core::kInternal);
            {
                const Limit limit(room);
                made = make(path, password, text);
            }
            if (made)
                break;
            QVERIFY2(made.error().code == exports::kNoRoom, qPrintable(made.error().printedId() + made.error().detail));
            QCOMPARE(filesIn(folder), QStringList{QStringLiteral("a.zip")});
            QCOMPARE(QFile(path).size(), 5);
            ++refused;
        }
        QVERIFY(refused > 10);
        QVERIFY(QFile(path).size() > 5);
    }

    void aMediumThatIsTakenOutIsTold()
    {
        const QTemporaryDir folder;
        QDir place(folder.filePath(QStringLiteral("usb")));
        QVERIFY(place.mkpath(QStringLiteral(".")));
        const QString path = place.filePath(QStringLiteral("a.zip"));
        {
            auto archive = SealedArchive::create(path, exports::spokenPassword());
            QVERIFY(archive);
            QVERIFY((*archive)->begin("padron.csv", 0));
            QVERIFY((*archive)->write(kText));
            QVERIFY((*archive)->finish());
            QVERIFY(place.removeRecursively());
            const auto named = (*archive)->giveName();
            QVERIFY(!named);
            QCOMPARE(named.error().code.id(), exports::kNotWritten.id());
        }
        const auto gone = SealedArchive::create(path, exports::spokenPassword());
        QVERIFY(!gone);
        QCOMPARE(gone.error().code.id(), exports::kNotWritten.id());
    }

    void whatIsLeftHalfwayIsRemoved()
    {
        const QTemporaryDir folder;
        {
            auto archive = SealedArchive::create(folder.filePath(QStringLiteral("a.zip")), {});
            QVERIFY(archive);
            QVERIFY((*archive)->begin("padron.csv", 0));
            QVERIFY((*archive)->write(rows(5000)));
            QCOMPARE(filesIn(folder), QStringList{QStringLiteral("a.zip.part")});
        }
        QVERIFY(filesIn(folder).isEmpty());
    }

    void aLinkLeftInItsPlaceIsNotFollowed()
    {
        const QTemporaryDir folder;
        const QString elsewhere = folder.filePath(QStringLiteral("otro"));
        QFile other(elsewhere);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("mine");
        other.close();
        QVERIFY(QFile::link(elsewhere, folder.filePath(QStringLiteral("a.zip.part"))));
        QVERIFY(make(folder.filePath(QStringLiteral("a.zip")), {}, kText));
        QCOMPARE(QFile(elsewhere).size(), 4);
    }

    void passwordsAreSpoken()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const QByteArray password = exports::spokenPassword().view().toByteArray();
            QCOMPARE(password.size(), 24);
            for (const QByteArray& group : password.split('-'))
                QCOMPARE(group.size(), 4);
            for (const char confused : {'0', 'O', '1', 'I', 'L'})
                QVERIFY(!password.contains(confused));
            seen.insert(password);
        }
        QCOMPARE(seen.size(), 200);
    }
};

QTEST_GUILESS_MAIN(TstSealedArchive)
#include "tst_sealed_archive.moc"
