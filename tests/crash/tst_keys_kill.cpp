// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 at random points while users, passwords, codes and the data key change. Promise: the store always opens with a
// password and with the recovery code that hold, whole. 60 times; PADRON_KEY_KILLS says how many more.
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kKills = 60;
const QString kChanger = QStringLiteral(PADRON_BIN_DIR "/keys_changer");

/// What may hold: one, or two while one takes the other's place.
struct Holding
{
    QStringList values;

    void read(const QByteArray& line, const QByteArray& name)
    {
        const auto valueAfter = [&line](const QByteArray& word) { return QString::fromUtf8(line.mid(word.size())); };
        if (line.startsWith("TRY " + name + ' '))
            values.append(valueAfter("TRY " + name + ' '));
        else if (line.startsWith("ACK " + name + ' '))
            values = {valueAfter("ACK " + name + ' ')};
        else if (line.startsWith(name + ' '))
            values = {valueAfter(name + ' ')};
    }
};

} // namespace

class TstKeysKill : public QObject
{
    Q_OBJECT

private:
    static QStringList arguments(const QString& folder, const Holding& passwords, const Holding& codes)
    {
        QStringList made{folder};
        for (const QString& each : passwords.values)
            made << QStringLiteral("--password") << each;
        for (const QString& each : codes.values)
            made << QStringLiteral("--code") << each;
        return made;
    }

private Q_SLOTS:
    void theStoreAlwaysOpens()
    {
        const int kills = qMax(kKills, qEnvironmentVariableIntValue("PADRON_KEY_KILLS"));
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        Holding passwords{{QStringLiteral("la primera frase")}}, codes;
        QProcess creator;
        creator.start(kChanger, arguments(folder.path(), passwords, codes) << QStringLiteral("--create"));
        QVERIFY(creator.waitForFinished(60000) && creator.exitCode() == 0);
        codes.read(creator.readAllStandardOutput().trimmed(), "CODE");
        QCOMPARE(codes.values.size(), 1);

        auto random = QRandomGenerator(20261122);
        int inRotation = 0, changes = 0;
        for (int kill = 0; kill <= kills; ++kill) {
            const bool last = kill == kills;
            QProcess process;
            QStringList words = arguments(folder.path(), passwords, codes);
            words << QStringLiteral("--from") << QString::number(random.bounded(8));
            if (last)
                words << QStringLiteral("--check");
            process.start(kChanger, words);
            QByteArray output;
            while (!output.contains("OPEN ") && !output.contains("FAULT"))
                if (!process.waitForReadyRead(60000))
                    break;
                else
                    output += process.readAllStandardOutput();
            if (!last) {
                QTest::qSleep(static_cast<int>(random.bounded(1, 90)));
                process.kill();
            }
            QVERIFY(process.waitForFinished(60000));
            output += process.readAllStandardOutput();
            QVERIFY2(output.contains("OPEN ") && !output.contains("FAULT"), output + process.readAllStandardError());
            inRotation += output.contains("OPEN in a rotation") ? 1 : 0;
            changes += static_cast<int>(output.count("ACK "));
            QList<QByteArray> lines = output.split('\n');
            lines.removeLast(); // cut by the kill, or empty
            for (const QByteArray& line : lines) {
                passwords.read(line, "PASSWORD");
                codes.read(line, "CODE");
            }
        }
        qInfo("%d kills, %d of them inside a rotation, %d changes acknowledged", kills, inRotation, changes);
        QVERIFY(changes > 5);
        QVERIFY2(inRotation > 0, "no kill fell into a rotation: the test says less than it should");
    }
};

QTEST_GUILESS_MAIN(TstKeysKill)
#include "tst_keys_kill.moc"
