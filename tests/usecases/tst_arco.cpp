// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask about their data (ARCO): received and followed, and everything held told to them.
#include "arco_cards.h"

#include "access/errors.h"
#include "ports/errors.h"
#include "usecases/arco_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using Step = domain::ArcoStepKind;
using domain::ArcoState;
using fixture::ArcoDesk;
using fixture::codeOf;

namespace {
constexpr char kReason[] = "oficio 12/2026";
} // namespace

class TstArcoUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsReceivedAndFollowedToItsEnd()
    {
        ArcoDesk desk;
        const auto person = desk.store.registerFamily(1).people.front();
        const auto received = desk.arco().receive(desk.asked(person.id));
        QVERIFY(received);
        QCOMPARE(received->request.folio, QStringLiteral("ARCO-07045702-0001"));
        QCOMPARE(received->request.personName, person.name.full());
        QCOMPARE(received->deadline->due, QDate(2026, 12, 18)); // received on a Sunday
        QCOMPARE(received->left, 20);
        QCOMPARE(*desk.session().tasks.openCount(), 1);
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kArcoReceived));
        QCOMPARE(entry.subjects.size(), 1);
        QVERIFY(entry.subjects.front().id == usecases::subjectOf(person.id));

        const auto id = received->request.id;
        QVERIFY(codeOf(desk.arco().advance(id, Step::Cumplir, desk.store.clock.day, {})) == usecases::kArcoStepRefused);
        QVERIFY(codeOf(desk.arco().advance(id, Step::Enviar, QDate(2026, 11, 21), {})) == usecases::kArcoDayWrong);
        QVERIFY(codeOf(desk.arco().advance(id, Step::Enviar, QDate(2026, 11, 23), {})) == usecases::kArcoDayWrong);
        QVERIFY(desk.arco().advance(id, Step::Enviar, desk.store.clock.day, {}));
        desk.store.clock.day = QDate(2026, 12, 18);
        QVERIFY(codeOf(desk.arco().advance(id, Step::Procedente, desk.store.clock.day, {})) == usecases::kArcoIncomplete);
        const auto answered = desk.arco().advance(id, Step::Procedente, desk.store.clock.day, QLatin1String(kReason));
        QVERIFY(answered);
        QCOMPARE(answered->deadline->due, QDate(2027, 1, 12));
        desk.store.reopen();
        const auto kept = desk.arco().ofPerson(person.id);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->front().request, answered->request);
        const auto done = desk.arco().advance(id, Step::Cumplir, desk.store.clock.day, {});
        QVERIFY(done && done->state == ArcoState::Cumplida && !done->deadline);
        QCOMPARE(*desk.session().tasks.openCount(), 0);
        QVERIFY(desk.session().verifyLog.run());
    }

    void whoIsNotInThePadronMayAskToo()
    {
        ArcoDesk desk;
        domain::ArcoRequest request = desk.asked({}, domain::ArcoRight::Acceso);
        QVERIFY(codeOf(desk.arco().receive(request)) == usecases::kArcoIncomplete); // whose data?
        request.personName = QStringLiteral("Ofelia  Canul");
        request.asker = domain::ArcoAsker::Representante;
        QVERIFY(codeOf(desk.arco().receive(request)) == usecases::kArcoIncomplete); // who?
        request.askerName = QStringLiteral("Raúl Canul");
        request.means = domain::ArcoMeans::Correo;
        QVERIFY(codeOf(desk.arco().receive(request)) == usecases::kArcoIncomplete); // where to?
        request.answerTo = QStringLiteral("raul@ejemplo.mx");
        const auto received = desk.arco().receive(request);
        QVERIFY(received);
        QCOMPARE(received->request.personName, QStringLiteral("Ofelia Canul"));
        QVERIFY(desk.store.lastEntry().subjects.isEmpty());
        QCOMPARE(desk.arco().all()->size(), 1);
    }

    void theInstitutionsDaysCount()
    {
        ArcoDesk desk;
        const auto person = desk.store.registerFamily(1).people.front();
        QVERIFY(desk.arco().setRules(desk.proof(), {{QDate(2026, 12, 10), QDate(2026, 12, 11)}, 12}));
        QCOMPARE(desk.arco().receive(desk.asked(person.id))->deadline->due, QDate(2026, 12, 22));
        QVERIFY(codeOf(desk.arco().setRules(desk.proof(), {{QDate()}, {}})) == usecases::kArcoRulesWrong);
        QVERIFY(codeOf(desk.arco().setRules(desk.proof(), {{}, -1})) == usecases::kArcoRulesWrong);
        QVERIFY(codeOf(desk.arco().setRules({}, {{}, 1})) == access::kProofNeeded);
        desk.store.reopen();
        QCOMPARE(*desk.arco().rules(), (usecases::ArcoRules{{QDate(2026, 12, 10), QDate(2026, 12, 11)}, 12}));
    }

    void theSheetTellsEverythingAndNobodyElses()
    {
        ArcoDesk desk;
        const auto family = desk.store.registerFamily(1);
        const auto person = family.people.front();
        QVERIFY(family.people.size() > 1);
        QVERIFY(desk.session().openFamily.run(person.id));
        QVERIFY(desk.session().openFamily.run(family.people.at(1).id)); // her family, through somebody else
        QVERIFY(codeOf(desk.session().personSheet.run({}, person.id, usecases::SheetMedium::Pdf)) == access::kProofNeeded);
        const auto sheet = desk.session().personSheet.run(desk.proof(), person.id, usecases::SheetMedium::Pdf);
        QVERIFY(sheet);
        QCOMPARE(sheet->person, person);
        QCOMPARE(sheet->families.size(), 1);
        QCOMPARE(sheet->families.front().others.size(), family.people.size() - 1);
        for (const auto& other : sheet->families.front().others)
            QVERIFY(other.fullName.isEmpty());
        QVERIFY(!sheet->consents.isEmpty());
        for (const auto& consent : sheet->consents)
            QVERIFY(consent.person == person.id);
        QCOMPARE(sheet->readers.size(), 2);
        QVERIFY(!sheet->readers.front().userName.isEmpty() && !sheet->readers.front().role.isEmpty());
        QCOMPARE(desk.store.lastEntry().kind, QLatin1String(envelope::kind::kArcoSheet));
        const auto again = desk.session().personSheet.run(desk.proof(), person.id, usecases::SheetMedium::File);
        QCOMPARE(again->readers.size(), 3); // the first sheet is a reading of its own
    }

    void theSheetTellsOfTheirCardsFromBoxToHand()
    {
        fixture::ArcoCards desk;
        const auto family = desk.store.registerFamily(1);
        const auto& person = family.people.front();
        desk.throughEveryHand(person);
        const auto sheet = desk.session().personSheet.run(desk.proof(), person.id, usecases::SheetMedium::Pdf);
        QVERIFY(sheet);
        QCOMPARE(sheet->cards.size(), 1);
        QVERIFY(sheet->cards.front().state == domain::CardState::Extraviada);
        QCOMPARE(sheet->deliveries.size(), 1);
        QCOMPARE(sheet->deliveries.front().receiverName, person.name.full());
        QCOMPARE(sheet->deliveries.front().document, fixture::kShown);
        QVERIFY(!sheet->deliveries.front().strokes.isEmpty());
        QCOMPARE(sheet->attempts.size(), 1);
        QCOMPARE(sheet->attempts.front().note, fixture::kNote);
        QCOMPARE(sheet->replacements.size(), 1);
        QCOMPARE(sheet->replacements.front().document, fixture::kShown);
        const auto other = desk.session().personSheet.run(desk.proof(), family.people.at(1).id, usecases::SheetMedium::Pdf);
        QVERIFY(other->cards.isEmpty() && other->deliveries.isEmpty() && other->attempts.isEmpty() && other->replacements.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstArcoUseCases)
#include "tst_arco.moc"
