// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 at random points of saving, 200 times. Promise: every acknowledged family is there, none doubled, chain whole.
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {
constexpr int kKills = 200;
} // namespace

class TstKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedSaveSurvives()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString saver = QStringLiteral(PADRON_BIN_DIR "/crash_saver");
        auto random = QRandomGenerator(20261122); // the same moments each run, as far as a scheduler allows
        int acknowledged = 0; // families whose save was acknowledged so far: numbers 0..n-1
        QStringList folios;

        for (int kill = 0; kill <= kKills; ++kill) {
            const bool last = kill == kKills;
            QProcess process;
            QStringList arguments{folder.path()};
            if (last)
                arguments.append(QStringLiteral("--check"));
            process.start(saver, arguments);
            QVERIFY(process.waitForStarted());
            QByteArray output;
            while (!output.contains('\n')) {
                QVERIFY2(process.waitForReadyRead(60000), output.constData());
                output += process.readAllStandardOutput();
            }
            if (!last) {
                QTest::qSleep(static_cast<int>(random.bounded(1, 45)));
                process.kill();
            }
            QVERIFY(process.waitForFinished(60000));
            output += process.readAllStandardOutput();
            QVERIFY2(!output.contains("FAULT"), output.constData());

            static const QRegularExpression start(QStringLiteral("^CHAIN (\\d+) FAMILIES (\\d+)\n"));
            const auto match = start.match(QString::fromLatin1(output));
            QVERIFY2(match.hasMatch(), output.constData());
            const int families = match.captured(2).toInt();
            // a commit may be done with nobody told, but at most the one that was being saved
            QVERIFY2(families >= acknowledged && families <= acknowledged + 1,
                     qPrintable(QStringLiteral("%1 families, %2 acknowledged").arg(families).arg(acknowledged)));
            acknowledged = families;

            for (const QByteArray& line : output.split('\n')) {
                if (!line.startsWith("ACK "))
                    continue;
                const QList<QByteArray> words = line.split(' ');
                if (words.size() < 3 || words.at(2).size() != 15)
                    continue; // cut by the kill: not an acknowledgement
                QCOMPARE(words.at(1).toInt(), acknowledged);
                QVERIFY2(!folios.contains(QString::fromLatin1(words.at(2))), "a folio was used twice");
                folios.append(QString::fromLatin1(words.at(2)));
                ++acknowledged;
            }
        }
        // how many is the machine's matter; that there were some, the test's
        QVERIFY2(acknowledged > 10, qPrintable(QString::number(acknowledged)));
        QVERIFY(folios.size() > 5);
    }
};

QTEST_GUILESS_MAIN(TstKill)
#include "tst_kill.moc"
