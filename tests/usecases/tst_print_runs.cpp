// SPDX-License-Identifier: GPL-3.0-or-later
// Between the printer and the drawer: one issue number is on paper once, or on its way there once, whatever breaks; and
// no card is lost that somebody could still print.
#include "envelope/credential_kinds.h"
#include "support/store/faulty_vfs.h"
#include "usecases/errors.h"
#include "usecases/print_desk.h"
#include "usecases/print_errors.h"

#include <QTest>

using namespace padron;
using domain::CardPaper;
using domain::PrintMedium;
using domain::PrintOutcome;
using fixture::FaultyVfs;
using fixture::PrintDesk;
using usecases::PrintRuns;

namespace {

constexpr int kMostWrites = 3000;
constexpr PrintMedium kSheet{CardPaper::Hoja8, false};

QList<PrintRuns::Told> allOf(const PrintRuns::Begun& begun, PrintOutcome outcome)
{
    QList<PrintRuns::Told> told;
    for (int i = 0; i < begun.cards.size(); ++i)
        told.append({i, outcome});
    return told;
}

/// What the tables of a closed store say of a person's issue number 1.
struct OnPaper
{
    int onTheWay = 0, well = 0, cards = 0, counted = 0;
};

OnPaper onPaper(stores::LocalStore& store, const domain::Person& person)
{
    auto rows = store.connection().statement(
        "SELECT coalesce(sum(outcome = ''), 0), coalesce(sum(outcome = 'bien'), 0) FROM print_run_card WHERE person = ? AND issue_number = 1");
    rows.bind(person.id);
    if (!rows.step().value_or(false))
        qFatal("no answer");
    OnPaper found{int(rows.integer(0)), int(rows.integer(1)), 0, 0};
    const auto card = store.cards().card({domain::CardKind::Credencial, person.folio, 1});
    found.cards = card && *card ? 1 : 0;
    found.counted = (*store.credentials().latest(person.id, false))->timesPrinted;
    return found;
}

} // namespace

class TstPrintRuns : public QObject
{
    Q_OBJECT

private:
    const char* m_vfs = nullptr;

    static QList<core::PersonId> ready(PrintDesk& desk)
    {
        QList<core::PersonId> people;
        const auto rows = desk.runs().list({});
        if (!rows)
            qFatal("%s", qPrintable(rows.error().printedId()));
        for (const auto& row : *rows)
            people.append(row.person);
        return people;
    }

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void nothingIsPrintedWithoutTheCentresLeave()
    {
        using enum PrintRuns::Leave;
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family));
        const qint64 now = desk.store.clock.now / 1000;
        const auto leave = [&] { return desk.runs().authorisation()->leave; };
        const auto refused = [&] {
            const auto begun = desk.runs().begin({family.people.front().id}, kSheet);
            return !begun && begun.error().code == usecases::kPrintNotAuthorised;
        };
        QVERIFY(leave() == None);
        QVERIFY(refused());
        QVERIFY(desk.gives(1, true, now + 60));
        QVERIFY(leave() == NotYet && refused());
        QVERIFY(desk.gives(2, true, now - 60, now));
        QVERIFY(leave() == Ended && refused());
        QVERIFY(desk.gives(4, false));
        QVERIFY(leave() == TakenBack && refused());
        QVERIFY(desk.gives(3, true)); // older than the word that took it back
        QVERIFY(leave() == TakenBack && refused());
        QVERIFY(desk.gives(5, true, now, now + 60));
        QVERIFY(leave() == InForce);
        desk.store.clock.now += 60'000;
        QVERIFY(leave() == Ended && refused());
        desk.store.clock.now -= 30'000;
        QVERIFY(desk.runs().begin({family.people.front().id}, kSheet));
        QCOMPARE(desk.runs().openRuns()->front().run.authorisation, 5U);
    }

    void aCardIsCountedWhenSomebodySaidItCameOutWell()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        QCOMPARE(ready(desk).size(), 4);
        const auto people = fixture::idsOf(family);
        const auto begun = desk.runs().begin(people, {CardPaper::Cr80, true});
        QVERIFY(begun);
        QCOMPARE(begun->cards.size(), 4);
        QCOMPARE(begun->cards.front().fullName, family.people.front().name.full());
        QVERIFY(!begun->cards.front().qrText.isEmpty());
        QVERIFY(ready(desk).isEmpty());
        const auto again = desk.runs().begin({people.at(2)}, kSheet); // a second click
        QVERIFY(!again && again.error().code == usecases::kPrintNotEligible);

        desk.store.reopen(); // a crash, a lock, another day
        const auto open = desk.runs().openRuns();
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->front().run.medium, (PrintMedium{CardPaper::Cr80, true}));
        QCOMPARE(open->front().cards.size(), 4);
        QCOMPARE(open->front().cards.at(3).card.sheet, 4);
        QCOMPARE(open->front().cards.at(1).name, family.people.at(1).name.full());
        QVERIFY(ready(desk).isEmpty());
        QVERIFY(!desk.runs().begin({people.at(2)}, kSheet));

        QVERIFY(desk.runs().tell(begun->run, {{0, PrintOutcome::Bien}, {1, PrintOutcome::Bien}}));
        const auto told = desk.runs().tell(begun->run, {{1, PrintOutcome::Bien}});
        QVERIFY(!told && told.error().code == usecases::kPrintRunTold);
        QCOMPARE(desk.runs().openRuns()->size(), 1);
        const QList<PrintRuns::Told> rest{{3, PrintOutcome::NoSalio}, {2, PrintOutcome::Bien}};
        const auto kept = desk.runs().tell(begun->run, rest); // somebody could still print the PDF
        QVERIFY(!kept && kept.error().code == usecases::kSpoiltNotDestroyed);
        QVERIFY(desk.runs().tell(begun->run, rest, true));
        QVERIFY(desk.runs().openRuns()->isEmpty());
        QVERIFY(!desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::Bien)));
        QCOMPARE(ready(desk), QList{people.at(3)});

        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kCredentialPrinted));
        QCOMPARE(entry.payload.toMap().value(1).toInteger(), 1);
        QCOMPARE(entry.payload.toMap().value(2).toByteArray(), begun->run.bytes());
        QCOMPARE(entry.subjects.front().id.uuid(), people.at(2).uuid());
        const core::SecureBytes key = desk.session().dataKey().clone();
        desk.store.close();
        const auto local = stores::LocalStore::open(desk.store.path(), access::databaseKey(key), stores::OpenMode::Existing);
        const auto card = *(*local)->cards().card({domain::CardKind::Credencial, family.people.at(2).folio, 1});
        QVERIFY(card);
        QCOMPARE(card->state, domain::CardState::EnResguardo);
        QCOMPARE(card->person, people.at(2));
        QCOMPARE(card->name, family.people.at(2).name.full());
        QCOMPARE(card->birth, family.people.at(2).fechaNacimiento);
        QCOMPARE(card->place, QStringLiteral("Módulo San Cristóbal"));
        QCOMPARE(card->holder, QStringLiteral("Prueba"));
        QCOMPARE((*(*local)->credentials().latest(people.at(2), false))->timesPrinted, 1);
        QCOMPARE((*(*local)->credentials().latest(people.at(3), false))->timesPrinted, 0);
    }

    void aSpoiltCardIsDestroyedBeforeItIsPrintedAgain()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto people = fixture::idsOf(family);
        const auto begun = desk.runs().begin(people, kSheet);
        const QList<PrintRuns::Told> told{{0, PrintOutcome::Atascada}, {1, PrintOutcome::Mal}, {2, PrintOutcome::Bien}, {3, PrintOutcome::Bien}};
        const auto kept = desk.runs().tell(begun->run, told);
        QVERIFY(!kept && kept.error().code == usecases::kSpoiltNotDestroyed);
        QVERIFY(ready(desk).isEmpty());
        QVERIFY(desk.runs().tell(begun->run, told, true));
        QCOMPARE(ready(desk), people.mid(0, 2));
        const auto next = desk.runs().begin(people.mid(0, 2), kSheet);
        QVERIFY(next && next->run != begun->run);
        QVERIFY(desk.runs().tell(next->run, allOf(*next, PrintOutcome::Mal), true));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kCardSpoilt));
        QCOMPARE(entry.payload.toMap().value(3).toString(), QStringLiteral("mal"));
        QCOMPARE(ready(desk), people.mid(0, 2));
    }

    void whatNeverStartedIsFreeAndTheRestIsAsked()
    {
        PrintDesk desk;
        const auto one = desk.store.registerFamily(1), two = desk.store.registerFamily(2), three = desk.store.registerFamily(3);
        QVERIFY(desk.signsAll(one, 10) && desk.signsAll(two, 20) && desk.signsAll(three, 30) && desk.gives(1));
        const auto people = fixture::idsOf(one) + fixture::idsOf(two) + fixture::idsOf(three);
        const auto begun = desk.runs().begin(people, kSheet);
        QVERIFY(desk.runs().neverStarted(begun->run, 2));
        QCOMPARE(QSet(people.begin() + 8, people.end()), [&] { const auto free = ready(desk); return QSet(free.begin(), free.end()); }());
        QCOMPARE(desk.runs().openRuns()->size(), 1);
        QVERIFY(desk.runs().neverStarted(begun->run, 1)); // nothing came out after all
        QVERIFY(desk.runs().openRuns()->isEmpty());
        QCOMPARE(ready(desk).size(), 12);
        QVERIFY(!desk.runs().neverStarted(begun->run, 1));
    }

    void whoIsHeldSuspendedOrReplacedIsNotPrinted()
    {
        using credential::Status;
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto people = fixture::idsOf(family);
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

    void whatTheCentreSaysAgainChangesNothing()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto& person = family.people.front();
        const auto begun = desk.runs().begin({person.id}, kSheet);
        QVERIFY(desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::Bien)));
        QVERIFY(desk.signs(person, 50, 2));
        desk.store.clock.now += 1000;
        QVERIFY(desk.signs(person, 10, 1)); // to a store that it takes for an older one
        QCOMPARE(desk.runs().list({.people = {person.id}})->front().issueNumber, 2);
        const core::SecureBytes key = desk.session().dataKey().clone();
        desk.store.close();
        const auto local = stores::LocalStore::open(desk.store.path(), access::databaseKey(key), stores::OpenMode::Existing);
        auto row = (*local)->connection().statement("SELECT times_printed FROM credential WHERE person = ? AND issue_number = 1");
        QVERIFY(row.bind(person.id).step().value_or(false));
        QCOMPARE(row.integer(0), 1);
    }

    void aCardReplacedWhileItWasPrintedIsNotHandedOver()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto& person = family.people.front();
        const auto begun = desk.runs().begin({person.id, family.people.at(1).id}, kSheet);
        QVERIFY(desk.signs(person, 50, 2));
        QVERIFY(desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::Bien)));
        QCOMPARE(desk.session().custody.inventory({.state = domain::CardState::Devuelta})->cards.size(), 1);
        QCOMPARE(desk.session().custody.inventory({})->cards.size(), 1);
        QVERIFY(ready(desk).contains(person.id)); // the second one
    }

    void whatDidNotComeOutMayStillWaitInTheQueue()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto begun = desk.runs().begin(fixture::idsOf(family), kSheet);
        const auto none = desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::NoSalio));
        QVERIFY(!none && none.error().code == usecases::kSpoiltNotDestroyed);
        QVERIFY(ready(desk).isEmpty());
        QVERIFY(desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::NoSalio), true));
        QCOMPARE(ready(desk).size(), 4);
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

    void anotherCardOfThatNumberIsNeverKeptToo()
    {
        PrintDesk desk;
        const auto family = desk.store.registerFamily(1);
        QVERIFY(desk.signsAll(family) && desk.gives(1));
        const auto begun = desk.runs().begin({family.people.front().id}, kSheet);
        desk.store.tamper("INSERT INTO card VALUES ('credencial', '" + family.people.front().folio.digits().toLatin1()
                          + "', 1, NULL, 'de una caja', NULL, '', 'resguardo', 'x', 'y', NULL, 1, 0)");
        const auto well = desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::Bien));
        QVERIFY(!well && well.error().code == usecases::kCardThereAlready);
        QCOMPARE(desk.runs().openRuns()->size(), 1);
        QVERIFY(desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::Mal), true));
        QVERIFY(!ready(desk).contains(family.people.front().id));
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
            const auto all = fixture::idsOf(family);
            return QSet(all.begin(), all.end());
        };
        QCOMPARE(people({.signedOn = choices->days.front()}), ids(two));
        QCOMPARE(people({.signedOn = choices->days.back()}), ids(one));
        QCOMPARE(people({.text = one.people.back().folio.text()}), ids(one));
        const auto& home = one.people.front().domicilio;
        QVERIFY(choices->places.contains({home.municipio, home.localidad}));
        QVERIFY(people({.place = {home.municipio, home.localidad}}).contains(one.people.front().id));
        QVERIFY(people({.place = {home.municipio, QStringLiteral("Ninguna")}}).isEmpty());
        QVERIFY(desk.runs().begin(fixture::idsOf(one), kSheet));
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

    void neverTwoNorNoneWhateverWriteFails()
    {
        bool met = true;
        int nth = 1, begunOnly = 0;
        for (; met && nth < kMostWrites; nth += 3) {
            PrintDesk desk;
            const auto family = desk.store.registerFamily(1);
            QVERIFY(desk.signsAll(family) && desk.gives(1));
            const core::SecureBytes key = desk.session().dataKey().clone();
            desk.store.close();
            bool begun = false, told = false;
            {
                auto local = stores::LocalStore::open(desk.store.path(), access::databaseKey(key), stores::OpenMode::Existing, m_vfs);
                QVERIFY(local);
                desktop::Session session(std::move(*local), desk.store.vault, desk.store.clock, desk.store.id,
                                         access::Unlocked{desk.store.user, key.clone()});
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::InputOutput);
                const auto run = session.printRuns.begin(fixture::idsOf(family), kSheet);
                begun = run.has_value();
                told = begun && session.printRuns.tell(run->run, allOf(*run, PrintOutcome::Bien));
                met = FaultyVfs::failed();
                QVERIFY(told || met);
            }
            FaultyVfs::mend();
            {
                const auto local = stores::LocalStore::open(desk.store.path(), access::databaseKey(key), stores::OpenMode::Existing);
                for (const auto& person : family.people) {
                    const OnPaper found = onPaper(**local, person);
                    QVERIFY2(found.onTheWay + found.well <= 1, qPrintable(QString::number(nth)));
                    QCOMPARE(found.cards, found.well); // kept exactly when it came out well
                    QCOMPARE(found.counted, found.well);
                    QVERIFY(!begun || found.onTheWay + found.well == 1);
                    QVERIFY(!told || found.well == 1);
                }
            }
            desk.store.reopen();
            QVERIFY(desk.session().verifyLog.run());
            const auto open = desk.runs().openRuns();
            const qsizetype asked = open->isEmpty() ? 0 : open->front().cards.size();
            QVERIFY(open->size() <= 1);
            if (asked == 0 && !told) // then nothing is on its way and all of them can be printed, or all came out well
                QVERIFY(ready(desk).size() == 4 || !begun || ready(desk).isEmpty());
            begunOnly += begun && !told;
        }
        QVERIFY(nth > 9 && nth < kMostWrites);
        QVERIFY(begunOnly > 0);
    }
};

QTEST_GUILESS_MAIN(TstPrintRuns)
#include "tst_print_runs.moc"
