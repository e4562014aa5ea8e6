// SPDX-License-Identifier: GPL-3.0-or-later
// Between the printer and the drawer: one issue number is on paper once, or on its way there once, whatever breaks; and
// no card is lost that somebody could still print.
#include "print_desk.h"

#include "envelope/credential_kinds.h"
#include "support/store/faulty_vfs.h"
#include "usecases/print_errors.h"

#include <QTest>

using namespace padron;
using namespace fixture;
using domain::CardPaper;
using domain::PrintMedium;
using domain::PrintOutcome;
using usecases::PrintRuns;

namespace {

constexpr int kMostWrites = 3000;

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
        const auto people = idsOf(family);
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
        const auto people = idsOf(family);
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
        const auto people = idsOf(one) + idsOf(two) + idsOf(three);
        const auto begun = desk.runs().begin(people, kSheet);
        QVERIFY(desk.runs().neverStarted(begun->run, 2));
        QCOMPARE(QSet(people.begin() + 8, people.end()), [&] { const auto free = ready(desk); return QSet(free.begin(), free.end()); }());
        QCOMPARE(desk.runs().openRuns()->size(), 1);
        QVERIFY(desk.runs().neverStarted(begun->run, 1)); // nothing came out after all
        QVERIFY(desk.runs().openRuns()->isEmpty());
        QCOMPARE(ready(desk).size(), 12);
        QVERIFY(!desk.runs().neverStarted(begun->run, 1));
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
        const auto begun = desk.runs().begin(idsOf(family), kSheet);
        const auto none = desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::NoSalio));
        QVERIFY(!none && none.error().code == usecases::kSpoiltNotDestroyed);
        QVERIFY(ready(desk).isEmpty());
        QVERIFY(desk.runs().tell(begun->run, allOf(*begun, PrintOutcome::NoSalio), true));
        QCOMPARE(ready(desk).size(), 4);
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
                const auto run = session.printRuns.begin(idsOf(family), kSheet);
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
