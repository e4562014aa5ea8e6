// SPDX-License-Identifier: GPL-3.0-or-later
// What the laptop believes of the centre: only what verifies, only once, only in order.
#include "session_fixture.h"

#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace padron;

namespace {

sync::Batch opened(fixture::Store& store, const ports::PreparedBatch& prepared)
{
    const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
    const auto batch = sync::openBatch(prepared.sealed, *device, store.centre.buzon);
    if (!batch)
        qFatal("%s", qPrintable(batch.error().printedId()));
    return *batch;
}

/// What a well-behaved centre answers.
sync::Receipt receiptFor(fixture::Store& store, const ports::PreparedBatch& prepared,
                         sync::VerdictKind verdict = sync::VerdictKind::Aceptado, const QString& code = {})
{
    const sync::Batch batch = opened(store, prepared);
    sync::Receipt receipt;
    receipt.store = batch.header.store;
    receipt.epoch = batch.header.epoch;
    receipt.batchSeq = batch.header.batchSeq;
    receipt.batchSha256 = envelope::sha256(prepared.sealed);
    receipt.centreMs = 1'795'000'100'000;
    receipt.nextSeq = batch.firstSeq + static_cast<quint64>(batch.entries.size());
    receipt.headHash = batch.headHash;
    for (const auto& bytes : batch.entries) {
        const auto entry = envelope::decodeEntry(bytes);
        const bool family = entry->kind == QLatin1String(envelope::kind::kFamilyRegistered);
        receipt.verdicts.append({entry->id, family ? verdict : sync::VerdictKind::Aceptado, family ? code : QString(), 1});
    }
    return receipt;
}

sync::StreamPage page(fixture::Store& store, quint64 from, const QList<sync::StreamItem>& items)
{
    sync::StreamPage made;
    made.store = store.id;
    made.epoch = 1;
    made.from = from;
    made.last = items.isEmpty() ? from : items.last().position;
    made.centreMs = 1'795'000'200'000;
    made.items = items;
    return made;
}

} // namespace

class TstExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsSealedOnceAndResentVerbatim()
    {
        fixture::Store store;
        store.registerFamily(1);
        const auto first = store.session().exchange.nextBatch();
        QVERIFY(first && *first);
        store.reopen();
        const auto again = store.session().exchange.nextBatch();
        QVERIFY(again && *again);
        QCOMPARE((*again)->sealed, (*first)->sealed);
        QCOMPARE((*again)->path, (*first)->path);
    }

    void nothingIsSentWithoutAReceiptThatVerifies()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        auto& exchange = store.session().exchange;
        const auto batch = **exchange.nextBatch();
        const auto counts = store.session().syncOverview.counts();
        QCOMPARE(counts->receipted, 0);
        QVERIFY(counts->pendingEntries >= 2);

        const sync::Receipt good = receiptFor(store, batch);
        const auto forger = envelope::SigningKey::generate();
        const auto refused = exchange.takeReceipt(batch.batchSeq, sync::signReceipt(good, forger));
        QVERIFY(!refused);
        // right key, wrong role: the key of final credentials signs no receipts
        QVERIFY(!exchange.takeReceipt(batch.batchSeq, sync::signReceipt(good, store.centre.firma)));

        QList<sync::Receipt> mismatched(6, good);
        mismatched[0].batchSha256[0] = static_cast<char>(mismatched[0].batchSha256[0] ^ 1);
        mismatched[1].batchSeq += 1;
        mismatched[2].epoch += 1;
        mismatched[3].headHash[5] = static_cast<char>(mismatched[3].headHash[5] ^ 1);
        mismatched[4].verdicts.removeLast();
        mismatched[5].nextSeq -= 1;
        for (const auto& receipt : mismatched) {
            const auto answer = exchange.takeReceipt(batch.batchSeq, sync::signReceipt(receipt, store.centre.acuse));
            QVERIFY(!answer);
            QVERIFY(answer.error().code == sync::kReceiptMismatch || answer.error().code == sync::kReceiptForged);
        }
        QVERIFY(!exchange.takeReceipt(batch.batchSeq, QByteArray("<html>Bienvenido al portal</html>")));
        QCOMPARE(store.session().syncOverview.counts()->receipted, 0);

        QVERIFY(exchange.takeReceipt(batch.batchSeq, sync::signReceipt(good, store.centre.acuse)));
        const auto after = store.session().syncOverview.counts();
        QCOMPARE(after->pendingEntries, 0);
        QCOMPARE(after->lastReceiptMs, good.centreMs);
        const auto view = store.session().openFamily.run(record.people.first().id);
        QCOMPARE(view->states.first(), ports::RecordState::PorValidar);
    }

    void anObservationStaysVisibleUntilSomebodySettlesIt()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        auto& exchange = store.session().exchange;
        const auto batch = **exchange.nextBatch();
        const auto receipt = receiptFor(store, batch, sync::VerdictKind::Observado, QStringLiteral("curp-en-padron"));
        QVERIFY(exchange.takeReceipt(batch.batchSeq, sync::signReceipt(receipt, store.centre.acuse)));
        store.reopen();
        const auto open = store.session().syncOverview.observations();
        QVERIFY(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().verdict.code, QStringLiteral("curp-en-padron"));
        QCOMPARE(open->first().about, record.family.folio.text());
        QCOMPARE(store.session().syncOverview.counts()->observed, 1);
        QCOMPARE(store.session().openFamily.run(record.people.first().id)->states.first(), ports::RecordState::PorAclarar);

        // done with when nobody in it is to be cleared up: not everybody has to be in the padrón, who lacks a paper is not
        auto& again = store.session().exchange;
        quint64 position = 0;
        for (const domain::Person& person : record.people) {
            QVERIFY(again.noteExchange({}));
            QCOMPARE(store.session().syncOverview.observations()->size(), 1);
            const bool last = person.id == record.people.last().id;
            const sync::PersonStateChanged said{person.id, last ? QStringLiteral("incompleto") : QStringLiteral("en-el-padron"), QString()};
            QVERIFY(again.applyPage(sync::signStreamPage(page(store, position, {{position + 1, said}}), store.centre.acuse)));
            ++position;
        }
        QVERIFY(again.noteExchange({}));
        QVERIFY(store.session().syncOverview.observations()->isEmpty());
    }

    void theSecondBatchFollowsTheFirst()
    {
        fixture::Store store;
        store.registerFamily(1);
        auto& exchange = store.session().exchange;
        const auto first = **exchange.nextBatch();
        store.registerFamily(2);
        QCOMPARE((**exchange.nextBatch()).batchSeq, first.batchSeq); // one at a time, in order
        QVERIFY(exchange.takeReceipt(first.batchSeq, sync::signReceipt(receiptFor(store, first), store.centre.acuse)));
        const auto second = **exchange.nextBatch();
        QCOMPARE(second.batchSeq, first.batchSeq + 1);
        const auto a = opened(store, first), b = opened(store, second);
        QCOMPARE(b.prevBatchSha256, envelope::sha256(first.sealed));
        QCOMPARE(b.firstSeq, a.firstSeq + static_cast<quint64>(a.entries.size()));
        QCOMPARE(b.prevHash, a.headHash);
        // the receipt of the first does not settle the second
        QVERIFY(!exchange.takeReceipt(second.batchSeq, sync::signReceipt(receiptFor(store, first), store.centre.acuse)));
        QVERIFY(exchange.takeReceipt(second.batchSeq, sync::signReceipt(receiptFor(store, second), store.centre.acuse)));
        const auto none = exchange.nextBatch();
        QVERIFY(none && !*none);
    }

    void aBatchIsNoLongerThanAsked()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        auto& exchange = store.session().exchange;
        const auto first = **exchange.nextBatch(1);
        QCOMPARE(opened(store, first).entries.size(), 1); // never none
        QCOMPARE((**exchange.nextBatch()).sealed, first.sealed); // sealed once
        QVERIFY(exchange.takeReceipt(first.batchSeq, sync::signReceipt(receiptFor(store, first), store.centre.acuse)));
        QVERIFY(opened(store, **exchange.nextBatch()).entries.size() > 1);
    }

    void theNextOneIsSealedWhileOneIsOnItsWay()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        auto& exchange = store.session().exchange;
        const auto take = [&](const ports::PreparedBatch& batch) {
            return exchange.takeReceipt(batch.batchSeq, sync::signReceipt(receiptFor(store, batch), store.centre.acuse)).has_value();
        };
        QVERIFY(exchange.sealAhead(1)); // nothing is on its way
        const auto first = **exchange.nextBatch();
        QVERIFY(opened(store, first).entries.size() > 1);
        for (int number : {3, 4, 5})
            store.registerFamily(number);
        QVERIFY(exchange.sealAhead(1));
        QVERIFY(exchange.sealAhead(1)); // it is sent again: one ahead is enough
        QCOMPARE((**exchange.nextBatch()).sealed, first.sealed);
        QVERIFY(take(first));
        const auto second = **exchange.nextBatch();
        QCOMPARE(opened(store, second).entries.size(), 1);
        QCOMPARE(opened(store, second).prevBatchSha256, envelope::sha256(first.sealed));
        QVERIFY(take(second));
        const auto third = **exchange.nextBatch();
        QVERIFY(opened(store, third).entries.size() > 1);
        QVERIFY(take(third));
    }

    void theStreamIsAppliedInOrderAndOnce()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        auto& exchange = store.session().exchange;
        const auto person = record.people.first().id;
        const auto batch = **exchange.nextBatch();
        QVERIFY(exchange.takeReceipt(batch.batchSeq, sync::signReceipt(receiptFor(store, batch), store.centre.acuse)));
        const credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                        .issuedAt = 1'795'000'150,
                                        .folio = record.people.first().folio,
                                        .fullName = credential::nameForQr(record.people.first().name),
                                        .birth = record.people.first().fechaNacimiento,
                                        .sexo = record.people.first().sexo,
                                        .entity = QStringLiteral("MX-CHP"),
                                        .cls = credential::CredentialClass::Final,
                                        .statusIndex = 77,
                                        .issueNumber = std::nullopt};
        const auto itemsWith = [&](const QByteArray& cose, const core::PersonId& whose) {
            return QList<sync::StreamItem>{
                {1, sync::PersonStateChanged{person, QStringLiteral("en-el-padron"), QString()}},
                {2, sync::CredentialSigned{whose, 1, 77, 1'795'000'150, cose}}};
        };
        const auto items = itemsWith(credential::signFinal(claims, store.centre.firma), person);
        // an acuse key alone cannot put a card into anybody's hand
        QVERIFY(!exchange.applyPage(sync::signStreamPage(
            page(store, 0, itemsWith(credential::signFinal(claims, store.centre.acuse), person)), store.centre.acuse)));
        // nor one person's card into another's
        QVERIFY(!exchange.applyPage(sync::signStreamPage(
            page(store, 0, itemsWith(credential::signFinal(claims, store.centre.firma), record.people.at(1).id)),
            store.centre.acuse)));
        auto third = claims; // nor one issue for another
        third.issueNumber = 3;
        QVERIFY(!exchange.applyPage(sync::signStreamPage(
            page(store, 0, itemsWith(credential::signFinal(third, store.centre.firma), person)), store.centre.acuse)));
        const QByteArray good = sync::signStreamPage(page(store, 0, items), store.centre.acuse);

        QVERIFY(!exchange.applyPage(sync::signStreamPage(page(store, 0, items), envelope::SigningKey::generate())));
        auto gap = items;
        gap[1].position = 3;
        QVERIFY(!exchange.applyPage(sync::signStreamPage(page(store, 0, gap), store.centre.acuse)));
        QCOMPARE(store.session().printRuns.list({})->size(), 0); // not half a page

        const auto more = exchange.applyPage(good);
        QVERIFY(more && !*more);
        QCOMPARE(store.session().printRuns.list({})->size(), 1);
        QCOMPARE(store.session().openFamily.run(person)->states.first(), ports::RecordState::EnElPadron);
        const auto again = exchange.applyPage(good); // a stick brought it while the line was busy: no fault, and nothing new
        QVERIFY(again && !*again);
        QCOMPARE(store.session().printRuns.list({})->size(), 1);
        QVERIFY(!exchange.applyPage(sync::signStreamPage(page(store, 0, items), envelope::SigningKey::generate())));
        QCOMPARE(exchange.applyPage(sync::signStreamPage(page(store, 3, {}), store.centre.acuse)).error().code, sync::kStreamForged);
        store.reopen();
        QVERIFY(store.session().exchange.pullPath()->endsWith(QLatin1String("desde=2")));
    }

    void whatWaitsHereIsNotSettledByWhatCameBefore()
    {
        using State = ports::RecordState;
        fixture::Store store;
        const auto record = store.registerFamily(1);
        auto& session = store.session();
        auto& exchange = session.exchange;
        const auto person = record.people.first().id;
        const auto state = [&] { return session.openFamily.run(person)->states.first(); };
        quint64 position = 0;
        const auto centreSays = [&](const char16_t* what) {
            const sync::PersonStateChanged item{person, QString::fromUtf16(what), QString()};
            const bool taken = exchange.applyPage(
                sync::signStreamPage(page(store, position, {{position + 1, item}}), store.centre.acuse)).has_value();
            ++position;
            return taken;
        };
        const auto receipted = [&](const ports::PreparedBatch& batch) {
            return exchange.takeReceipt(batch.batchSeq, sync::signReceipt(receiptFor(store, batch), store.centre.acuse))
                .has_value();
        };
        const auto first = **exchange.nextBatch();
        auto draft = *session.changeFamily.edit(record.family.id);
        draft.motivo = QStringLiteral("otro_dato");
        draft.solicita = person;
        draft.people[0].telefono = QStringLiteral("9671112233");
        QVERIFY(session.changeFamily.update(draft));
        QVERIFY(receipted(first)); // of the registration
        QCOMPARE(state(), State::PorEnviar);
        QVERIFY(centreSays(u"en-el-padron")); // of the registration too
        QCOMPARE(state(), State::PorEnviar);
        // what the centre says may come before the receipt that was lost on the way: nothing of it is lost
        QVERIFY(centreSays(u"por-aclarar"));
        QCOMPARE(state(), State::PorEnviar);
        QVERIFY(receipted(**exchange.nextBatch()));
        QCOMPARE(state(), State::PorAclarar);
        QVERIFY(centreSays(u"en-el-padron"));
        QCOMPARE(state(), State::EnElPadron);
    }

    void anOlderListIsRefusedAndThePageGoesOn()
    {
        fixture::Store store;
        const auto lists = [&](quint32 trustSequence, quint32 statusSequence) {
            return sync::ListsUpdated{credential::signTrustList(store.centre.trustList(trustSequence), store.centre.root),
                                      store.centre.statusList(false, statusSequence), QByteArray()};
        };
        auto& exchange = store.session().exchange;
        const auto apply = [&](quint64 position, const sync::ListsUpdated& update) {
            return exchange.applyPage(
                sync::signStreamPage(page(store, position - 1, {{position, update}}), store.centre.acuse));
        };
        QVERIFY(apply(1, lists(5, 5)));
        const QByteArray kept = *store.vault.trustFile();
        QVERIFY(apply(2, lists(4, 4))); // newer ones were brought by USB meanwhile
        QCOMPARE(*store.vault.trustFile(), kept);
        QVERIFY(exchange.pullPath()->endsWith(QLatin1String("desde=2")));
        QVERIFY(apply(3, lists(4, 6))); // each by its own number
        const auto mixed = *credential::decodeTrustFile(*store.vault.trustFile());
        QCOMPARE(mixed.trustList, credential::decodeTrustFile(kept)->trustList);
        QCOMPARE(mixed.finalStatus, store.centre.statusList(false, 6));
        // a list signed by somebody else
        auto forged = lists(7, 7);
        forged.trustList = credential::signTrustList(store.centre.trustList(7), envelope::SigningKey::generate());
        QVERIFY(!apply(4, forged));
        auto others = lists(7, 7);
        credential::StatusList list;
        list.sequence = 7;
        others.finalStatus = credential::signStatusList(list, envelope::SigningKey::generate());
        QVERIFY(!apply(4, others));
        QVERIFY(apply(4, lists(7, 7)));
    }

    void whatAKeySignedBeforeItWasTakenBackStopsNothing()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        const auto& person = record.people.first();
        auto trust = store.centre.trustList(9);
        for (auto& key : trust.keys)
            key.revoked = key.revoked || key.role == credential::KeyRole::Catalogo || key.role == credential::KeyRole::Firma;
        const auto catalogo = envelope::SigningKey::generate();
        trust.keys.append({credential::KeyRole::Catalogo, catalogo.verifyKey().bytes()});
        credential::StatusList finals, provisionals;
        finals.sequence = provisionals.sequence = 9;
        provisionals.provisional = true;
        QVERIFY(store.session().updateLists.take(credential::encodeTrustFile(
            {store.centre.root.verifyKey().bytes(), credential::signTrustList(trust, store.centre.root),
             credential::signStatusList(finals, catalogo), credential::signStatusList(provisionals, catalogo)})));
        const QByteArray kept = *store.vault.trustFile();
        const credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                        .issuedAt = 1'795'000'150,
                                        .folio = person.folio,
                                        .fullName = credential::nameForQr(person.name),
                                        .birth = person.fechaNacimiento,
                                        .sexo = person.sexo,
                                        .entity = QStringLiteral("MX-CHP"),
                                        .statusIndex = 77};
        QVERIFY(store.session().exchange.applyPage(sync::signStreamPage(
            page(store, 0, {{1, sync::ListsUpdated{{}, store.centre.statusList(false, 8), {}}},
                            {2, sync::CredentialSigned{person.id, 1, 77, claims.issuedAt,
                                                       credential::signFinal(claims, store.centre.firma)}}}),
            store.centre.acuse)));
        QCOMPARE(*store.vault.trustFile(), kept);
        QVERIFY(store.session().printRuns.list({.unprinted = false})->isEmpty());
    }

    void aTrustFileThatCannotBeWrittenLeavesTheListsForTheNextTry()
    {
        fixture::Store store;
        const sync::StreamItem item{
            1, sync::ListsUpdated{credential::signTrustList(store.centre.trustList(5), store.centre.root), {}, {}}};
        const QByteArray good = sync::signStreamPage(page(store, 0, {item}), store.centre.acuse);
        const QString path = store.path() + QStringLiteral("/confianza.cbor");
        QFile::remove(path);
        QVERIFY(QDir().mkpath(path + QStringLiteral("/in-the-way")));
        QVERIFY(!store.session().exchange.applyPage(good));
        QVERIFY(QDir(path).removeRecursively());
        QVERIFY(store.session().exchange.applyPage(good)); // the cursor has not moved past it
        QCOMPARE(credential::decodeTrustFile(*store.vault.trustFile())->trustList,
                 std::get<sync::ListsUpdated>(item.body).trustList);
    }
};

QTEST_GUILESS_MAIN(TstExchange)
#include "tst_exchange.moc"
