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

    void noCredentialBeforeTheCentreSigned()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto refused = store.session().printCredential.run({record.people.first().id});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == usecases::kNoFinalCredential);
        QVERIFY(store.session().printCredential.ready()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPapers)
#include "tst_papers.moc"
