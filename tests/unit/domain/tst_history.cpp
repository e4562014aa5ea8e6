// SPDX-License-Identifier: GPL-3.0-or-later
// The same set of entries leads to the same lawful padrón, and nothing anybody wrote is lost on the way.
#include "history_story.h"

#include "domain/record_field.h"

using namespace padron;
using namespace padron::domain;
using namespace padron::domain::sample;

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
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
