// SPDX-License-Identifier: GPL-3.0-or-later
// Histories that nobody thought of, and long ones: in whatever order they come they end the same, and lawful.
#include "history_story.h"

using namespace padron;
using namespace padron::domain;
using namespace padron::domain::sample;

namespace {

int runs(int usual)
{
    bool told = false;
    const int more = qEnvironmentVariableIntValue("PADRON_HISTORY_RUNS", &told);
    return told ? more : usual;
}

} // namespace

class TestHistoryLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomHistoriesEndTheSame_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < runs(60); ++i)
            QTest::addRow("seed %d", 1000 + i) << quint32(1000 + i);
    }

    void randomHistoriesEndTheSame()
    {
        QFETCH(const quint32, seed);
        sample::HistoryWorld world(seed, 3 + int(seed % 4));
        for (int i = 0; i < 18; ++i)
            world.step();
        const Resolution once = resolve(world.entries());
        QCOMPARE(lawFault(once), QString());
        QCOMPARE(periodFault(once), QString());
        QCOMPARE(lossFault(world.entries()), QString());
        for (int i = 0; i < 6; ++i)
            QVERIFY2(resolve(world.shuffled()) == once, "the order of the list counts");
    }

    /// As many as the centre lays: two laptops that never hear of each other, and one that hears now of the one, now of the other.
    void aLongHistoryEnds()
    {
        Story story;
        QSet<int> mine{1}, theirs{1}, both{1};
        for (int n = 2; n < 200; ++n) {
            QSet<int>& seen = n % 3 == 0 ? mine : n % 3 == 1 ? theirs : both;
            FamilyChange change;
            change.motivo = Motivo::OtroDato;
            change.atMs = sample::kNow + n;
            change.after = {story.start};
            change.after.front().consents.clear();
            setPhone(change.after.front().people[n % 4], n % 2 ? kOne : kTwo);
            story.write(n, seen, change);
            seen.insert(n);
            if (n % 7 == 0)
                both += n % 2 ? mine : theirs;
        }
        const Resolution end = resolve(story.entries);
        QCOMPARE(end.merged.value(story.start.family.id).size(), 199);
        QCOMPARE(lawFault(end), QString());
    }

    /// What the centre does when nobody wrote apart: the last entry's families, as it says them.
    void oneLaptopAloneIsWhatItWrote()
    {
        for (quint32 seed = 1; seed < 20; ++seed) {
            sample::HistoryWorld world(seed, 1);
            for (int i = 0; i < 12; ++i)
                world.step();
            const Resolution end = resolve(world.entries());
            QVERIFY2(end.conflicts.isEmpty(), qPrintable(QString::number(seed)));
            const auto* change = std::get_if<FamilyChange>(&world.entries().last().body);
            if (!change)
                continue;
            for (const auto& record : change->after) {
                const FamilyRecord* found = end.family(record.family.id);
                QVERIFY2(found, qPrintable(QString::number(seed)));
                QCOMPARE(found->family.titular, record.family.titular);
                QCOMPARE(found->people.size(), record.people.size());
                for (const auto& person : record.people)
                    QVERIFY(*end.person(person.id) == person);
                for (const auto& place : record.family.members)
                    QVERIFY(found->family.members.contains(place));
            }
            for (const auto& id : change->ended)
                QVERIFY(end.ended.contains(id));
        }
    }
};

QTEST_GUILESS_MAIN(TestHistoryLaws)
#include "tst_history_laws.moc"
