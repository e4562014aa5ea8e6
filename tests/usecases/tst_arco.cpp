// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask about their data (ARCO): received and followed, everything held told to them, a record blocked and erased,
// and a log that still verifies.
#include "session_fixture.h"

#include "access/errors.h"
#include "ports/errors.h"
#include "sync/messages/batch.h"
#include "sync/messages/receipt.h"
#include "usecases/arco_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using Step = domain::ArcoStepKind;
using domain::ArcoState;

namespace {

constexpr char kReason[] = "oficio 12/2026";

struct Desk
{
    fixture::Store store;
    desktop::Session& session() { return store.session(); }
    usecases::Arco& arco() { return session().arco; }

    access::Proof proof() { return {session().user().id, store.clock.mono}; }

    domain::FamilyRecord alone(int number)
    {
        auto draft = samples::familyDraft(number);
        draft.people.resize(1);
        auto outcome = session().registerFamily.run(draft);
        if (!outcome || !std::holds_alternative<domain::FamilyRecord>(*outcome))
            qFatal("the sample person has issues");
        return std::get<domain::FamilyRecord>(*outcome);
    }

    domain::ArcoRequest asked(const core::PersonId& person, domain::ArcoRight right = domain::ArcoRight::Cancelacion)
    {
        domain::ArcoRequest request;
        request.right = right;
        request.person = person;
        request.document = QStringLiteral("INE");
        request.what = QStringLiteral("Ya no quiero estar en el padrón");
        return request;
    }

    usecases::ArcoView upheld(const core::PersonId& person, domain::ArcoRight right = domain::ArcoRight::Cancelacion)
    {
        auto view = arco().receive(asked(person, right));
        for (const Step step : {Step::Enviar, Step::Procedente})
            view = view ? arco().advance(view->request.id, step, store.clock.day, QLatin1String(kReason)) : view;
        if (!view)
            qFatal("%s", qPrintable(view.error().printedId()));
        return *view;
    }

    /// An entry that no use case would write.
    void write(const usecases::Recorder::What& what)
    {
        store.close();
        {
            const auto unlocked = access::unlockWithPassword(*access::decodeSlotFile(*store.vault.load()), QStringLiteral("Prueba"),
                                                             core::SecureBytes(QByteArrayView("una frase de ensayo")));
            auto open = stores::LocalStore::open(store.path(), access::databaseKey(unlocked->dataKey), stores::OpenMode::Existing);
            core::UuidV7Source ids(store.clock);
            usecases::Recorder recorder((*open)->log(), (*open)->registry(), (*open)->device(), store.clock, ids, store.id,
                                        store.user, QStringLiteral("1"));
            auto transaction = ports::Transaction::start((*open)->unitOfWork());
            if (!recorder.record(what) || !transaction->commit())
                qFatal("no entry");
        }
        store.reopen();
    }

    void receiptOfAll()
    {
        const auto prepared = session().exchange.nextBatch();
        const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
        const auto batch = sync::openBatch((*prepared)->sealed, *device, store.centre.buzon);
        sync::Receipt receipt;
        receipt.store = batch->header.store;
        receipt.epoch = batch->header.epoch;
        receipt.batchSeq = batch->header.batchSeq;
        receipt.batchSha256 = envelope::sha256((*prepared)->sealed);
        receipt.centreMs = 1'795'000'100'000;
        receipt.nextSeq = batch->firstSeq + quint64(batch->entries.size());
        receipt.headHash = batch->headHash;
        for (const auto& bytes : batch->entries)
            receipt.verdicts.append({envelope::decodeEntry(bytes)->id, sync::VerdictKind::Aceptado, {}, 1});
        if (!session().exchange.takeReceipt(batch->header.batchSeq, sync::signReceipt(receipt, store.centre.acuse)))
            qFatal("no receipt");
    }
};

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::ErrorCode("none") : result.error().code;
}

} // namespace

class TstArcoUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsReceivedAndFollowedToItsEnd()
    {
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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

    void nothingIsBlockedWithoutTheUnidadsAnswer()
    {
        Desk desk;
        const auto record = desk.store.registerFamily(1);
        const auto person = record.people.front();
        const auto received = desk.arco().receive(desk.asked(person.id));
        QVERIFY(codeOf(desk.session().arcoRecords.block(desk.proof(), received->request.id)) == usecases::kCancellationNotUpheld);
        const auto access = desk.upheld(person.id, domain::ArcoRight::Acceso);
        QVERIFY(codeOf(desk.session().arcoRecords.block(desk.proof(), access.request.id)) == usecases::kCancellationNotUpheld);
        const auto upheld = desk.upheld(person.id);
        QVERIFY(codeOf(desk.session().arcoRecords.block({}, upheld.request.id)) == access::kProofNeeded);
        auto begun = desk.session().changeFamily.edit(record.family.id);
        begun->motivo = domain::keyOf(domain::Motivo::OtroDato);
        QVERIFY(desk.session().drafts.save(*begun));
        QVERIFY(codeOf(desk.session().arcoRecords.block(desk.proof(), upheld.request.id)) == usecases::kUpdateBegun);
        QVERIFY(desk.session().drafts.discard(begun->id));
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), upheld.request.id));
        QVERIFY(!desk.session().drafts.restore(begun->id)); // it would show the record
        QVERIFY(desk.session().drafts.queue()->discarded.isEmpty());
        QVERIFY(codeOf(desk.session().arcoRecords.block(desk.proof(), upheld.request.id)) == usecases::kBlockedAlready);
    }

    void aBlockedRecordIsKeptAndNotUsed()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto person = family.people.front();
        const auto other = family.people.at(1);
        QVERIFY(!desk.session().searchPeople.run(person.folio.digits())->hits.isEmpty());
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), desk.upheld(person.id).request.id));

        // The responsable opens it; it is found no more, and nothing of it is printed or asked.
        const auto apart = desk.session().openFamily.run(person.id);
        QVERIFY(apart);
        QCOMPARE(apart->record.people.front(), person);
        QVERIFY(apart->states.front() == ports::RecordState::PorAclarar);
        for (const QString& key : {person.folio.digits(), person.curp->text(), person.name.full()}) {
            const auto answer = desk.session().searchPeople.run(key);
            for (const auto& hit : answer->hits)
                QVERIFY(hit.person != person.id);
        }
        const auto pages = desk.session().printCertificado.run(family.family.id);
        QCOMPARE(pages->size(), family.people.size() - 1);
        for (const auto& page : *pages)
            for (const auto& member : page.members)
                QVERIFY(member.name != person.name.full());
        QVERIFY(codeOf(desk.session().consultDerechohabiencia.begin(person.id, *person.curp, {domain::Institucion::Imss}))
                == usecases::kRecordBlocked);

        QCOMPARE(family.people.at(2).representation->person, person.id);
        const auto letter = desk.session().printLetter.run(usecases::LetterKind::CartaConsentimiento, family.people.at(2).id);
        QVERIFY(letter && letter->representative.isEmpty() && !letter->identification);
        const auto others = desk.session().searchPeople.run(other.folio.digits());
        QVERIFY(!others->hits.isEmpty());
        for (const auto& hit : others->hits)
            QVERIFY(!hit.familyName.contains(person.name.primerApellido()));

        desk.store.user.role = access::Role::Capturista;
        desk.store.reopen();
        QVERIFY(codeOf(desk.session().openFamily.run(person.id)) == usecases::kRecordBlocked);
        QVERIFY(codeOf(desk.session().changeFamily.edit(family.family.id)) == usecases::kRecordBlocked);
        QVERIFY(codeOf(desk.session().printLetter.run(usecases::LetterKind::QueTraer, person.id)) == usecases::kRecordBlocked);
        QVERIFY(codeOf(desk.session().documents.of({.person = person.id})) == usecases::kRecordBlocked);
        QCOMPARE(*desk.session().tasks.openCount(), qint64(1)); // the request itself
        desk.store.user.role = access::Role::Supervisora;
        desk.store.reopen();
        const auto log = desk.session().audit.page({.subjects = {usecases::subjectOf(person.id)}});
        QVERIFY(log && !log->lines.isEmpty());
        for (const auto& line : log->lines)
            for (const auto& subject : line.whom)
                if (subject.id == usecases::subjectOf(person.id)) {
                    QCOMPARE(subject.name, QStringLiteral("Registro bloqueado"));
                    QCOMPARE(subject.folio, person.folio.digits());
                }
        desk.store.user.role = access::Role::Capturista;
        desk.store.reopen();
        const auto seen = desk.session().openFamily.run(other.id);
        QVERIFY(seen);
        for (const auto& one : seen->record.people)
            if (one.id == person.id) {
                QCOMPARE(one.name.full(), QStringLiteral("Registro bloqueado"));
                QVERIFY(!one.curp && one.telefono.isEmpty() && one.domicilio.localidad.isEmpty());
            }
        for (const auto& place : seen->history)
            QVERIFY(place.person != person.id || place.fullName == QStringLiteral("Registro bloqueado"));
        const auto expediente = desk.session().documents.expediente(family.family.id);
        for (const auto& part : expediente->parts)
            QVERIFY(part.person != person.id);
        QVERIFY(codeOf(desk.session().personSheet.run(desk.proof(), person.id, usecases::SheetMedium::Pdf))
                == usecases::kRecordBlocked);
    }

    void erasingWaitsForTheTermTheFamilyAndTheCentre()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto person = family.people.front();
        const auto request = desk.upheld(person.id).request.id;
        auto erase = [&] { return codeOf(desk.session().arcoRecords.erase(desk.proof(), request)); };
        QVERIFY(erase() == usecases::kNotBlocked);
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), request));
        QVERIFY(erase() == usecases::kRetentionNotSet);
        QVERIFY(desk.arco().setRules(desk.proof(), {{}, 2}));
        const auto early = desk.session().arcoRecords.erase(desk.proof(), request);
        QVERIFY(codeOf(early) == usecases::kRetentionRuns);
        QCOMPARE(early.error().detail, QStringLiteral("22/11/2028"));
        desk.store.clock.day = QDate(2028, 11, 22);
        QVERIFY(erase() == usecases::kStillInFamily);

        const auto single = desk.alone(2).people.front();
        const auto own = desk.upheld(single.id).request.id;
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), own));
        desk.store.clock.day = QDate(2030, 11, 22);
        QVERIFY(codeOf(desk.session().arcoRecords.erase(desk.proof(), own)) == usecases::kNotReceiptedYet);
        QCOMPARE(desk.session().openFamily.run(single.id)->record.people.front(), single);
    }

    void whatIsErasedIsGoneAndTheLogStillVerifies()
    {
        Desk desk;
        const auto family = desk.alone(1);
        const auto person = family.people.front();
        QVERIFY(desk.session().documents.add({.person = person.id}, QStringLiteral("identificacion"), QStringLiteral("1"),
                                             {{QByteArray("pagina uno"), QStringLiteral("image/png")}}));
        const auto request = desk.upheld(person.id).request.id;
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), request));
        QVERIFY(desk.arco().setRules(desk.proof(), {{}, 0}));
        desk.receiptOfAll();
        const auto erased = desk.session().arcoRecords.erase(desk.proof(), request);
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().printedId()));
        QVERIFY(erased->pages >= 1);
        QVERIFY(erased->bodies >= 1);
        QVERIFY(codeOf(desk.session().arcoRecords.erase(desk.proof(), request)) == usecases::kErasedAlready);

        const auto left = desk.session().openFamily.run(person.id);
        QVERIFY(left);
        const auto& rest = left->record.people.front();
        QCOMPARE(rest.name.full(), QStringLiteral("Registro suprimido"));
        QCOMPARE(rest.folio, person.folio);
        QVERIFY(!rest.curp && rest.telefono.isEmpty());
        QVERIFY(desk.session().documents.of({.person = person.id})->isEmpty());
        for (const auto& consent : left->record.consents)
            QVERIFY(consent.strokes.isEmpty() && consent.evidence.isEmpty());

        QVERIFY(desk.session().verifyLog.run());
        const auto checked = desk.session().checkLog.run();
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().printedId()));
        QVERIFY(!checked->indexMade);
        QCOMPARE(checked->erasedBodies, erased->bodies);
        QCOMPARE(checked->erasures, 1);
        QVERIFY(desk.session().audit.readersOf(person.id)); // who saw it stays
        desk.receiptOfAll(); // what was done travels
        QVERIFY(desk.session().personSheet.run(desk.proof(), person.id, usecases::SheetMedium::File));
    }

    void whatOthersShareIsKept()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto& person = family.people.at(1);
        domain::FamilySplit split{.family = family.family.id, .requestedBy = person.id};
        split.leaving.titular = person.id;
        const auto left = desk.session().changeFamily.split(split);
        QVERIFY(left && std::holds_alternative<domain::FamilyChange>(*left));
        const auto request = desk.upheld(person.id).request.id;
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), request));
        QVERIFY(desk.arco().setRules(desk.proof(), {{}, 0}));
        desk.receiptOfAll();
        const auto erased = desk.session().arcoRecords.erase(desk.proof(), request);
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().printedId()));
        QCOMPARE(erased->shared, 2); // registered with the others, and left them
        QCOMPARE(erased->bodies, 0);
        QVERIFY(desk.session().checkLog.run());
    }

    void anErasureThatTheLogDoesNotBearOutIsToldApart()
    {
        Desk desk;
        const auto person = desk.alone(1).people.front();
        const auto request = desk.upheld(person.id).request.id;
        QVERIFY(desk.session().openFamily.run(person.id));
        const auto looked = desk.store.lastEntry();
        QCOMPARE(looked.kind, QLatin1String(envelope::kind::kPersonOpened));
        const auto forge = [&] {
            desk.write({.kind = envelope::kind::kArcoErased,
                        .subjects = {usecases::subjectOf(person.id)},
                        .payload = QCborMap{{1, request.bytes()}, {2, QCborArray{looked.id.bytes()}}}});
        };
        desk.receiptOfAll();
        forge(); // of a record that nobody blocked
        desk.store.tamper("DROP TRIGGER log_body_immutable_delete; DELETE FROM log_body WHERE entry_id = x'"
                          + looked.id.bytes().toHex() + "'");
        QVERIFY(codeOf(desk.session().verifyLog.run()) == usecases::kLogBroken);
        QVERIFY(codeOf(desk.session().checkLog.run()) == usecases::kLogBroken);
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), request));
        forge(); // and who looked at it never goes
        QVERIFY(desk.session().verifyLog.run()); // by the chain alone it could
        QVERIFY(codeOf(desk.session().checkLog.run()) == usecases::kLogBroken);
    }

    void aBodyThatNoEntryNamesIsStillMissed()
    {
        Desk desk;
        desk.store.registerFamily(1);
        desk.store.tamper("DROP TRIGGER log_body_immutable_delete; DELETE FROM log_body WHERE entry_id = "
                          "(SELECT entry_id FROM log WHERE seq = 2)");
        QVERIFY(codeOf(desk.session().verifyLog.run()) == usecases::kLogBroken);
        QVERIFY(codeOf(desk.session().checkLog.run()) == usecases::kLogBroken);
    }
};

QTEST_GUILESS_MAIN(TstArcoUseCases)
#include "tst_arco.moc"
