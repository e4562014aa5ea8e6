// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "credential/verify.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;

namespace {

credential::Verifier verifierOf(const fixture::Store& store)
{
    const auto finals = credential::verifyStatusList(store.centre.statusList(false), {store.centre.catalogo.verifyKey()});
    const auto provisionals = credential::verifyStatusList(store.centre.statusList(true), {store.centre.catalogo.verifyKey()});
    return {store.centre.trustList(), *finals, *provisionals};
}

} // namespace

class TstPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCertificadosQrVerifiesAndIsMadeOnce()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto pages = store.session().printCertificado.run(record.family.id);
        QVERIFY(pages);
        QCOMPARE(pages->size(), 4);
        const auto verifier = verifierOf(store);
        QSet<quint32> indexes;
        for (const auto& page : *pages) {
            const auto verified = verifier.verify(page.qrText, store.clock.now / 1000);
            QCOMPARE(verified.verdict, credential::Verdict::ValidProvisional);
            QCOMPARE(verified.credential->claims().folio, page.person.folio);
            indexes.insert(verified.credential->claims().statusIndex);
        }
        QCOMPARE(indexes.size(), 4);
        store.clock.now += 60'000;
        const auto again = store.session().printCertificado.run(record.family.id);
        QCOMPARE(again->first().qrText, pages->first().qrText);
        QVERIFY(store.session().verifyLog.run());
    }

    void enrolledAgainItSignsAnotherQr()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto first = store.session().printCertificado.run(record.family.id);
        QVERIFY(first);
        auto again = store.centre.enrolment(store.keys().signingPublic, store.clock.now / 1000);
        again.deviceId = QStringLiteral("D0138");
        again.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-03");
        again.firstIndex += again.indexCount;
        again.delegation = credential::signDelegation(
            {QStringLiteral("MXPS"), again.deviceId, store.clock.now / 1000 - 3600, store.clock.now / 1000 + 86'400,
             store.keys().signingPublic, again.firstIndex, again.indexCount},
            store.centre.ca);
        QVERIFY(store.session().device().saveEnrolment(again));
        const auto second = store.session().printCertificado.run(record.family.id);
        QVERIFY(second);
        const auto verified = verifierOf(store).verify(second->first().qrText, store.clock.now / 1000);
        QCOMPARE(verified.verdict, credential::Verdict::ValidProvisional);
        QCOMPARE(verified.credential->claims().statusIndex, again.firstIndex);
        QCOMPARE(store.session().printCertificado.run(record.family.id)->first().qrText, second->first().qrText);
    }

    void withoutALiveDelegationThePagePrintsWithoutQr()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        store.clock.now += 100LL * 86'400'000;
        const auto pages = store.session().printCertificado.run(record.family.id);
        QVERIFY(pages);
        for (const auto& page : *pages)
            QVERIFY(page.qrText.isEmpty());
    }

    void whoWasUpdatedGetsTheCertificadoOfThatUpdate()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const qint64 registered = store.clock.now;
        const auto first = store.session().printCertificado.run(record.family.id);
        QVERIFY(first);
        for (const auto& page : *first) {
            QVERIFY(!page.update);
            QCOMPARE(page.registeredMs, registered);
        }
        QCOMPARE(store.lastEntry().payload.toMap().value(3), QCborValue(QCborValue::Undefined));

        store.clock.now += 86'400'000;
        auto draft = store.session().changeFamily.edit(record.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = record.people.first().id;
        draft->people.last().telefono = QStringLiteral("9671234567");
        const auto done = store.session().changeFamily.update(*draft);
        QVERIFY(done && std::holds_alternative<domain::FamilyChange>(*done));
        const qint64 updated = store.clock.now;

        store.clock.now += 86'400'000;
        QVERIFY(store.session().openFamily.run(record.people.last().id)); // entries since do not hide it
        for (int print = 0; print < 2; ++print) {
            const auto pages = store.session().printCertificado.run(record.family.id);
            QVERIFY(pages);
            QVERIFY(!pages->first().update); // nothing of hers changed
            QVERIFY(pages->last().update);
            QVERIFY(pages->last().update->motivo == domain::Motivo::OtroDato);
            QCOMPARE(pages->last().update->atMs, updated);
            QCOMPARE(pages->last().registeredMs, registered);
        }
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QStringLiteral("certificado.impreso"));
        QCOMPARE(entry.payload.toMap().value(3).toString(), QStringLiteral("otro_dato"));
        QCOMPARE(entry.payload.toMap().value(4).toInteger(), updated);
    }

    void aLetterIsFilledFromTheRecordAndLogged()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto& son = record.people.at(2);
        const auto letter = store.session().printLetter.run(usecases::LetterKind::CartaConsentimiento, son.id);
        QVERIFY(letter);
        QCOMPARE(letter->person, son.name.full());
        QCOMPARE(letter->folio, son.folio.text());
        QCOMPARE(letter->birth, son.fechaNacimiento);
        QCOMPARE(letter->representative, record.people.first().name.full());
        QVERIFY(letter->representation == domain::RepresentacionTipo::Madre);
        QCOMPARE(letter->identification, record.people.first().identification);
        QCOMPARE(letter->noticeId, QStringLiteral("registro-simplificado"));
        QCOMPARE(letter->noticeVersion, 1);
        QVERIFY(letter->missing.isEmpty());
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QStringLiteral("carta.impresa"));
        QCOMPARE(entry.numeral, QStringLiteral("15"));
        QCOMPARE(entry.payload.toMap().value(1).toString(), QStringLiteral("carta_consentimiento"));
    }

    void whatToBringIsWhatTheRulesMiss()
    {
        fixture::Store store;
        domain::FamilyDraft draft = samples::familyDraft(3);
        draft.people.first().comprobante.clear();
        draft.people[2].documentoTipo.clear();
        draft.people[2].documentoReferencia.clear();
        const auto first = store.session().printLetter.run(usecases::LetterKind::QueTraer, draft, 0);
        QVERIFY(first);
        QCOMPARE(first->missing.size(), 1);
        QVERIFY(first->missing.first().field == domain::Field::Comprobante);
        QVERIFY(!first->places.isEmpty()); // this module, even when no catalogue lists it
        QVERIFY(!first->places.first().name.isEmpty());
        const auto son = store.session().printLetter.run(usecases::LetterKind::QueTraer, draft, 2);
        QCOMPARE(son->missing.size(), 1);
        QVERIFY(son->missing.first().rule == domain::Rule::MinorNeedsActa);
        QVERIFY(store.session().printLetter.run(usecases::LetterKind::QueTraer, draft, 1)->missing.isEmpty());
        QVERIFY(store.lastEntry().kind != QStringLiteral("carta.impresa")); // a capture is nobody yet
    }
};

QTEST_GUILESS_MAIN(TstPapers)
#include "tst_papers.moc"
