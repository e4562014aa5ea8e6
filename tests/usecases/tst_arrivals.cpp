// SPDX-License-Identifier: GPL-3.0-or-later
// Batches that the centre keeps and answers later: what the laptop believes of that, and what it does when no answer comes.
#include "centre_receipt.h"

#include "sync/messages/arrival.h"
#include "sync/messages/errors.h"
#include "sync/messages/stream.h"

using namespace padron;

namespace {

sync::Arrival arrivalOf(fixture::Store& store, const ports::PreparedBatch& prepared)
{
    const sync::Receipt receipt = fixture::receiptFor(store, prepared.sealed);
    return {receipt.store, receipt.epoch, receipt.batchSeq, receipt.batchSha256, receipt.centreMs, receipt.nextSeq};
}

QByteArray streamWith(fixture::Store& store, quint64 from, const QList<sync::StreamBody>& bodies)
{
    sync::StreamPage page;
    page.store = store.id;
    page.epoch = 1;
    page.from = page.last = from;
    page.centreMs = fixture::kReceiptMs;
    for (const auto& body : bodies)
        page.items.append({++page.last, body});
    return sync::signStreamPage(page, store.centre.acuse);
}

qint64 states(fixture::Store& store, usecases::LedgerState state)
{
    return store.session().syncLedger.summary()->states[int(state)];
}

} // namespace

class TstArrivals : public QObject
{
    Q_OBJECT

private:
    /// Small batches, each said to have arrived; what was sealed.
    static QList<ports::PreparedBatch> sendAll(fixture::Store& store)
    {
        QList<ports::PreparedBatch> sent;
        auto& exchange = store.session().exchange;
        for (;;) {
            const auto next = exchange.nextBatch(1);
            if (!next || !*next)
                return sent;
            sent.append(**next);
            if (!exchange.takeArrival((*next)->batchSeq, sync::signArrival(arrivalOf(store, **next), store.centre.acuse)))
                return {};
        }
    }

private Q_SLOTS:
    void mayFollowOnlyWhileMoreIsSentOrWaits()
    {
        fixture::Store store;
        store.registerFamily(1);
        auto& exchange = store.session().exchange;
        const auto whole = **exchange.nextBatch();
        QVERIFY(!whole.mayFollow); // the only one: its receipt is waited for
        fixture::Store many;
        many.registerFamily(1);
        many.registerFamily(2);
        const auto sent = sendAll(many);
        QVERIFY(sent.size() >= 3);
        for (const auto& one : sent)
            QVERIFY(one.mayFollow); // the last one too: those before it wait
        QCOMPARE(*many.session().exchange.firstAwaited(), 1u);
    }

    void arrivedIsNotReceipted()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        store.registerFamily(2);
        const qint64 pending = store.session().syncOverview.counts()->pendingEntries;
        const auto sent = sendAll(store);
        store.reopen();
        const auto counts = *store.session().syncOverview.counts();
        QCOMPARE(counts.pendingEntries, pending);
        QCOMPARE(counts.arrivedEntries, pending);
        QCOMPARE(counts.receipted, 0);
        QCOMPARE(states(store, usecases::LedgerState::EnElCentro), pending);
        QCOMPARE(states(store, usecases::LedgerState::EnCamino), pending); // they are among those
        QCOMPARE(store.session().syncLedger.page({usecases::LedgerState::EnElCentro, {}, {}})->lines.size(), pending);
        const auto onTheWay = store.session().syncLedger.page({usecases::LedgerState::EnCamino, {}, {}});
        QCOMPARE(onTheWay->lines.size(), pending);
        for (const auto& line : onTheWay->lines)
            QCOMPARE(line.state, usecases::LedgerState::EnElCentro);
        QCOMPARE(store.session().openFamily.run(record.people.first().id)->states.first(), ports::RecordState::PorEnviar);
        QCOMPARE((**store.session().exchange.nextBatch()).batchSeq, quint64(sent.size() + 1)); // not sent again: that the record was opened is
    }

    void sinceWhenSaysWhenItArrived()
    {
        fixture::Store store;
        store.registerFamily(1);
        const qint64 written = store.clock.now;
        store.clock.now += 3 * 60 * 60 * 1000; // a brigade comes home
        auto& exchange = store.session().exchange;
        const auto batch = **exchange.nextBatch(1);
        const auto first = [&] { return store.session().syncLedger.entry({1, 1})->line; };
        QCOMPARE(first().state, usecases::LedgerState::EnCamino);
        QVERIFY(first().sinceMs <= written);
        store.clock.now += 1000;
        const qint64 arrived = store.clock.now;
        QVERIFY(exchange.takeArrival(batch.batchSeq, sync::signArrival(arrivalOf(store, batch), store.centre.acuse)));
        store.clock.now += 60 * 60 * 1000;
        store.reopen();
        QCOMPARE(first().state, usecases::LedgerState::EnElCentro);
        QCOMPARE(first().sinceMs, arrived);
        QVERIFY(first().writtenMs <= written); // that stays
        const auto page = store.session().syncLedger.page({usecases::LedgerState::EnElCentro, {}, {}});
        QVERIFY(!page->lines.isEmpty());
        for (const auto& line : page->lines)
            QCOMPARE(line.sinceMs, arrived);
        const auto receipt = sync::signReceipt(fixture::receiptFor(store, batch.sealed), store.centre.acuse);
        QVERIFY(store.session().exchange.applyPage(streamWith(store, 0, {sync::BatchReceipted{batch.batchSeq, receipt}})));
        QCOMPARE(first().state, usecases::LedgerState::Acuse);
        QCOMPARE(first().sinceMs, fixture::kReceiptMs);
    }

    void theStreamBringsTheReceipts()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        store.registerFamily(2);
        const auto sent = sendAll(store);
        QList<sync::StreamBody> bodies;
        for (const auto& one : sent)
            bodies.append(sync::BatchReceipted{one.batchSeq, sync::signReceipt(fixture::receiptFor(store, one.sealed), store.centre.acuse)});
        const QByteArray page = streamWith(store, 0, bodies);
        QVERIFY(store.session().exchange.applyPage(page));
        QVERIFY(store.session().exchange.applyPage(page)); // brought by a stick too
        const auto counts = *store.session().syncOverview.counts();
        QCOMPARE(counts.pendingEntries, 0);
        QCOMPARE(counts.arrivedEntries, 0);
        QCOMPARE(states(store, usecases::LedgerState::EnElCentro), 0);
        QCOMPARE(store.session().openFamily.run(record.people.first().id)->states.first(), ports::RecordState::PorValidar);
        QCOMPARE(*store.session().exchange.firstAwaited(), 0u);
        QCOMPARE(store.session().syncLedger.summary()->proof.kind, usecases::Reconciliation::Kind::Matches);
    }

    void arrivalsThatDoNotVerifyMoveNothing()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        auto& exchange = store.session().exchange;
        const auto batch = **exchange.nextBatch(1);
        const sync::Arrival good = arrivalOf(store, batch);
        QList<sync::Arrival> wrong(5, good);
        wrong[0].batchSha256[3] = char(wrong[0].batchSha256.at(3) ^ 1);
        wrong[1].batchSeq += 1;
        wrong[2].epoch += 1;
        wrong[3].nextSeq += 1;
        wrong[4].store = core::StoreId(QUuid::createUuid());
        for (const auto& one : wrong)
            QCOMPARE(exchange.takeArrival(batch.batchSeq, sync::signArrival(one, store.centre.acuse)).error().code, sync::kReceiptMismatch);
        const auto stranger = envelope::SigningKey::generate();
        for (const envelope::SigningKey* key : {&stranger, static_cast<const envelope::SigningKey*>(&store.centre.firma)})
            QCOMPARE(exchange.takeArrival(batch.batchSeq, sync::signArrival(good, *key)).error().code, sync::kReceiptForged);
        // nor a receipt's bytes, nor one bit changed
        QVERIFY(!exchange.takeArrival(batch.batchSeq, sync::signReceipt(fixture::receiptFor(store, batch.sealed), store.centre.acuse)));
        const QByteArray bytes = sync::signArrival(good, store.centre.acuse);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray spoilt = bytes;
            spoilt[i] = char(spoilt.at(i) ^ 1);
            QVERIFY2(!exchange.takeArrival(batch.batchSeq, spoilt), qPrintable(QString::number(i)));
        }
        QCOMPARE(store.session().syncOverview.counts()->arrivedEntries, 0);
        QCOMPARE((**exchange.nextBatch(1)).sealed, batch.sealed);
        QVERIFY(exchange.takeArrival(batch.batchSeq, bytes));
        QVERIFY(exchange.takeArrival(batch.batchSeq, bytes)); // the answer came twice
        QVERIFY(store.session().syncOverview.counts()->arrivedEntries > 0);
    }

    void whatNobodyAnswersIsSentAgain()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        const auto sent = sendAll(store);
        auto& exchange = store.session().exchange;
        const QByteArray end = streamWith(store, 0, {});
        QVERIFY(exchange.applyPage(end));
        QVERIFY(!*exchange.nextBatch());
        store.clock.now += 11 * 60 * 1000;
        QVERIFY(!*exchange.nextBatch()); // the stream has not been read since: their receipts may lie there
        QVERIFY(exchange.applyPage(end));
        QVERIFY(exchange.noteExchange(QStringLiteral("SYN-206"))); // whatever else failed
        const auto again = exchange.nextBatch();
        QVERIFY(again && *again);
        QCOMPARE((*again)->sealed, sent.first().sealed); // verbatim
        QVERIFY(!(*again)->mayFollow);                   // and waited for
        QVERIFY(exchange.takeReceipt((*again)->batchSeq, sync::signReceipt(fixture::receiptFor(store, (*again)->sealed), store.centre.acuse)));
        store.clock.now -= 30 * 60 * 1000; // a clock that was set back asks too
        QVERIFY(exchange.applyPage(end));
        QCOMPARE((**exchange.nextBatch()).batchSeq, quint64(2));
    }

    void aStreamThatCannotBeReadOnKeepsNoReceiptBack()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        const auto sent = sendAll(store);
        auto& exchange = store.session().exchange;
        QVERIFY(!exchange.applyPage("of a newer program"));
        QVERIFY(!*exchange.nextBatch());
        store.clock.now += 11 * 60 * 1000;
        for (const auto& one : sent) {
            const auto again = exchange.nextBatch();
            QVERIFY(again && *again);
            QCOMPARE((*again)->batchSeq, one.batchSeq);
            QVERIFY(!(*again)->mayFollow);
            QVERIFY(exchange.takeReceipt(one.batchSeq, sync::signReceipt(fixture::receiptFor(store, one.sealed), store.centre.acuse)));
        }
        QCOMPARE(store.session().syncOverview.counts()->pendingEntries, 0);
    }

    void aReceiptBeforeThoseOfEarlierBatchesWaitsForTheStream()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        auto& exchange = store.session().exchange;
        const auto first = **exchange.nextBatch(1);
        QVERIFY(exchange.takeArrival(1, sync::signArrival(arrivalOf(store, first), store.centre.acuse)));
        const auto second = **exchange.nextBatch(1);
        const QByteArray late = sync::signReceipt(fixture::receiptFor(store, second.sealed), store.centre.acuse);
        QVERIFY(exchange.takeReceipt(2, late)); // its answer was lost, and meanwhile it was receipted
        QCOMPARE(store.session().syncOverview.counts()->receipted, 0);
        const QByteArray early = sync::signReceipt(fixture::receiptFor(store, first.sealed), store.centre.acuse);
        QVERIFY(exchange.applyPage(streamWith(store, 0, {sync::BatchReceipted{1, early}, sync::BatchReceipted{2, late}})));
        QCOMPARE(store.session().syncOverview.counts()->arrivedEntries, 0);
        QVERIFY(store.session().syncOverview.counts()->receipted >= 2);
    }

    void aReceiptOfTheStreamThatIsNoGoodStopsNothing()
    {
        fixture::Store store;
        const auto record = store.registerFamily(1);
        store.registerFamily(2);
        const auto sent = sendAll(store);
        auto bad = fixture::receiptFor(store, sent.first().sealed);
        bad.headHash[0] = char(bad.headHash.at(0) ^ 1);
        const auto person = record.people.first().id;
        auto& exchange = store.session().exchange;
        QVERIFY(exchange.applyPage(streamWith(store, 0, {sync::BatchReceipted{1, sync::signReceipt(bad, store.centre.acuse)},
                                                         sync::PersonStateChanged{person, QStringLiteral("en-el-padron"), {}}})));
        QVERIFY(exchange.pullPath()->endsWith(QLatin1String("desde=2")));
        QCOMPARE(store.session().syncOverview.counts()->receipted, 0);
        QCOMPARE((**exchange.nextBatch()).sealed, sent.first().sealed); // asked for where it is shown when it is no good
    }
};

QTEST_GUILESS_MAIN(TstArrivals)
#include "tst_arrivals.moc"
