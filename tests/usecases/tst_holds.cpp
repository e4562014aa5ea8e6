// SPDX-License-Identifier: GPL-3.0-or-later
// What holds a record holds it through updates, receipts and what the centre said before it knew; and no longer than that.
#include "session_fixture.h"

#include "domain/consent_rules.h"
#include "domain/record_codec.h"
#include "support/samples/sample_family.h"
#include "sync/messages/receipt.h"
#include "sync/messages/batch.h"
#include "sync/messages/stream.h"
#include "usecases/errors.h"
#include "usecases/notice_errors.h"

#include <QTest>

using namespace padron;
using ports::RecordState;

namespace {

struct Desk
{
    fixture::Store store;
    desktop::Session& session() { return store.session(); }

    RecordState state(const core::PersonId& person)
    {
        const auto family = session().openFamily.run(person);
        for (qsizetype i = 0; family && i < family->record.people.size(); ++i)
            if (family->record.people.at(i).id == person)
                return family->states.at(i);
        qFatal("nobody");
    }

    /// Another phone for the titular, in an update.
    bool update(const domain::FamilyRecord& family, const QString& phone)
    {
        auto draft = session().changeFamily.edit(family.family.id);
        if (!draft)
            return false;
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = family.people.front().id;
        draft->people[0].telefono = phone;
        const auto outcome = session().changeFamily.update(*draft);
        return outcome && std::holds_alternative<domain::FamilyChange>(*outcome);
    }

    bool receiptOfAll()
    {
        const auto prepared = session().exchange.nextBatch();
        if (!prepared || !*prepared)
            return false;
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
        return bool(session().exchange.takeReceipt(batch->header.batchSeq, sync::signReceipt(receipt, store.centre.acuse)));
    }

    bool centreSays(const core::PersonId& person, const QString& state)
    {
        sync::StreamPage page;
        page.store = store.id;
        page.epoch = 1;
        page.from = position;
        page.last = ++position;
        page.centreMs = 1'795'000'200'000;
        page.items = {{position, sync::PersonStateChanged{person, state, QString()}}};
        return bool(session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse)));
    }

    bool answer(const domain::Person& person, domain::ResultadoConsulta resultado)
    {
        domain::RespuestaInstitucion said;
        said.resultado = resultado;
        const auto begun = session().consultDerechohabiencia.begin(person.id, *person.curp, {domain::Institucion::Imss});
        return begun && session().consultDerechohabiencia.keep(begun->first().id, said);
    }

    quint64 position = 0;
};

const QString kInThePadron = QStringLiteral("en-el-padron"), kToClarify = QStringLiteral("por-aclarar");

} // namespace

class TstHolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConsentTakenBackOutlivesUpdates()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto titular = family.people.front();
        QVERIFY(desk.receiptOfAll());
        QVERIFY(desk.session().revokeConsent.run(titular.id, {}));
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        QVERIFY(desk.update(family, QStringLiteral("9511112233")));
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        desk.store.reopen();
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        const auto again = desk.session().revokeConsent.run(titular.id, {});
        QVERIFY(!again);
        QVERIFY(again.error().code == usecases::kRevokedAlready);
    }

    void aConsentGivenAgainLetsGo()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto titular = family.people.front();
        QVERIFY(desk.receiptOfAll());
        QVERIFY(desk.session().revokeConsent.run(titular.id, {}));
        auto draft = desk.session().changeFamily.edit(family.family.id);
        QVERIFY(draft);
        QCOMPARE(draft->people[0].consent.decision, QString(domain::kConsentTakenBack));
        QVERIFY(draft->people[1].consent.decision.isEmpty()); // asked of nobody else
        draft->people[0].consent = samples::familyDraft(1).people[0].consent;
        draft->people[0].consent.atMs += 3'600'000;
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = titular.id;
        const auto outcome = desk.session().changeFamily.update(*draft);
        QVERIFY(outcome && std::holds_alternative<domain::FamilyChange>(*outcome));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kFamilyUpdated));
        const auto logged = domain::familyChangeFromCbor(entry.payload);
        QVERIFY(logged);
        QCOMPARE(desk.state(titular.id), RecordState::PorEnviar);
        QCOMPARE(logged->after.front().consents.size(), 1);
        QCOMPARE(logged->after.front().consents.front().person, titular.id);
        QVERIFY(desk.session().changeFamily.edit(family.family.id)->people[0].consent.decision.isEmpty());
        desk.store.reopen();
        QCOMPARE(desk.state(titular.id), RecordState::PorEnviar);

        QVERIFY(desk.session().revokeConsent.run(titular.id, {})); // that one may be taken back too
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        QVERIFY(!desk.session().revokeConsent.run(titular.id, {}));
    }

    void theCentreDidNotKnowYet()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto titular = family.people.front();
        QVERIFY(desk.receiptOfAll());
        QVERIFY(desk.session().revokeConsent.run(titular.id, {}));
        QVERIFY(desk.centreSays(titular.id, kInThePadron)); // of the registration, before it had the other entry
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        QVERIFY(desk.centreSays(titular.id, kToClarify)); // it has it; the receipt was lost
        QVERIFY(desk.receiptOfAll());
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        QVERIFY(desk.centreSays(titular.id, kInThePadron)); // resolved there
        QCOMPARE(desk.state(titular.id), RecordState::EnElPadron);
    }

    void anOlderWordOfTheCentreDoesNotShowThrough()
    {
        Desk desk;
        const auto titular = desk.store.registerFamily(1).people.front();
        QVERIFY(desk.receiptOfAll());
        QVERIFY(desk.session().revokeConsent.run(titular.id, {}));
        QVERIFY(desk.centreSays(titular.id, kInThePadron)); // of the registration; then the line drops
        QVERIFY(desk.receiptOfAll());
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
    }

    void whoIsHeldHasNoQrOnTheCertificado()
    {
        Desk desk;
        const auto titular = desk.store.registerFamily(1).people.front();
        QVERIFY(desk.session().revokeConsent.run(titular.id, {}));
        const auto pages = desk.session().printCertificado.run(desk.session().openFamily.run(titular.id)->record.family.id);
        QVERIFY(pages);
        for (const auto& page : *pages)
            QCOMPARE(page.qrText.isEmpty(), page.person.id == titular.id);
    }

    void anInstitutionsLastWordHoldsAndLetsGo()
    {
        Desk desk;
        const auto family = desk.store.registerFamily(1);
        const auto titular = family.people.front();
        QVERIFY(desk.answer(titular, domain::ResultadoConsulta::Vigente));
        QVERIFY(desk.update(family, QStringLiteral("9511112233")));
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        QVERIFY(desk.answer(titular, domain::ResultadoConsulta::SinDerechohabiencia));
        QCOMPARE(desk.state(titular.id), RecordState::PorEnviar);
        QVERIFY(desk.receiptOfAll());
        QCOMPARE(desk.state(titular.id), RecordState::PorValidar);
    }

    void anAnswerOfNoConsequenceLeavesTheCentresWord()
    {
        Desk desk;
        const auto titular = desk.store.registerFamily(1).people.front();
        QVERIFY(desk.receiptOfAll());
        QVERIFY(desk.centreSays(titular.id, kToClarify)); // for a reason of its own
        QVERIFY(desk.answer(titular, domain::ResultadoConsulta::SinDerechohabiencia));
        QCOMPARE(desk.state(titular.id), RecordState::PorAclarar);
        QVERIFY(desk.centreSays(titular.id, kInThePadron));
        QCOMPARE(desk.state(titular.id), RecordState::EnElPadron);
    }

    void aQuestionHoldsUntilItIsAnswered()
    {
        Desk desk;
        const auto first = desk.store.registerFamily(1);
        auto draft = samples::familyDraft(60);
        draft.people[0].curp = first.people.at(0).curp->text(); // two claim it
        draft.people[0].duplicates = {{first.people.at(0).id, QStringLiteral("supervision"), QStringLiteral("Hay que ver")}};
        const auto outcome = desk.session().registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* second = std::get_if<domain::FamilyRecord>(&*outcome);
        QVERIFY(second);
        const auto asked = second->people.front().id;
        QCOMPARE(desk.state(asked), RecordState::PorAclarar);
        QVERIFY(desk.update(*second, QStringLiteral("9511112233")));
        QCOMPARE(desk.state(asked), RecordState::PorAclarar);

        const auto task = desk.session().tasks.open()->front().task.id;
        desk.store.somebodyElse();
        QVERIFY(desk.session().tasks.resolve(task, QStringLiteral("distinta"), QStringLiteral("Se vio su acta")));
        QCOMPARE(desk.state(asked), RecordState::Incompleto); // its CURP is pending still
    }

    void foundToBeTheSameHoldsForGood()
    {
        Desk desk;
        const auto first = desk.store.registerFamily(1);
        auto draft = samples::familyDraft(60);
        draft.people[0].curp = first.people.at(0).curp->text();
        draft.people[0].duplicates = {{first.people.at(0).id, QStringLiteral("supervision"), QStringLiteral("Hay que ver")}};
        const auto outcome = desk.session().registerFamily.run(draft);
        const auto second = std::get<domain::FamilyRecord>(*outcome);
        const auto task = desk.session().tasks.open()->front().task.id;
        desk.store.somebodyElse();
        QVERIFY(desk.session().tasks.resolve(task, QStringLiteral("misma"), QStringLiteral("Lo es")));
        QVERIFY(desk.update(second, QStringLiteral("9511112233")));
        QCOMPARE(desk.state(second.people.front().id), RecordState::PorAclarar);
    }
};

QTEST_GUILESS_MAIN(TstHolds)
#include "tst_holds.moc"
