// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "sync/messages/enrolment.h"
#include "sync/messages/errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;

namespace {

sync::EnrolCode codeOf(const fixture::Centre& centre)
{
    return {QByteArray(16, 's'), sync::EnrolCode::hashOfCa(centre.ca.verifyKey().bytes())};
}

QByteArray answerOf(fixture::Store& store, const fixture::Centre& centre, const envelope::SigningKey& signer)
{
    const auto keys = store.keys();
    const sync::EnrolAnswer answer{keys.store, keys.epoch,
                                   centre.enrolment(keys.signingPublic, store.clock.now / 1000)};
    return sync::signEnrolAnswer(answer, signer);
}

core::SecureBytes dataKeyOf(fixture::Store& store)
{
    return store.session().dataKey().clone();
}

} // namespace

class TstEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeNamesTheCentreAndNobodyElseIsBelieved()
    {
        fixture::Store store(false);
        auto& enrol = store.session().enrolDevice;
        const QString code = codeOf(store.centre).text();
        QVERIFY(enrol.request(code, QByteArray(91, 'k')));

        const fixture::Centre other;
        const auto forged = enrol.accept(code, answerOf(store, other, other.ca), {}, dataKeyOf(store));
        QVERIFY(!forged);
        QVERIFY(forged.error().code == sync::kEnrolAnswerForged);
        // our centre's data signed by another CA
        QVERIFY(!enrol.accept(code, answerOf(store, store.centre, other.ca), {}, dataKeyOf(store)));
        QVERIFY(!*enrol.current());

        const auto good = enrol.accept(code, answerOf(store, store.centre, store.centre.ca), {}, dataKeyOf(store));
        QVERIFY(good);
        store.reopen();
        const auto kept = store.session().enrolDevice.current();
        QVERIFY(kept && *kept);
        QCOMPARE(**kept, *good);
        QVERIFY(store.vault.trustFile());
        const auto again = store.session().enrolDevice.request(code, QByteArray(91, 'k'));
        QVERIFY(!again);
        QVERIFY(again.error().code == usecases::kAlreadyEnrolled);
    }

    void theCentreGetsARecoverySlotThatOpensTheDataKey()
    {
        fixture::Store store(false);
        const auto answer = answerOf(store, store.centre, store.centre.ca);
        QVERIFY(store.session().enrolDevice.accept(codeOf(store.centre).text(), answer, {}, dataKeyOf(store)));
        const auto slotFile = access::decodeSlotFile(*store.vault.load());
        QVERIFY(slotFile && slotFile->centre);
        const auto key = envelope::openSealedSecret(store.centre.recuperacion, slotFile->centre->sealedDataKey);
        QVERIFY(key);
        QVERIFY(*key == store.session().dataKey());
    }

    void aMistypedCodeIsCaughtBeforeAnythingIsSent()
    {
        fixture::Store store(false);
        QString code = codeOf(store.centre).text();
        for (qsizetype i = 0; i < code.size(); ++i) {
            if (!code.at(i).isLetterOrNumber())
                continue;
            QString typo = code;
            typo[i] = code.at(i) == u'7' ? u'8' : u'7';
            const auto refused = store.session().enrolDevice.request(typo, QByteArray(91, 'k'));
            QVERIFY2(!refused, qPrintable(typo));
            QVERIFY(refused.error().code == sync::kEnrolCodeMalformed);
        }
    }
};

QTEST_GUILESS_MAIN(TstEnrolment)
#include "tst_enrolment.moc"
