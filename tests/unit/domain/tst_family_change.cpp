// SPDX-License-Identifier: GPL-3.0-or-later
#include "family_samples.h"
#include "rules_of.h"

#include "domain/family_rules.h"
#include "domain/record_codec.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;
using sample::fatherAndDaughter;
using sample::member;
using sample::place;
using sample::toHusband;

namespace {

Issues issuesOf(const ChangeOutcome& outcome)
{
    return outcome ? Issues() : outcome.error();
}

QStringList parentescosOf(const Family& family)
{
    QStringList keys;
    for (const auto& m : family.members)
        keys.append(m.parentesco.key);
    return keys;
}

} // namespace

class TestFamilyChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMotiveHasItsKeyAndNumeral()
    {
        QSet<QString> keys;
        for (const auto motivo : motivos()) {
            keys.insert(keyOf(motivo));
            QCOMPARE(motivoByKey(keyOf(motivo)), std::optional(motivo));
        }
        QCOMPARE(keys.size(), 9);
        QVERIFY(!motivoByKey(u"otro"));
        QCOMPARE(QLatin1String(numeralOf(Motivo::AltaIntegrante)), QLatin1String("37.I"));
        QCOMPARE(QLatin1String(numeralOf(Motivo::CambioTitular)), QLatin1String("37.II"));
        QCOMPARE(QLatin1String(numeralOf(Motivo::BajaDefuncion)), QLatin1String("38"));
    }

    void aDeathEndsOneMembershipAndTouchesNobodyElse()
    {
        const FamilyRecord before = sample::registered();
        const DeathReport asked{before.family.id, {{member(4), sample::kToday, QStringLiteral("A-1")}}, {}, member(2)};
        const auto change = reportDeath(before, asked, sample::changeContext());
        QVERIFY(change);
        QCOMPARE(change->departures, asked.departures);
        QVERIFY(change->ended.isEmpty());
        QCOMPARE(change->after.front().family.titular, before.family.titular);
        QCOMPARE(change->after.front().family.members, before.family.members.mid(0, 3));
        QVERIFY(touchedPeople(*change, {before}).isEmpty());
    }

    void theTitularsDeathLeavesItPendienteOrNamesAnother()
    {
        const FamilyRecord before = sample::registered(); // 3 is a minor whom 1 represents
        DeathReport asked{before.family.id, {{member(1), {}, {}}}, {}, member(2)};
        const auto pending = reportDeath(before, asked, sample::changeContext());
        QVERIFY(pending);
        QVERIFY(!pending->after.front().family.titular);
        QCOMPARE(pending->after.front().family.members, before.family.members.mid(1));
        asked.staying = {member(2), {place(member(3), u"hija"), place(member(4), u"otro", Supuesto::DependienteEconomico)}};
        const auto named = reportDeath(before, asked, sample::changeContext());
        QVERIFY(named);
        QCOMPARE(named->after.front().family.titular, std::optional(member(2)));
        QCOMPARE(touchedPeople(*named, {before}).size(), 3);
        asked.staying.places.removeLast(); // everybody has a place of the new titular
        QVERIFY(!reportDeath(before, asked, sample::changeContext()));
    }

    void aFamilyEmptiedByDeathEnds()
    {
        const FamilyRecord alone = sample::familyOf(1, 60);
        const core::PersonId who = alone.people.front().id;
        const auto change = reportDeath(alone, {alone.family.id, {{who, {}, {}}}, {}, {}}, sample::changeContext());
        QVERIFY(change); // by who represents nobody else: 38.III, there is no member left to ask for it
        QVERIFY(change->after.isEmpty());
        QCOMPARE(change->ended, QList{alone.family.id});
        QVERIFY(!reportDeath(alone, {alone.family.id, {{who, {}, {}}}, {}, who}, sample::changeContext()));
    }

    void aVerifiedDeathNeedsNobodyAndItsProof()
    {
        const FamilyRecord before = sample::registered();
        DeathReport asked{before.family.id, {{member(4), {}, QStringLiteral("A-1")}}, {}, {}, true};
        const auto change = reportDeath(before, asked, sample::changeContext());
        QVERIFY(change);
        QVERIFY(change->verified && change->requestedBy.isNull());
        const auto again = familyChangeFromCbor(toCbor(*change), kChangeSchema);
        QVERIFY(again && *again == *change);
        asked.departures.front().reference.clear();
        QVERIFY(!reportDeath(before, asked, sample::changeContext())); // nothing proves it
        asked.departures.front().reference = QStringLiteral("A-1");
        asked.requestedBy = member(1);
        QVERIFY(!reportDeath(before, asked, sample::changeContext())); // either of them
        FamilyChange other = *change;
        other.departures.clear();
        QVERIFY(blocks(checkChange(other, {before}, {}, sample::kToday))); // of nothing but a death
    }

    void aDeathHasItsRules_data()
    {
        QTest::addColumn<int>("who"); // 0: nobody registered
        QTest::addColumn<QDate>("died");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<bool>("stands");
        QTest::newRow("the titular") << 1 << QDate() << QString() << true;
        QTest::newRow("an adult member") << 2 << QDate() << QString() << true;
        QTest::newRow("a minor") << 3 << QDate() << QString() << false;
        QTest::newRow("who died") << 4 << QDate() << QString() << false;
        QTest::newRow("nobody, with adults there") << 0 << QDate() << QString() << false;
        QTest::newRow("today") << 1 << sample::kToday << QString() << true;
        QTest::newRow("tomorrow") << 1 << sample::kToday.addDays(1) << QString() << false;
        QTest::newRow("before birth") << 1 << QDate(1800, 1, 1) << QString() << false;
        QTest::newRow("a long reference") << 1 << QDate() << QString(60, u'7') << true;
        QTest::newRow("too long a reference") << 1 << QDate() << QString(61, u'7') << false;
        QTest::newRow("a line break") << 1 << QDate() << QStringLiteral("a\nb") << false;
    }

    void aDeathHasItsRules()
    {
        QFETCH(const int, who);
        QFETCH(const QDate, died);
        QFETCH(const QString, reference);
        QFETCH(const bool, stands);
        const FamilyRecord before = sample::registered();
        const Departure departure{member(4), died.isValid() ? std::optional(died) : std::nullopt, reference};
        const DeathReport asked{before.family.id, {departure}, {}, who == 0 ? core::PersonId() : member(who)};
        QCOMPARE(reportDeath(before, asked, sample::changeContext()).has_value(), stands);
    }

    void changeOfTitularBeginsEveryPlaceAnew()
    {
        const auto change = changeTitular(sample::registered(), toHusband(), sample::changeContext());
        QVERIFY(change);
        const FamilyRecord& after = change->after.front();
        QCOMPARE(after.family.titular, std::optional(member(2)));
        QCOMPARE(parentescosOf(after.family), (QStringList{QStringLiteral("titular"), QStringLiteral("conyuge"),
                                                           QStringLiteral("hija"), QStringLiteral("otro")}));
        QCOMPARE(after.people.front().id, member(2)); // the titular comes first
        for (const auto& m : after.family.members)
            QCOMPARE(m.sinceMs, change->atMs);
        QCOMPARE(after.family.members.at(2).supuestos, Supuestos()); // kept only where numeral 12 asks
        QVERIFY(after.consents.isEmpty());
        QCOMPARE(touchedPeople(*change, {sample::registered()}).size(), 4);
    }

    void changeOfTitularAsksForEveryPlaceAndItsGrounds()
    {
        TitularChange asked = toHusband();
        asked.arrangement.places.removeLast();
        QVERIFY(hasIssue(issuesOf(changeTitular(sample::registered(), asked, sample::changeContext())),
                         Field::Parentesco, Rule::Required));
        asked = toHusband();
        asked.arrangement.places.last().supuestos = {};
        QVERIFY(hasIssue(issuesOf(changeTitular(sample::registered(), asked, sample::changeContext())),
                         Field::Supuesto, Rule::SupuestoNeeded));
        asked = toHusband();
        asked.arrangement.titular = member(3);
        asked.arrangement.places.append(place(member(2), u"padre"));
        QVERIFY(hasIssue(issuesOf(changeTitular(sample::registered(), asked, sample::changeContext())),
                         Field::Titular, Rule::TitularIsMinor));
        asked = toHusband();
        asked.arrangement.titular = member(1);
        QVERIFY(hasIssue(issuesOf(changeTitular(sample::registered(), asked, sample::changeContext())), Field::Motivo,
                         Rule::NothingChanged));
    }

    void titularPendienteNeverBlocks()
    {
        const TitularChange asked{sample::registered().family.id, {}, member(4)};
        const auto change = changeTitular(sample::registered(), asked, sample::changeContext());
        QVERIFY(change);
        const Family& family = change->after.front().family;
        QVERIFY(!family.titular);
        QCOMPARE(parentescosOf(family).front(), QStringLiteral("otro"));
        QCOMPARE(parentescosOf(family).last(), QStringLiteral("abuela"));
        // and back: any adult may ask
        const auto back = changeTitular(change->after.front(), toHusband(), [] {
            auto context = sample::changeContext();
            context.atMs += 1;
            return context;
        }());
        QVERIFY(back);
    }

    void splitMakesAFamilyAndLeavesTheRestAsItWas()
    {
        const FamilyRecord before = sample::registered();
        const auto change = splitFamily(before, fatherAndDaughter(), sample::changeContext());
        QVERIFY(change);
        QCOMPARE(change->after.size(), 2);
        const FamilyRecord& rest = change->after.front();
        QCOMPARE(rest.family.titular, before.family.titular);
        QCOMPARE(rest.family.members.front(), before.family.members.front()); // still since the registration
        QCOMPARE(rest.people.size(), 2);
        const FamilyRecord& fresh = change->after.back();
        QCOMPARE(fresh.family.folio, sample::folio(900));
        QCOMPARE(parentescosOf(fresh.family), (QStringList{QStringLiteral("titular"), QStringLiteral("hija")}));
        // the daughter's mother, who represents her, stays behind and goes on representing her
        QCOMPARE(fresh.people.last().representation->person, member(1));
        QCOMPARE(touchedPeople(*change, {before}), (QList{member(2), member(3)}));
        QVERIFY(checkChange(*change, {before}, {}, sample::kToday).isEmpty());
    }

    void whenTheTitularLeavesTheRestHasAnotherOrWaits()
    {
        FamilySplit asked = fatherAndDaughter();
        asked.leaving = {member(1), {place(member(3), u"hija")}};
        const auto waits = splitFamily(sample::registered(), asked, sample::changeContext());
        QVERIFY(waits);
        QVERIFY(!waits->after.front().family.titular);
        asked.staying = {member(4), {}};
        QVERIFY(hasIssue(issuesOf(splitFamily(sample::registered(), asked, sample::changeContext())),
                         Field::Parentesco, Rule::Required));
        asked.staying.places = {place(member(2), u"otro", Supuesto::MismaVivienda)};
        const auto another = splitFamily(sample::registered(), asked, sample::changeContext());
        QVERIFY(another);
        QCOMPARE(another->after.front().family.titular, std::optional(member(4)));
    }

    void splitsThatAreNone()
    {
        FamilySplit everybody = fatherAndDaughter();
        everybody.leaving.places.append({place(member(1), u"conyuge", Supuesto::MismaVivienda),
                                         place(member(4), u"otro", Supuesto::MismaVivienda)});
        QVERIFY(hasIssue(issuesOf(splitFamily(sample::registered(), everybody, sample::changeContext())),
                         Field::Titular, Rule::EmptyFamily));
        FamilySplit nobody = fatherAndDaughter();
        nobody.leaving = {};
        QVERIFY(hasIssue(issuesOf(splitFamily(sample::registered(), nobody, sample::changeContext())), Field::Titular,
                         Rule::EmptyFamily));
        FamilySplit minorAlone = fatherAndDaughter();
        minorAlone.leaving = {member(3), {}};
        QVERIFY(hasIssue(issuesOf(splitFamily(sample::registered(), minorAlone, sample::changeContext())),
                         Field::Titular, Rule::TitularIsMinor));
    }

    void joinEmptiesTheOther()
    {
        const FamilyRecord into = sample::familyOf(3, 40), from = sample::registered();
        FamilyJoin asked{into.family.id, from.family.id, {}, member(2)};
        for (const auto& person : from.people)
            asked.incoming.append(place(person.id, u"otro", Supuesto::MismaVivienda));
        const auto change = joinFamilies(into, from, asked, sample::changeContext());
        QVERIFY(change);
        QCOMPARE(change->after.size(), 1);
        QCOMPARE(change->after.front().people.size(), 7);
        QCOMPARE(change->ended, QList{from.family.id});
        // only those who leave may ask
        asked.requestedBy = into.people.at(1).id;
        QVERIFY(hasIssue(issuesOf(joinFamilies(into, from, asked, sample::changeContext())), Field::Solicita,
                         Rule::MayNotAsk));
        asked.requestedBy = member(2);
        asked.incoming.removeLast();
        QVERIFY(hasIssue(issuesOf(joinFamilies(into, from, asked, sample::changeContext())), Field::Parentesco,
                         Rule::Required));
    }

    void oneCurpTwiceIsRefused()
    {
        FamilyRecord into = sample::familyOf(3, 40);
        const FamilyRecord from = sample::registered();
        into.people.last().curp = from.people.at(1).curp;
        FamilyJoin asked{into.family.id, from.family.id, {}, member(2)};
        for (const auto& person : from.people)
            asked.incoming.append(place(person.id, u"otro", Supuesto::MismaVivienda));
        QVERIFY(hasIssue(issuesOf(joinFamilies(into, from, asked, sample::changeContext())), Field::Curp,
                         Rule::CurpRepeatedInFamily));
    }

    void sixtyAreAFamilyAndSixtyOneAreNot()
    {
        const auto join = [](int incoming) {
            const FamilyRecord into = sample::familyOf(30, 40), from = sample::familyOf(incoming, 41);
            FamilyJoin asked{into.family.id, from.family.id, {}, from.people.front().id};
            for (const auto& person : from.people)
                asked.incoming.append(place(person.id, u"otro", Supuesto::MismaVivienda));
            return joinFamilies(into, from, asked, sample::changeContext());
        };
        QVERIFY(join(30));
        QVERIFY(hasIssue(issuesOf(join(31)), Field::Titular, Rule::TooManyMembers));

        const FamilyRecord full = sample::familyOf(kMostMembers, 42);
        FamilySplit half{full.family.id, {full.people.at(30).id, {}}, {}, full.people.at(30).id};
        for (int i = 31; i < kMostMembers; ++i)
            half.leaving.places.append(place(full.people.at(i).id, u"hermano"));
        const auto change = splitFamily(full, half, sample::changeContext());
        QVERIFY(change);
        QCOMPARE(change->after.front().people.size(), 30);
        QCOMPARE(change->after.back().people.size(), 30);
    }

    void moveOfOneAndOfTheLastOne()
    {
        const FamilyRecord into = sample::familyOf(2, 40), from = sample::registered();
        const MemberMove asked{from.family.id, into.family.id, place(member(4), u"otro", Supuesto::MismaVivienda), {},
                               member(4)};
        const auto change = moveMember(from, into, asked, sample::changeContext());
        QVERIFY(change);
        QCOMPARE(change->after.front().people.size(), 3);
        QCOMPARE(change->after.back().people.size(), 3);
        QVERIFY(change->ended.isEmpty());
        QCOMPARE(touchedPeople(*change, {from, into}), QList{member(4)});

        const FamilyRecord alone = sample::familyOf(1, 43);
        const MemberMove last{alone.family.id, into.family.id,
                              place(alone.people.front().id, u"otro", Supuesto::MismaVivienda), {},
                              alone.people.front().id};
        const auto ending = moveMember(alone, into, last, sample::changeContext());
        QVERIFY(ending);
        QCOMPARE(ending->ended, QList{alone.family.id});
        QCOMPARE(ending->after.size(), 1);
    }

    void whoCameOfAgeIsNotAskedAgain()
    {
        FamilyRecord family = sample::familyOf(2, 40);
        family.family.members.last().parentesco = *parentescoByKey(u"hijastro");
        family.family.members.last().supuestos = Supuesto::MenorDeDieciocho; // he was when he came
        const FamilyRecord other = sample::familyOf(2, 41);
        const MemberMove asked{other.family.id, family.family.id,
                               place(other.people.last().id, u"otro", Supuesto::MismaVivienda), {},
                               other.people.last().id};
        QVERIFY(moveMember(other, family, asked, sample::changeContext()));
    }
};

QTEST_GUILESS_MAIN(TestFamilyChange)
#include "tst_family_change.moc"
