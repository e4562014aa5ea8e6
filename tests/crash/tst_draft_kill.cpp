// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 while fields of three captures are typed, 80 times. Promise: every field whose save was acknowledged is there, and
// the store knows which capture, and which field of it, was before the person.
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kKills = 80;

struct Save
{
    int draft = -1, field = -1, value = 0;
};

/// What a line says after its word; nullopt: another line, or one cut by the kill.
std::optional<Save> read(const QByteArray& line, const char* word, bool ended)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 4 || parts.at(0) != word || (ended && !parts.at(3).endsWith('.')))
        return std::nullopt;
    QByteArray value = parts.at(3);
    return Save{parts.at(1).toInt(), parts.at(2).toInt(), value.replace('.', "").toInt()};
}

} // namespace

class TstDraftKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedFieldSurvives()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        auto random = QRandomGenerator(20261122); // the same moments each run, as far as a scheduler allows
        QMap<std::pair<int, int>, int> acknowledged;
        Save last;
        int acks = 0;

        for (int kill = 0; kill <= kKills; ++kill) {
            const bool check = kill == kKills;
            QProcess process;
            process.start(QStringLiteral(PADRON_BIN_DIR "/draft_typer"),
                          check ? QStringList{folder.path(), QStringLiteral("--check")} : QStringList{folder.path()});
            QVERIFY(process.waitForStarted());
            QByteArray output;
            while (!output.contains("READY\n") && !output.contains("FAULT")) {
                QVERIFY2(process.waitForReadyRead(60000), output.constData());
                output += process.readAllStandardOutput();
            }
            if (!check) {
                QTest::qSleep(static_cast<int>(random.bounded(1, 45)));
                process.kill();
            }
            QVERIFY(process.waitForFinished(60000));
            output += process.readAllStandardOutput();
            QVERIFY2(!output.contains("FAULT"), output.constData());

            int ahead = 0; // a commit may be done with nobody told, but at most the one that was being saved
            Save newest;
            for (const QByteArray& line : output.split('\n')) {
                const auto seen = read(line, "SEEN", false);
                if (!seen)
                    continue;
                const int expected = acknowledged.value({seen->draft, seen->field});
                QVERIFY2(seen->value == expected || seen->value == last.value + 1, line.constData());
                ahead += seen->value == expected ? 0 : 1;
                if (seen->value > newest.value)
                    newest = *seen;
                acknowledged[{seen->draft, seen->field}] = seen->value;
            }
            QVERIFY(ahead <= 1);
            if (newest.value > 0) {
                // marked just before its save: it may already be the next one's
                const int next = (newest.value + 1) / 5 % 3;
                const QByteArray here = QByteArrayLiteral("OPEN ") + QByteArray::number(newest.draft) + ' '
                    + QByteArray::number(newest.field) + '\n';
                const QByteArray there = QByteArrayLiteral("OPEN ") + QByteArray::number(next) + ' ';
                QVERIFY2(output.contains(here) || (next != newest.draft && output.contains(there))
                             || output.contains("OPEN -1"),
                         output.left(output.indexOf("READY")).constData());
                QVERIFY(!output.contains("OPEN -1") || newest.value < 10); // the first saves of the others
                last = newest;
            }
            for (const QByteArray& line : output.split('\n'))
                if (const auto ack = read(line, "ACK", true)) {
                    QCOMPARE(ack->value, last.value + 1);
                    acknowledged[{ack->draft, ack->field}] = ack->value;
                    last = *ack;
                    ++acks;
                }
        }
        // how many is the machine's matter; that there were some, the test's
        QVERIFY2(acks > 10, qPrintable(QString::number(acks)));
    }
};

QTEST_GUILESS_MAIN(TstDraftKill)
#include "tst_draft_kill.moc"
