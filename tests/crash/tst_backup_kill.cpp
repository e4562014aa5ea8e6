// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 while backups are made, 60 times. Promise: the store is whole, every backup that has its name is whole, and there is
// always one once the first was acknowledged.
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {
constexpr int kKills = 60;
} // namespace

class TstBackupKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNamedBackupIsWhole()
    {
        const QTemporaryDir store, place;
        auto random = QRandomGenerator(20261122); // the same moments each run, as far as a scheduler allows
        int acknowledged = 0, whole = 0;
        for (int kill = 0; kill <= kKills; ++kill) {
            const bool last = kill == kKills;
            QProcess process;
            QStringList arguments{store.path(), place.path()};
            if (last)
                arguments.append(QStringLiteral("--check"));
            process.start(QStringLiteral(PADRON_BIN_DIR "/backup_maker"), arguments);
            QVERIFY(process.waitForStarted());
            QByteArray output;
            while (!output.contains('\n')) {
                QVERIFY2(process.waitForReadyRead(60000), output.constData());
                output += process.readAllStandardOutput();
            }
            if (!last) {
                QTest::qSleep(static_cast<int>(random.bounded(1, 400)));
                process.kill();
            }
            QVERIFY(process.waitForFinished(60000));
            output += process.readAllStandardOutput();
            QVERIFY2(!output.contains("FAULT"), output.constData());
            static const QRegularExpression start(QStringLiteral("^FAMILIES (\\d+) WHOLE (\\d+)\n"));
            const auto match = start.match(QString::fromLatin1(output));
            QVERIFY2(match.hasMatch(), output.constData());
            whole = match.captured(2).toInt();
            QVERIFY2(whole > 0 || acknowledged == 0, output.constData());
            acknowledged += static_cast<int>(output.count("ACK padron-"));
        }
        // how many is the machine's matter; that there were some, the test's
        QVERIFY2(acknowledged > 5, qPrintable(QString::number(acknowledged)));
        QVERIFY(whole > 0);
    }
};

QTEST_GUILESS_MAIN(TstBackupKill)
#include "tst_backup_kill.moc"
