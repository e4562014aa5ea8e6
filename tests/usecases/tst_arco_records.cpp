// SPDX-License-Identifier: GPL-3.0-or-later
// What an upheld cancellation does (ARCO): a record blocked, then erased, what others share kept, and a log that still verifies.
#include "arco_cards.h"

#include "access/errors.h"
#include "core/cbor.h"
#include "domain/strokes_codec.h"
#include "domain/withheld_person.h"
#include "usecases/arco_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using fixture::ArcoCards;
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

    void nothingOfTheirCardsStays()
    {
        ArcoCards desk;
        const auto person = desk.alone(1).people.front();
        desk.throughEveryHand(person);
        const QByteArray name = person.name.full().toUtf8(), shown = fixture::kShown.toUtf8(), note = fixture::kNote.toUtf8();
        const QByteArray ink = core::encodeCbor(domain::strokesToCbor(fixture::kInk));
        const QSet<QString> held = desk.tablesWith(name);
        for (const char* table : {"card", "lot_card", "card_count_scan", "delivery", "replacement", "log_body"})
            QVERIFY2(held.contains(QLatin1String(table)), table);
        QCOMPARE(desk.tablesWith(shown), (QSet<QString>{QStringLiteral("delivery"), QStringLiteral("replacement"), QStringLiteral("log_body")}));
        QCOMPARE(desk.tablesWith(note), (QSet<QString>{QStringLiteral("contact_attempt"), QStringLiteral("log_body")}));
        QCOMPARE(desk.tablesWith(ink), (QSet<QString>{QStringLiteral("delivery"), QStringLiteral("log_body")}));

        const auto request = desk.upheld(person.id).request.id;
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), request));
        QVERIFY(desk.arco().setRules(desk.proof(), {{}, 0}));
        desk.receiptOfAll();
        const auto erased = desk.session().arcoRecords.erase(desk.proof(), request);
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().printedId() + erased.error().detail));
        QCOMPARE(desk.tablesWith(name), QSet<QString>{QStringLiteral("arco_request")}); // who asked, which the law keeps
        const QList<QByteArray> gone{shown, note, ink, person.fechaNacimiento.toString(Qt::ISODate).toUtf8()};
        for (const QByteArray& one : gone)
            QCOMPARE(desk.tablesWith(one), QSet<QString>());
        QVERIFY(desk.session().verifyLog.run());
        const auto checked = desk.session().checkLog.run();
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().printedId() + checked.error().detail));
        QCOMPARE(checked->erasedBodies, erased->bodies);

        const auto sheet = desk.session().personSheet.run(desk.proof(), person.id, usecases::SheetMedium::File);
        QCOMPARE(sheet->deliveries.size(), 1); // that it was, when, and who handed it over
        QCOMPARE(sheet->deliveries.front().receiverName, domain::withheldName(domain::Withheld::Suprimido));
        QCOMPARE(sheet->deliveries.front().by, desk.store.user.name);
    }

    void onlyOfWhoWasErasedDoDeliveriesChange()
    {
        ArcoCards desk;
        const auto person = desk.alone(1).people.front();
        desk.throughEveryHand(person);
        const char* taken[] = {"UPDATE delivery SET receiver_name = 'x'", "UPDATE replacement SET asker_name = 'x'",
                               "UPDATE contact_attempt SET note = 'x'"};
        for (const char* sql : taken)
            QVERIFY2(!desk.script(sql), sql);
        QVERIFY(desk.script("INSERT INTO erased_subject SELECT id FROM person"));
        for (const char* sql : taken)
            QVERIFY2(desk.script(sql), sql);
        for (const char* sql : {"UPDATE delivery SET at_ms = 1", "UPDATE replacement SET by_name = 'x'", "DELETE FROM delivery",
                                "UPDATE contact_attempt SET result = 'otro'", "DELETE FROM contact_attempt", "DELETE FROM replacement"})
            QVERIFY2(!desk.script(sql), sql);
    }

    void aBlockedRecordShowsNoNameOnCards()
    {
        ArcoCards desk;
        const auto family = desk.store.registerFamily(1);
        const auto& person = family.people.front();
        const auto& child = family.people.at(2);
        desk.inDrawer({person, child});
        QVERIFY(desk.session().deliveries.note(desk.keyOf(person), domain::ContactMeans::Visita, domain::ContactResult::Recado, fixture::kNote));
        QVERIFY(desk.session().deliveries.receivers(desk.keyOf(child))->may.size() > 0);
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), desk.upheld(person.id).request.id));
        QVERIFY(desk.session().deliveries.receivers(desk.keyOf(child))->may.isEmpty()); // it was her who receives

        const QString folio = person.folio.digits(), qr = desk.qrOf(person);
        const auto namesAre = [&](const QString& name) {
            auto& session = desk.session();
            const auto ofHer = [&person](const auto& cards) {
                const auto found = std::find_if(cards.begin(), cards.end(), [&](const auto& card) { return card.key == ArcoCards::keyOf(person); });
                return found == cards.end() ? QStringLiteral("nobody") : found->name;
            };
            QCOMPARE(ofHer(session.custody.inventory({})->cards), name);
            QCOMPARE(session.custody.find(folio)->card.name, name);
            QCOMPARE(session.custody.find(qr)->card.name, name);
            const auto box = session.lots.lot(desk.box);
            for (const auto& card : box->cards)
                QVERIFY(card.folio != person.folio || card.name == name);
            QCOMPARE(session.lots.scan(desk.box, folio)->card.name, name);
            QCOMPARE(ofHer(session.custody.counting().state(fixture::kDrawer)->missing), name);
            for (const QString& text : {folio, qr}) {
                const auto found = session.deliveries.find(text);
                QCOMPARE(found->cards.size(), 1);
                QCOMPARE(found->cards.front().card.name, name);
                QVERIFY(found->cards.front().standing == usecases::CardStanding::Held);
            }
            const auto rows = session.printRuns.list({.text = child.folio.digits(), .unprinted = false});
            QCOMPARE(rows->size(), 2);
            for (const auto& row : *rows)
                QVERIFY(row.person != person.id || row.fullName == name);
            QCOMPARE(session.deliveries.worklist()->size(), 1); // nobody goes to look for her
        };
        namesAre(person.name.full());
        desk.store.user.role = access::Role::Supervisora;
        desk.store.reopen();
        namesAre(domain::withheldName(domain::Withheld::Bloqueado));
        const auto found = desk.session().deliveries.find(folio);
        QVERIFY(!found->cards.front().card.birth.isValid() && found->cards.front().entidadNacimiento.isEmpty());
        QVERIFY(codeOf(desk.session().deliveries.receivers(desk.keyOf(person))) == usecases::kRecordBlocked);
        QVERIFY(codeOf(desk.session().replaceCredential.look(person.id)) == usecases::kRecordBlocked);

        const auto log = desk.session().audit.page({.subjects = {usecases::subjectOf(person.id)},
                                                    .kinds = {QLatin1String(envelope::kind::kContactNoted)}});
        QCOMPARE(log->lines.size(), 1);
        const auto entry = desk.session().audit.entry(log->lines.front());
        QVERIFY(entry->readable && entry->entry.payload.toMap().isEmpty());

        // A count by somebody who may not see the name leaves it as it was.
        QCOMPARE(desk.session().custody.counting().scan(fixture::kDrawer, qr)->found.card.name,
                 domain::withheldName(domain::Withheld::Bloqueado));
        QVERIFY(desk.session().custody.counting().finish(fixture::kDrawer, true));
        desk.store.user.role = access::Role::Responsable;
        desk.store.reopen();
        QCOMPARE(desk.session().custody.find(folio)->card.name, person.name.full());
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
