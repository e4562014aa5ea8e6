// SPDX-License-Identifier: GPL-3.0-or-later
// What an upheld cancellation does (ARCO): a record blocked, then erased, what others share kept, and a log that still verifies.
#include "arco_desk.h"

#include "access/errors.h"
#include "usecases/arco_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using fixture::ArcoDesk;
using fixture::codeOf;

class TstArcoRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsBlockedWithoutTheUnidadsAnswer()
    {
        ArcoDesk desk;
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
        ArcoDesk desk;
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
        ArcoDesk desk;
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
        ArcoDesk desk;
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
        ArcoDesk desk;
        const auto family = desk.store.registerFamily(1);
        const auto& person = family.people.at(1);
        auto draft = desk.session().changeFamily.edit(family.family.id); // of the titular only; it holds everybody
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = family.people.front().id;
        draft->people.front().telefono = QStringLiteral("9671234567");
        const auto moved = desk.session().changeFamily.update(*draft);
        QVERIFY(moved && std::holds_alternative<domain::FamilyChange>(*moved));
        for (const auto& subject : desk.store.lastEntry().subjects)
            QVERIFY(subject.id != usecases::subjectOf(person.id));
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
        QCOMPARE(erased->shared, 3); // registered with the others, in their update, and left them
        QCOMPARE(erased->bodies, 0);
        QVERIFY(desk.session().checkLog.run());
    }

    void whatARestoreCarriedIsErasedOnceTheNextEpochHasItsReceipt()
    {
        ArcoDesk desk;
        const auto person = desk.alone(1).people.front();
        QVERIFY(desk.session().device().setSetting(QLatin1String(ports::kEpochPending), ports::kYes));
        const auto begun = desk.session().beginEpoch.ifRestored([]() -> core::Result<ports::DeviceKeys> {
            const auto signing = envelope::SigningKey::generate();
            return ports::DeviceKeys{{}, 0, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))};
        });
        QVERIFY(begun && *begun);
        desk.store.reopen();
        QVERIFY(desk.session().device().saveEnrolment(
            desk.store.centre.enrolment(desk.store.keys().signingPublic, desk.store.clock.now / 1000)));
        const auto request = desk.upheld(person.id).request.id;
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), request));
        QVERIFY(desk.arco().setRules(desk.proof(), {{}, 0}));
        QVERIFY(codeOf(desk.session().arcoRecords.erase(desk.proof(), request)) == usecases::kNotReceiptedYet);
        desk.receiptOfAll();
        const auto erased = desk.session().arcoRecords.erase(desk.proof(), request);
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().printedId()));
        QCOMPARE(erased->bodies, 1);
        QVERIFY(desk.session().verifyLog.run());
        const auto checked = desk.session().checkLog.run();
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().printedId() + checked.error().detail));
        QCOMPARE(checked->erasedBodies, 1);
    }

    void anErasureThatTheLogDoesNotBearOutIsToldApart()
    {
        ArcoDesk desk;
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
        ArcoDesk desk;
        desk.store.registerFamily(1);
        desk.store.tamper("DROP TRIGGER log_body_immutable_delete; DELETE FROM log_body WHERE entry_id = "
                          "(SELECT entry_id FROM log WHERE seq = 2)");
        QVERIFY(codeOf(desk.session().verifyLog.run()) == usecases::kLogBroken);
        QVERIFY(codeOf(desk.session().checkLog.run()) == usecases::kLogBroken);
    }
};

QTEST_GUILESS_MAIN(TstArcoRecords)
#include "tst_arco_records.moc"
