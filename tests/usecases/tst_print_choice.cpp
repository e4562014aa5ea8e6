// SPDX-License-Identifier: GPL-3.0-or-later
// Who is printed, and who is not: chosen by place, family and day, never while they are held, suspended or replaced.
#include "print_desk.h"

#include "usecases/errors.h"
#include "usecases/print_errors.h"

#include <QTest>

using namespace padron;
using namespace fixture;
using domain::PrintOutcome;
using usecases::PrintRuns;

class TstPrintChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsHeldSuspendedOrReplacedIsNotPrinted()
    {
        using credential::Status;
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto people = idsOf(family);
        const auto stopped = [&](const core::PersonId& person, PrintRuns::State state) {
            const auto begun = desk.runs().begin({person}, kSheet);
            if (begun || begun.error().code != usecases::kPrintNotEligible || ready(desk).contains(person))
                return false;
            const auto rows = desk.runs().list({.unprinted = false});
            return std::any_of(rows->begin(), rows->end(), [&](const auto& row) { return row.person == person && row.state == state; });
        };
        QVERIFY(desk.marks(10, Status::Suspended));
        QVERIFY(stopped(people.front(), PrintRuns::State::NoVigente));
        QVERIFY(desk.marks(10, Status::Cancelled));
        QVERIFY(stopped(people.front(), PrintRuns::State::NoVigente));
        QVERIFY(desk.marks(10, Status::InForce)); // lifted
        QCOMPARE(ready(desk).size(), 4);
        QVERIFY(desk.session().revokeConsent.run(people.front(), {}));
        QVERIFY(stopped(people.front(), PrintRuns::State::Detenida));

        // the centre printed that one and sent it
        QVERIFY(desk.centreSays(sync::LotSent{domain::LotId(QUuid::createUuid()), QStringLiteral("Caja 7"), 1'794'900'000,
                                              {{people.at(2), family.people.at(2).folio.digits(), 1, family.people.at(2).name.full()}}}));
        QVERIFY(stopped(people.at(2), PrintRuns::State::EnLote));

        // one card of an issue number; the next issue is another card
        const auto begun = desk.runs().begin({people.at(1)}, kSheet);
        QVERIFY(desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::Bien)));
        QVERIFY(stopped(people.at(1), PrintRuns::State::Impresa));
        QVERIFY(desk.signs(family.people.at(1), 50, 2) && desk.marks(11, Status::Replaced));
        const auto next = desk.runs().begin({people.at(1)}, kSheet);
        QVERIFY(next);
        QCOMPARE(next->cards.front().issueNumber, 2);
    }

    void whatTheQrSaysAndWhatIsPrintedBesideItAreTheSame()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.gives(1));
        auto before = family.people.at(0); // as they were when the centre signed; corrected since
        before.fechaNacimiento = before.fechaNacimiento.addDays(1);
        QVERIFY(desk.signs(before, 10));
        auto renamed = family.people.at(1);
        renamed.name = family.people.at(2).name;
        QVERIFY(desk.signs(renamed, 11) && desk.signs(family.people.at(2), 12));
        QCOMPARE(ready(desk), QList{family.people.at(2).id});
        const auto begun = desk.runs().begin({family.people.at(1).id}, kSheet);
        QVERIFY(!begun && begun.error().code == usecases::kPrintNotEligible);
        const auto rows = desk.runs().list({.people = {before.id}, .unprinted = false});
        QCOMPARE(rows->front().state, PrintRuns::State::PorRenovar);
        QVERIFY(desk.signs(family.people.at(0), 20, 2)); // and the next says what is true
        QVERIFY(desk.runs().begin({before.id}, kSheet));
    }

    void whoTheCentreHoldsIsNotPrinted()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto who = family.people.front().id;
        QVERIFY(desk.centreSays(sync::PersonStateChanged{who, QStringLiteral("por-aclarar"), QStringLiteral("misma-persona")}));
        QVERIFY(!ready(desk).contains(who));
        QVERIFY(!desk.runs().begin({who}, kSheet));
        QCOMPARE(desk.runs().list({.people = {who}, .unprinted = false})->front().state, PrintRuns::State::Detenida);
        QVERIFY(desk.centreSays(sync::PersonStateChanged{who, QStringLiteral("en-el-padron"), {}}));
        QVERIFY(desk.runs().begin({who}, kSheet));
    }

    void whatWasSignedBeforeARestoreIsLookedForFirst()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signs(family.people.at(0), 10) && desk.gives(1));
        QVERIFY(!desk.runs().list({})->front().beforeRestore);
        desk.store.clock.now += 60'000;
        QVERIFY(desk.signs(family.people.at(1), 11));
        desk.store.tamper("UPDATE device_key SET epoch = " + QByteArray::number(desk.store.clock.now / 1000 - 30));
        const auto first = family.people.at(0).id, later = family.people.at(1).id;
        for (const auto rows = desk.runs().list({}); const auto& row : *rows)
            QCOMPARE(row.beforeRestore, row.person == first);
        const auto begun = desk.runs().begin({later, first}, kSheet);
        QVERIFY(!begun && begun.error().code == usecases::kMayBeOnPaper);
        QVERIFY(desk.runs().begin({later}, kSheet));
        QVERIFY(desk.runs().begin({first}, kSheet, true));
    }

    void whoToPrintIsChosenByPlaceFamilyAndDay()
    {
        PrintDesk desk;
        const auto one = desk.store.registerFamily(1), two = desk.store.registerFamily(2);
        QVERIFY(desk.signsAll(one));
        desk.store.clock.now += 86'400'000;
        QVERIFY(desk.signsAll(two, 20) && desk.gives(1));
        const auto choices = desk.runs().choices();
        QVERIFY(choices);
        QCOMPARE(choices->days.size(), 2);
        QVERIFY(choices->days.front() > choices->days.back());
        const auto people = [&](const PrintRuns::Filter& filter) {
            QSet<core::PersonId> found;
            for (const auto rows = desk.runs().list(filter); const auto& row : *rows)
                found.insert(row.person);
            return found;
        };
        const auto ids = [](const domain::FamilyRecord& family) {
            const auto all = idsOf(family);
            return QSet(all.begin(), all.end());
        };
        QCOMPARE(people({.signedOn = choices->days.front()}), ids(two));
        QCOMPARE(people({.signedOn = choices->days.back()}), ids(one));
        QCOMPARE(people({.text = one.people.back().folio.text()}), ids(one));
        const auto& home = one.people.front().domicilio;
        QVERIFY(choices->places.contains({home.municipio, home.localidad}));
        QVERIFY(people({.place = {home.municipio, home.localidad}}).contains(one.people.front().id));
        QVERIFY(people({.place = {home.municipio, QStringLiteral("Ninguna")}}).isEmpty());
        QVERIFY(desk.runs().begin(idsOf(one), kSheet));
        QVERIFY(people({.text = one.people.back().folio.text()}).isEmpty());
        QCOMPARE(people({.text = one.people.back().folio.text(), .unprinted = false}), ids(one));
    }

    void aRunTakesEachOnceAndNotTooMany()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto who = family.people.front().id;
        for (const QList<core::PersonId>& people : {QList<core::PersonId>(), QList<core::PersonId>(201, who), QList{who, who}}) {
            const auto begun = desk.runs().begin(people, kSheet);
            QVERIFY(!begun && begun.error().code == usecases::kPrintTooMany);
        }
        const auto unsigned_ = desk.store.registerFamily(2);
        const auto begun = desk.runs().begin({unsigned_.people.front().id}, kSheet);
        QVERIFY(!begun && begun.error().code == usecases::kNoFinalCredential);
        QVERIFY(desk.runs().openRuns()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPrintChoice)
#include "tst_print_choice.moc"
