// SPDX-License-Identifier: GPL-3.0-or-later
// The same set of entries leads to the same lawful padrón, and nothing anybody wrote is lost on the way.
#include "history_world.h"

#include "domain/family_check.h"
#include "domain/history_state.h"
#include "domain/record_field.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;
using sample::member;

namespace {

/// What the property does not find, in words; empty when all is well.
QString lawFault(const Resolution& found)
{
    QSet<core::PersonId> people;
    QSet<QString> folios;
    for (const auto& gone : found.departed)
        people.insert(gone.person.id);
    for (const auto& record : found.families) {
        const auto anybody = [&](const core::PersonId& id) -> const Person* { return found.person(id); };
        const Issues issues = checkFamily(record, {.today = sample::kToday,
                                                   .newcomer = [](const auto&) { return false; },
                                                   .kept = [](const auto&) { return true; },
                                                   .elsewhere = anybody});
        if (blocks(issues))
            return QStringLiteral("unlawful: field %1 rule %2").arg(int(issues.first().field)).arg(int(issues.first().rule));
        if (found.ended.contains(record.family.id))
            return QStringLiteral("ended and alive");
        for (const auto& person : record.people) {
            if (people.contains(person.id))
                return QStringLiteral("twice, or dead and in a family");
            people.insert(person.id);
        }
        if (folios.contains(record.family.folio.digits()))
            return QStringLiteral("folio twice");
        folios.insert(record.family.folio.digits());
    }
    return {};
}

QString periodFault(const Resolution& found)
{
    QHash<core::PersonId, const PlacePeriod*> last;
    for (const auto& period : found.periods) {
        const PlacePeriod* before = last.value(period.membership.person);
        if (before && (!before->untilMs || before->untilMs > period.membership.sinceMs))
            return QStringLiteral("two places at a time");
        last.insert(period.membership.person, &period);
    }
    for (const auto& record : found.families)
        for (const auto& place : record.family.members) {
            const PlacePeriod* now = last.value(place.person);
            if (!now || now->untilMs || now->family != record.family.id || now->membership != place)
                return QStringLiteral("a member without an open place");
        }
    for (const auto& gone : found.departed)
        if (const PlacePeriod* now = last.value(gone.person.id); now && !now->untilMs)
            return QStringLiteral("a place of somebody who died");
    return {};
}

/// Every write stands, was written over by somebody who had seen it, or is in an open conflict.
QString lossFault(const QList<HistoryEntry>& entries)
{
    const HistoryState now = stateAfter(entries);
    QHash<core::EntryId, QList<RecordWrite>> writes;
    for (const auto& entry : entries) {
        QList<HistoryEntry> past;
        for (const auto& other : entries)
            if (entry.seen.contains(other.id))
                past.append(other);
        writes.insert(entry.id, writesOf(entry, stateAfter(past)));
    }
    QSet<core::EntryId> contested;
    for (const auto& open : now.conflicts())
        contested.insert(open.conflict.other);
    for (const auto& entry : entries)
        for (const auto& write : writes.value(entry.id)) {
            const Register* here = now.find(write.key);
            if (std::holds_alternative<LetGo>(write.value))
                continue;
            const bool stands = here && here->standing && (here->writers.contains(entry.id) || sameValue(*here->standing, write));
            const bool held = here && contested.contains(entry.id)
                && std::any_of(here->held.begin(), here->held.end(), [&](const auto& one) { return one.by == entry.id; });
            const bool over = std::any_of(entries.begin(), entries.end(), [&](const HistoryEntry& later) {
                const auto& theirs = writes[later.id];
                return later.seen.contains(entry.id)
                    && std::any_of(theirs.begin(), theirs.end(), [&](const auto& one) { return one.key == write.key; });
            });
            if (!stands && !held && !over)
                return QStringLiteral("lost: %1 of %2").arg(keyOf(write.key.field), entry.id.text());
        }
    return {};
}

int runs(int usual)
{
    bool told = false;
    const int more = qEnvironmentVariableIntValue("PADRON_HISTORY_RUNS", &told);
    return told ? more : usual;
}

/// One family, registered by the first laptop, and what several do to it apart.
struct Story
{
    QList<HistoryEntry> entries;
    FamilyRecord start;

    Story()
    {
        start = sample::registered();
        write(1, {}, start);
    }

    core::EntryId id(int n) const { return core::EntryId(sample::uuid(n)); }

    void write(int n, const QSet<int>& seen, decltype(HistoryEntry::body) body)
    {
        HistoryEntry entry{.id = id(n), .seen = {}, .day = sample::kToday, .atMs = sample::kNow + n, .body = std::move(body)};
        for (const int one : seen)
            entry.seen.insert(id(one));
        entries.append(entry);
    }

    Resolution known(const QSet<int>& seen) const
    {
        QList<HistoryEntry> past;
        for (const auto& entry : entries)
            for (const int one : seen)
                if (entry.id == id(one))
                    past.append(entry);
        return resolve(past);
    }

    FamilyRecord family(const QSet<int>& seen) const { return *known(seen).family(start.family.id); }

    ChangeContext context(int n) const
    {
        ChangeContext context = sample::changeContext();
        context.atMs += n;
        return context;
    }

    /// The titular changes something of a person's data.
    void edit(int n, const QSet<int>& seen, int who, const std::function<void(Person&)>& how)
    {
        const FamilyRecord before = family(seen);
        FamilyRecord after = before;
        for (auto& person : after.people)
            if (person.id == member(who))
                how(person);
        const auto change = updateFamily(before, after, Motivo::OtroDato, *before.family.titular, context(n));
        QVERIFY2(change, "a change of the story is refused");
        write(n, seen, *change);
    }

    void change(int n, const QSet<int>& seen, const ChangeOutcome& outcome)
    {
        QVERIFY2(outcome, "a change of the story is refused");
        write(n, seen, *outcome);
    }

    void addChild(int n, const QSet<int>& seen, const std::optional<Curp>& curp = {})
    {
        const FamilyRecord before = family(seen);
        FamilyRecord after = before;
        Person child = start.people.at(1);
        child.id = core::PersonId(sample::uuid(30 + n));
        child.folio = sample::folio(500 + n);
        child.curp = curp;
        Consent consent = start.consents.front();
        consent.person = consent.givenBy = child.id;
        consent.id = core::ConsentId(sample::uuid(60 + n));
        after.people.append(child);
        after.family.members.append({child.id, *parentescoByKey(u"hijo"), {}, context(n).atMs});
        after.consents = {consent};
        change(n, seen, updateFamily(before, after, Motivo::AltaIntegrante, *before.family.titular, context(n)));
    }

    Resolution end() const
    {
        const Resolution found = resolve(entries);
        QList<HistoryEntry> backwards(entries.rbegin(), entries.rend());
        [&] {
            QVERIFY2(resolve(backwards) == found, "the order of the list counts");
            QCOMPARE(lawFault(found), QString());
            QCOMPARE(periodFault(found), QString());
            QCOMPARE(lossFault(entries), QString());
        }();
        return found;
    }
};

void setPhone(Person& person, QLatin1String phone)
{
    person.telefono = phone;
}

const QLatin1String kOne("9191110000"), kTwo("9192220000");

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsKey()
    {
        QSet<QString> keys;
        for (const auto field : recordFields()) {
            keys.insert(keyOf(field));
            QCOMPARE(recordFieldByKey(keyOf(field)), std::optional(field));
        }
        QCOMPARE(keys.size(), 15);
        QVERIFY(!recordFieldByKey(u"otro"));
    }

    void aFieldIsCopiedAndNothingElse()
    {
        const Person a = sample::registered().people.at(0), b = sample::registered().people.at(2);
        for (const auto field : recordFields()) {
            Person c = a;
            copyField(b, c, field);
            QVERIFY(sameField(b, c, field));
            for (const auto other : recordFields())
                if (other != field)
                    QVERIFY(sameField(a, c, other));
        }
    }

    void otherFieldsOfTheSamePersonBothStand()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { p.domicilio.referencias = QStringLiteral("Junto al pozo"); });
        const Resolution end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.person(member(4))->telefono, kOne);
        QCOMPARE(end.person(member(4))->domicilio.referencias, QStringLiteral("Junto al pozo"));
        QVERIFY(end.versions.value(story.start.family.id) == mergeId({story.id(1), story.id(2), story.id(3)}));
    }

    void theSameValueIsNoConflict()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        QVERIFY(story.end().conflicts.isEmpty());
    }

    void anotherValueIsAConflictAndTheFirstStands()
    {
        Story story;
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kTwo); });
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        const Resolution end = story.end();
        QCOMPARE(end.conflicts.size(), 1);
        QCOMPARE(end.conflicts.first().person, member(4));
        QCOMPARE(end.conflicts.first().fields, QList{RecordField::Telefono});
        QCOMPARE(end.conflicts.first().kept, story.id(2));
        QCOMPARE(end.conflicts.first().other, story.id(3));
        QCOMPARE(end.person(member(4))->telefono, kOne);
        QVERIFY(!end.isContested(member(4))); // a telephone is not who somebody is
    }

    void whoSheIsInConflictIsContested()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { p.name = *PersonName::parse(u"Petra", u"Ñeco", u"Ruiz"); });
        story.edit(3, {1}, 4, [](Person& p) { p.name = *PersonName::parse(u"Petra", u"Neco", u""); });
        QVERIFY(story.end().isContested(member(4)));
    }

    void whoKnewBothEndsIt()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kTwo); });
        story.edit(4, {1, 2, 3}, 4, [](Person& p) { setPhone(p, QLatin1String("9193330000")); });
        const Resolution end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.person(member(4))->telefono, QStringLiteral("9193330000"));
        QVERIFY(end.versions.value(story.start.family.id) == story.id(4));
    }

    void whoKnewOneOnlyIsInTheConflictInItsPlace()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kTwo); });
        story.edit(4, {1, 3}, 4, [](Person& p) { setPhone(p, QLatin1String("9193330000")); });
        const Resolution end = story.end();
        QCOMPARE(end.conflicts.size(), 1);
        QCOMPARE(end.conflicts.first().other, story.id(4));
        QCOMPARE(end.person(member(4))->telefono, kOne);
    }

    void aDecisionEndsIt_data()
    {
        QTest::addColumn<bool>("other");
        QTest::newRow("queda") << false;
        QTest::newRow("otra") << true;
    }
    void aDecisionEndsIt()
    {
        QFETCH(const bool, other);
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kTwo); });
        story.write(4, {1, 2, 3}, ConflictDecision{story.end().conflicts.first().id, other});
        const Resolution end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.person(member(4))->telefono, other ? kTwo : kOne);
    }

    void twoDecisionsMadeApartAreAConflict()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kTwo); });
        const auto id = story.end().conflicts.first().id;
        story.write(4, {1, 2, 3}, ConflictDecision{id, true});
        story.write(5, {1, 2, 3}, ConflictDecision{id, false});
        const Resolution end = story.end();
        QCOMPARE(end.conflicts.size(), 1);
        QCOMPARE(end.conflicts.first().kept, story.id(4));
        QCOMPARE(end.conflicts.first().other, story.id(5));
        QCOMPARE(end.person(member(4))->telefono, kTwo);
    }

    void aDecisionAndAChangeMadeApartAreAConflict()
    {
        Story story;
        story.edit(2, {1}, 4, [](Person& p) { setPhone(p, kOne); });
        story.edit(3, {1}, 4, [](Person& p) { setPhone(p, kTwo); });
        story.write(4, {1, 2, 3}, ConflictDecision{story.end().conflicts.first().id, true});
        story.edit(5, {1, 2}, 4, [](Person& p) { setPhone(p, QLatin1String("9193330000")); });
        const Resolution end = story.end();
        QCOMPARE(end.conflicts.size(), 1);
        QCOMPARE(end.person(member(4))->telefono, kTwo);
    }

    void twoNewMembersAreBothIn()
    {
        Story story;
        story.addChild(2, {1});
        story.addChild(3, {1});
        const Resolution end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.families.first().people.size(), 6);
    }

    void theSameChildAddedTwiceIsInOnce()
    {
        Story story;
        const auto curp = Curp::parse(sample::registered().people.at(0).curp->text());
        story.edit(2, {1}, 1, [](Person& p) { p.curp.reset(); });
        story.addChild(3, {1, 2}, *curp);
        story.addChild(4, {1, 2}, *curp);
        const Resolution end = story.end();
        QCOMPARE(end.families.first().people.size(), 5);
        QCOMPARE(end.conflicts.size(), 1);
        QVERIFY(end.conflicts.first().person.isNull());
        QVERIFY(end.conflicts.first().fields.contains(RecordField::Composicion));
        QCOMPARE(end.conflicts.first().kept, story.id(3));
        story.write(5, {1, 2, 3, 4}, ConflictDecision{end.conflicts.first().id, false});
        QVERIFY(story.end().conflicts.isEmpty());
    }

    void aNewMemberAndAnotherTitularAreBothInAndSomebodyLooks()
    {
        Story story;
        story.addChild(2, {1});
        story.change(3, {1}, changeTitular(story.family({1}), sample::toHusband(), story.context(3)));
        Resolution end = story.end();
        QCOMPARE(end.families.first().people.size(), 5);
        QCOMPARE(end.families.first().family.titular, std::optional(member(2)));
        QCOMPARE(end.conflicts.size(), 1);
        QCOMPARE(end.conflicts.first().person, core::PersonId(sample::uuid(32)));
        QCOMPARE(end.conflicts.first().fields, QList{RecordField::Lugar});
        story.write(4, {1, 2, 3}, ConflictDecision{end.conflicts.first().id, false});
        QVERIFY(story.end().conflicts.isEmpty());
    }

    void twoTitularesNeverMix()
    {
        Story story;
        story.change(2, {1}, changeTitular(story.family({1}), sample::toHusband(), story.context(2)));
        TitularChange toGrandmother = sample::toHusband();
        toGrandmother.arrangement = {member(4),
                                     {sample::place(member(1), u"otro", Supuesto::MismaVivienda),
                                      sample::place(member(2), u"otro", Supuesto::MismaVivienda),
                                      sample::place(member(3), u"nieta")}};
        story.change(3, {1}, changeTitular(story.family({1}), toGrandmother, story.context(3)));
        Resolution end = story.end();
        QCOMPARE(end.families.first().family.titular, std::optional(member(2)));
        QCOMPARE(end.conflicts.size(), 1);
        QVERIFY(end.conflicts.first().person.isNull());
        story.write(4, {1, 2, 3}, ConflictDecision{end.conflicts.first().id, true});
        end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.families.first().family.titular, std::optional(member(4)));
    }

    void aDeathAndAnAddressBothStand()
    {
        Story story;
        story.change(2, {1},
                     reportDeath(story.family({1}), {story.start.family.id, {{member(4), sample::kToday, {}}}, {}, member(1)},
                                 story.context(2)));
        story.edit(3, {1}, 4, [](Person& p) { p.domicilio.referencias = QStringLiteral("Junto al pozo"); });
        const Resolution end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.families.first().people.size(), 3);
        QCOMPARE(end.departed.size(), 1);
        QCOMPARE(end.departed.first().person.domicilio.referencias, QStringLiteral("Junto al pozo"));
    }

    void theTitularDiedHereAndChangedThere()
    {
        for (const bool deathFirst : {true, false}) {
            Story story;
            story.change(deathFirst ? 2 : 3, {1},
                         reportDeath(story.family({1}),
                                     {story.start.family.id, {{member(1), sample::kToday, {}}}, {}, member(2)},
                                     story.context(2)));
            story.change(deathFirst ? 3 : 2, {1},
                         changeTitular(story.family({1}), sample::toHusband(), story.context(3)));
            const Resolution end = story.end();
            QCOMPARE(end.departed.size(), 1);
            QCOMPARE(end.families.first().people.size(), 3);
            QCOMPARE(end.conflicts.size(), 1);
            QVERIFY(end.conflicts.first().fields.contains(RecordField::Composicion));
        }
    }

    void theNewTitularHadDied()
    {
        for (const bool deathFirst : {true, false}) {
            Story story;
            story.change(deathFirst ? 2 : 3, {1},
                         reportDeath(story.family({1}),
                                     {story.start.family.id, {{member(2), sample::kToday, {}}}, {}, member(1)},
                                     story.context(2)));
            story.change(deathFirst ? 3 : 2, {1},
                         changeTitular(story.family({1}), sample::toHusband(), story.context(3)));
            const Resolution end = story.end();
            QCOMPARE(end.departed.size(), 1);
            QVERIFY(end.families.first().family.titular != std::optional(member(2)));
            QCOMPARE(end.conflicts.size(), 1);
        }
    }

    void theSameDeathOnBothSides_data()
    {
        QTest::addColumn<bool>("sameDay");
        QTest::newRow("same day") << true;
        QTest::newRow("another day") << false;
    }
    void theSameDeathOnBothSides()
    {
        QFETCH(const bool, sameDay);
        Story story;
        for (const int n : {2, 3})
            story.change(n, {1},
                         reportDeath(story.family({1}),
                                     {story.start.family.id,
                                      {{member(4), sample::kToday.addDays(sameDay ? 0 : -n), {}}}, {}, member(1)},
                                     story.context(n)));
        const Resolution end = story.end();
        QCOMPARE(end.departed.size(), 1);
        QCOMPARE(end.conflicts.size(), sameDay ? 0 : 1);
        if (!sameDay)
            QCOMPARE(end.conflicts.first().fields, QList{RecordField::Baja});
    }

    void aSplitAndAnUpdateBothStand()
    {
        Story story;
        story.change(2, {1}, splitFamily(story.family({1}), sample::fatherAndDaughter(), story.context(2)));
        story.edit(3, {1}, 3, [](Person& p) { setPhone(p, kOne); });
        const Resolution end = story.end();
        QVERIFY(end.conflicts.isEmpty());
        QCOMPARE(end.families.size(), 2);
        QCOMPARE(end.person(member(3))->telefono, kOne);
    }

    void aSplitAndAnotherTitularDoNotMix()
    {
        Story story;
        story.change(2, {1}, splitFamily(story.family({1}), sample::fatherAndDaughter(), story.context(2)));
        story.change(3, {1}, changeTitular(story.family({1}), sample::toHusband(), story.context(3)));
        const Resolution end = story.end();
        QCOMPARE(end.families.size(), 2);
        QCOMPARE(end.families.first().family.titular, std::optional(member(1)));
        QCOMPARE(end.conflicts.size(), 1);
    }

    void whatStandsOnAHeldFamilyIsHeldToo()
    {
        Story story;
        story.change(2, {1}, changeTitular(story.family({1}), sample::toHusband(), story.context(2)));
        story.change(3, {1}, splitFamily(story.family({1}), sample::fatherAndDaughter(), story.context(3)));
        const FamilyRecord apart = story.known({1, 3}).families.last();
        FamilyRecord after = apart;
        Person child = story.start.people.at(1);
        child.id = core::PersonId(sample::uuid(40));
        child.folio = sample::folio(777);
        child.curp.reset();
        Consent consent = story.start.consents.front();
        consent.person = consent.givenBy = child.id;
        after.people.append(child);
        after.family.members.append({child.id, *parentescoByKey(u"hijo"), {}, story.context(4).atMs});
        after.consents = {consent};
        ChangeContext context = story.context(4);
        context.others = story.start.people; // the mother stayed behind
        story.change(4, {1, 3}, updateFamily(apart, after, Motivo::AltaIntegrante, *apart.family.titular, context));
        const Resolution end = story.end();
        QCOMPARE(end.families.size(), 1);
        QCOMPARE(end.conflicts.size(), 2);
    }

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

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
