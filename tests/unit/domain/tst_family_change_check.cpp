// SPDX-License-Identifier: GPL-3.0-or-later
#include "family_samples.h"
#include "rules_of.h"

#include "domain/kinship.h"
#include "domain/record_codec.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;
using sample::fatherAndDaughter;
using sample::member;

/// What the centre asks of a change, and how it travels there.
class TestFamilyChangeCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayAsk_data()
    {
        QTest::addColumn<int>("motivo");
        QTest::addColumn<int>("who"); // 0: nobody registered
        QTest::addColumn<bool>("pendiente");
        QTest::addColumn<QList<int>>("touched");
        QTest::addColumn<bool>("may");
        const auto row = [](const char* name, Motivo motivo, int who, bool pendiente, QList<int> touched, bool may) {
            QTest::newRow(name) << static_cast<int>(motivo) << who << pendiente << touched << may;
        };
        row("the titular, data", Motivo::CambioDomicilio, 1, false, {1, 2, 3, 4}, true);
        row("an adult member, data of others", Motivo::CambioDomicilio, 2, false, {1, 2}, false);
        row("an adult member, own data", Motivo::ActualizacionCurp, 2, false, {2}, true);
        row("an adult member, pendiente", Motivo::OtroDato, 4, true, {1, 2}, true);
        row("the representative, the minor's data", Motivo::OtroDato, 1, false, {3}, true);
        row("a minor, own data", Motivo::OtroDato, 3, false, {3}, false);
        row("a stranger", Motivo::OtroDato, 9, false, {2}, false);
        row("an adult member, titular", Motivo::CambioTitular, 2, false, {1, 2, 3, 4}, true);
        row("a minor, titular", Motivo::CambioTitular, 3, false, {1, 2, 3, 4}, false);
        row("an adult member, new family of others", Motivo::NuevaFamilia, 4, false, {2, 3}, true);
        row("nobody registered where there are adults", Motivo::OtroDato, 0, true, {3}, false);
    }

    void whoMayAsk()
    {
        QFETCH(const int, motivo);
        QFETCH(const int, who);
        QFETCH(const bool, pendiente);
        QFETCH(const QList<int>, touched);
        QFETCH(const bool, may);
        FamilyRecord family = sample::registered();
        if (pendiente)
            family.family.titular.reset();
        QList<Person> people;
        for (const int n : touched)
            people.append(family.people.at(n - 1));
        const core::PersonId asker = who == 0 ? core::PersonId() : member(who);
        const Issues issues = mayAsk(static_cast<Motivo>(motivo), family, asker, people, sample::kToday);
        QCOMPARE(issues.isEmpty(), may);
        if (!may)
            QCOMPARE(issues.front().numeral, numeralOf(static_cast<Motivo>(motivo)));
    }

    void orphansAreAskedForByWhoRepresentsThem()
    {
        FamilyRecord orphans = sample::registered();
        orphans.people = {orphans.people.at(2)};
        orphans.people.front().representation = Representation{RepresentacionTipo::Tutela, {}, QStringLiteral("Rosa")};
        orphans.family.members = {orphans.family.members.at(2)};
        orphans.family.titular.reset();
        QVERIFY(mayAsk(Motivo::OtroDato, orphans, {}, orphans.people, sample::kToday).isEmpty());
    }

    void forgedChangesAreRefused_data()
    {
        QTest::addColumn<int>("forgery");
        QTest::addColumn<int>("rule");
        int n = 0;
        const auto row = [&n](const char* name, Rule rule) { QTest::newRow(name) << n++ << static_cast<int>(rule); };
        row("a folio changed", Rule::BadFormat);
        row("a family's folio changed", Rule::BadFormat);
        row("somebody lost", Rule::MemberLeftOut);
        row("somebody in both", Rule::MemberRepeated);
        row("data changed in passing", Rule::BadFormat);
        row("a newcomer in a split", Rule::ConsentNeeded);
        row("a place before its change", Rule::BadFormat);
        row("a change before what it ends", Rule::BadFormat);
        row("an end of a family that lives", Rule::BadFormat);
        row("asked for by a minor", Rule::MayNotAsk);
        row("a motive that makes no family", Rule::BadFormat);
        row("a consent that was given before", Rule::BadFormat);
        row("a second titular", Rule::SecondTitular);
    }

    void forgedChangesAreRefused()
    {
        QFETCH(const int, forgery);
        QFETCH(const int, rule);
        const FamilyRecord before = sample::registered();
        FamilyChange change = *splitFamily(before, fatherAndDaughter(), sample::changeContext());
        FamilyRecord &rest = change.after.front(), &fresh = change.after.back();
        switch (forgery) {
        case 0: fresh.people.front().folio = sample::folio(777); break;
        case 1: rest.family.folio = sample::folio(777); break;
        case 2: rest.people.removeLast(); rest.family.members.removeLast(); break;
        case 3: fresh.people.append(rest.people.last()); fresh.family.members.append(rest.family.members.last()); break;
        case 4: fresh.people.front().telefono = QStringLiteral("9671234567"); break;
        case 5: {
            FamilyRecord other = sample::familyOf(1, 50);
            fresh.people.append(other.people.front());
            fresh.family.members.append({other.people.front().id, *parentescoByKey(u"hijo"), {}, change.atMs});
            break;
        }
        case 6: fresh.family.members.front().sinceMs -= 1; break;
        case 7:
            change.atMs = sample::kNow;
            for (auto& m : fresh.family.members)
                m.sinceMs = sample::kNow;
            break;
        case 8: change.ended.append(before.family.id); break;
        case 9: change.requestedBy = member(3); break;
        case 10: change.motivo = Motivo::CambioFamilia; break;
        case 11: rest.consents.append(before.consents.front()); break;
        case 12: fresh.family.members.last().parentesco = *parentescoByKey(u"titular"); break;
        default: QFAIL("no such forgery");
        }
        const Issues issues = checkChange(change, {before}, {}, sample::kToday);
        QVERIFY(std::any_of(issues.begin(), issues.end(),
                            [rule](const Issue& i) { return i.rule == static_cast<Rule>(rule); }));
        QVERIFY(blocks(issues));
    }

    void forgedDeathsAreRefused()
    {
        const FamilyRecord before = sample::registered();
        const FamilyChange stands = *reportDeath(before, {before.family.id, {{member(4), {}, {}}}, {}, member(1)},
                                                 sample::changeContext());
        const auto refused = [&](const auto& forge) {
            FamilyChange change = stands;
            forge(change);
            return blocks(checkChange(change, {before}, {}, sample::kToday));
        };
        QVERIFY(!refused([](FamilyChange&) {}));
        QVERIFY(refused([](FamilyChange& c) { c.departures.clear(); }));                         // lost
        QVERIFY(refused([](FamilyChange& c) { c.motivo = Motivo::CambioTitular; }));             // dead by another motive
        QVERIFY(refused([](FamilyChange& c) { c.departures.append(c.departures.front()); }));    // twice
        QVERIFY(refused([](FamilyChange& c) { c.departures.front().person = member(2); }));      // still a member
        QVERIFY(refused([](FamilyChange& c) { c.departures.append({member(9), {}, {}}); }));     // a stranger
        QVERIFY(refused([](FamilyChange& c) { c.after.front().family.titular.reset(); }));       // the titular lives
        QVERIFY(refused([](FamilyChange& c) { c.after.front().people.front().telefono = QStringLiteral("9671234567"); }));
        QVERIFY(refused([](FamilyChange& c) {
            c.after.front().family.members.last().parentesco = *parentescoByKey(u"otro");
            c.after.front().family.members.last().sinceMs = c.atMs;
        })); // a place changed in passing
        QVERIFY(refused([](FamilyChange& c) { c.after.clear(); }));
    }

    void aDeathTravelsSinceSchemaFour()
    {
        const FamilyRecord before = sample::registered();
        const FamilyChange change = *reportDeath(
            before, {before.family.id, {{member(4), QDate(2024, 2, 29), QStringLiteral("Acta 12")}, {member(2), {}, {}}}, {}, member(1)},
            sample::changeContext());
        const QCborMap map = toCbor(change).toMap();
        QCOMPARE(*familyChangeFromCbor(*core::decodeCbor(core::encodeCbor(map))), change);
        QVERIFY(!familyChangeFromCbor(map, 3));
        QCborMap empty = map;
        empty[6] = QCborArray();
        QVERIFY(!familyChangeFromCbor(empty));
        QCborMap noDay = map;
        QCborArray departures = map[6].toArray();
        QCborMap one = departures.first().toMap();
        one[2] = 20230229;
        departures[0] = one;
        noDay[6] = departures;
        QVERIFY(!familyChangeFromCbor(noDay));
        const FamilyChange split = *splitFamily(before, fatherAndDaughter(), sample::changeContext());
        QCOMPARE(*familyChangeFromCbor(toCbor(split), 3), split); // older ones decode as before
    }

    void newSensitiveAnswersNeedAConsentOfThatChange_data()
    {
        using R = Respuesta;
        using S = DatosSensibles;
        QTest::addColumn<S>("before");
        QTest::addColumn<S>("after");
        QTest::addColumn<bool>("needed");
        const S none, yes{.indigena = R::Si, .lengua = QStringLiteral("tseltal")};
        QTest::newRow("the same") << yes << yes << false;
        QTest::newRow("the first one") << none << S{.discapacidad = R::No} << true;
        QTest::newRow("another one") << yes << S{.indigena = R::No, .lengua = QStringLiteral("tseltal")} << true;
        QTest::newRow("another language") << yes << S{.indigena = R::Si, .lengua = QStringLiteral("tojolabal")} << true;
        QTest::newRow("one more") << yes << S{.indigena = R::Si, .interprete = R::NoSabe, .lengua = yes.lengua} << true;
        QTest::newRow("no responde") << yes << S{.indigena = R::NoResponde, .lengua = yes.lengua} << false;
        QTest::newRow("no responde at first") << none << S{.afromexicana = R::NoResponde} << false;
        QTest::newRow("one less") << yes << S{.indigena = R::Si} << false;
        QTest::newRow("taken back") << yes << none << false;
    }

    void newSensitiveAnswersNeedAConsentOfThatChange()
    {
        QFETCH(const DatosSensibles, before);
        QFETCH(const DatosSensibles, after);
        QFETCH(const bool, needed);
        FamilyRecord family = sample::registered();
        const Consent model = family.consents.front();
        family.consents.clear();
        family.people.front().caso.sensibles = before;
        FamilyChange change;
        change.motivo = Motivo::OtroDato;
        change.requestedBy = member(1);
        change.atMs = sample::kNow + 1000;
        change.after = {family};
        Person& person = change.after.front().people.front();
        person.telefono = QStringLiteral("9671234567");
        person.caso.sensibles = after;
        const auto check = [&] { return checkChange(change, {family}, {}, sample::kToday); };
        QCOMPARE(hasIssue(check(), Field::Sensibles, Rule::AnswerWithoutConsent), needed);
        QCOMPARE(blocks(check()), needed);
        QCOMPARE(checkChange(change, {family}, {}, sample::kToday, 2), Issues()); // as it was when that one was written

        Consent consent = model;
        consent.id = core::ConsentId(sample::uuid(160));
        consent.purpose = ConsentPurpose::Sensibles;
        change.after.front().consents = {consent};
        QCOMPARE(check(), Issues());
        change.after.front().consents.front().person = member(2); // somebody else's is none
        change.after.front().consents.front().givenBy = member(2);
        QCOMPARE(hasIssue(check(), Field::Sensibles, Rule::AnswerWithoutConsent), needed);
    }

    void whoIsRegisteredMayConsentAgain()
    {
        FamilyRecord family = sample::registered();
        Consent consent = family.consents.front();
        family.consents.clear();
        consent.id = core::ConsentId(sample::uuid(161));
        consent.atMs += 1000;
        FamilyChange change;
        change.motivo = Motivo::OtroDato;
        change.requestedBy = member(1);
        change.atMs = sample::kNow + 1000;
        change.after = {family};
        QVERIFY(touchedPeople(change, {family}).isEmpty());
        change.after.front().consents = {consent};
        QCOMPARE(checkChange(change, {family}, {}, sample::kToday), Issues());
        QCOMPARE(touchedPeople(change, {family}), QList{consent.person});
        QVERIFY(blocks(checkChange(change, {family}, {}, sample::kToday, 2)));
        change.after.front().consents.front().strokes.clear(); // it has to stand like the first
        QVERIFY(hasIssue(checkChange(change, {family}, {}, sample::kToday), Field::Consentimiento, Rule::ConsentNeeded));
    }

    void kinshipOnlyWhereItIsSure_data()
    {
        QTest::addColumn<QString>("titular"); // what the new titular was of the old one
        QTest::addColumn<QString>("member");  // what the member was; "titular": the old titular
        QTest::addColumn<QString>("woman");   // what she is now; empty: not sure
        const auto row = [](const char* titular, const char* member, const char* woman) {
            QTest::addRow("%s, %s", titular, member)
                << QString::fromLatin1(titular) << QString::fromLatin1(member) << QString::fromLatin1(woman);
        };
        row("conyuge", "titular", "conyuge");
        row("hija", "titular", "madre");
        row("hija", "hijo", "hermana");
        row("hija", "madre", "abuela");
        row("hija", "hermana", "tia");
        row("madre", "hija", "nieta");
        row("madre", "conyuge", "nuera");
        row("conyuge", "hermano", "cunada");
        row("hermana", "hija", "sobrina");
        row("conyuge", "hija", "");    // perhaps a stepdaughter
        row("hija", "conyuge", "");    // perhaps not her parent
        row("hija", "nieta", "");      // her daughter or her niece
        row("madre", "hermana", "");   // perhaps a half-sister
        row("otro", "hija", "");
    }

    void kinshipOnlyWhereItIsSure()
    {
        QFETCH(const QString, titular);
        QFETCH(const QString, member);
        QFETCH(const QString, woman);
        FamilyRecord family = sample::familyOf(3, 40);
        family.family.members[1].parentesco = *parentescoByKey(titular);
        family.family.members[2].parentesco = *parentescoByKey(member);
        const int asked = member == QLatin1String("titular") ? 0 : 2;
        family.people[asked].sexo = Sexo::Mujer;
        const auto found = suggestedParentesco(family, family.people.at(1).id, family.people.at(asked).id);
        QCOMPARE(found ? found->key : QString(), woman);
        family.family.titular.reset();
        QVERIFY(!suggestedParentesco(family, family.people.at(1).id, family.people.at(asked).id));
    }

    void aChangeTravelsWhole()
    {
        FamilyChange change = *splitFamily(sample::registered(), fatherAndDaughter(), sample::changeContext());
        change.ended.append(core::FamilyId(sample::uuid(77)));
        const QByteArray bytes = core::encodeCbor(toCbor(change));
        const auto back = familyChangeFromCbor(*core::decodeCbor(bytes));
        QVERIFY(back);
        QCOMPARE(*back, change);
        change.requestedBy = {};
        change.ended.clear();
        QCOMPARE(*familyChangeFromCbor(toCbor(change)), change);

        const QCborMap whole = toCbor(change).toMap();
        for (const qint64 key : {1, 3, 4}) {
            QCborMap less = whole;
            less.remove(key);
            QVERIFY(!familyChangeFromCbor(less));
        }
        QCborMap more = whole;
        more[9] = 1;
        QVERIFY(!familyChangeFromCbor(more));
        QCborMap other = whole;
        other[1] = QStringLiteral("defuncion");
        QVERIFY(!familyChangeFromCbor(other));
    }
};

QTEST_GUILESS_MAIN(TestFamilyChangeCheck)
#include "tst_family_change_check.moc"
