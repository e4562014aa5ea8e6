// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"
#include "central/batch_arrivals.h"
#include "central/errors.h"
#include "central/lost_devices.h"
#include "central/verdict_threads.h"
#include "platform/system_clock.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "sync/messages/arrival.h"

#include <QScopeGuard>
#include <QTest>

#include <thread>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::CentreProcess;
using support::HttpsClient;
using support::TestDevice;

namespace {

const QMap<QByteArray, QByteArray> kLater{{"Prefer", "respond-async"}};

/// The centre with the door for whoever has more to send; nothing is projected unless the test says so.
struct Door
{
    explicit Door(CentreParts& centre)
        : arrivals(centre.store, *centre.intake, centre.authority->buzon, *centre.acuse, centre.clock, [this] { ++kept; })
    {
    }
    core::Result<BatchArrivals::Answer> bring(const TestDevice& device, const QByteArray& sealed)
    {
        return arrivals.receive(*sync::peekBatchHeader(sealed), sealed, device.certificateSha256());
    }
    BatchArrivals arrivals;
    int kept = 0;
};

QList<sync::BatchReceipted> receiptsIn(const sync::StreamPage& page)
{
    QList<sync::BatchReceipted> found;
    for (const auto& item : page.items)
        if (const auto* receipted = std::get_if<sync::BatchReceipted>(&item.body))
            found.append(*receipted);
    return found;
}

} // namespace

/// Batches of whoever has more to send: kept at once, their verdicts later; nothing lost, nothing doubled, nothing out of order.
class TestCentralArrivals : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    std::atomic<int> m_failAt = -1;

    PgCentralStore::FailureProbe probe()
    {
        return [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; };
    }

    static void noFaults(CentreParts& centre) { QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList()); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void arrivesAtOnceAndIsReceiptedInOrder()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        QList<QByteArray> sealed;
        for (int i = 0; i < 3; ++i) {
            sealed.append(device->seal({device->familyEntry(device->family(i)), device->plainEntry()}));
            const auto answer = door.bring(*device, sealed.last());
            QVERIFY(answer && !answer->isReceipt);
            const auto arrival = sync::verifyArrival(answer->bytes, {centre.acuse->verifyKey()});
            QVERIFY(arrival);
            QCOMPARE(arrival->batchSeq, quint64(i + 1));
            QCOMPARE(arrival->batchSha256, envelope::sha256(sealed.last()));
            QCOMPARE(arrival->nextSeq, quint64(2 * i + 3));
        }
        QCOMPARE(door.kept, 3);
        QCOMPARE(centre.count("persona"), 0);
        QVERIFY(receiptsIn(*centre.stream(*device)).isEmpty());
        QCOMPARE(door.bring(*device, sealed.at(1))->isReceipt, false); // said again, the same

        const auto row = centre.intake->devicesWaiting();
        QCOMPARE(row->size(), 1);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(centre.intake->projectNext(row->first().device), core::Result<bool>(true));
        QCOMPARE(centre.intake->projectNext(row->first().device), core::Result<bool>(false));
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(centre.count("lote"), 3);
        const auto page = centre.stream(*device);
        const auto receipts = receiptsIn(*page);
        QCOMPARE(receipts.size(), 3);
        QVERIFY(std::holds_alternative<sync::BatchReceipted>(page->items.first().body)); // before what it is about
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(receipts.at(i).batchSeq, quint64(i + 1));
            const auto now = door.bring(*device, sealed.at(i));
            QVERIFY(now && now->isReceipt);
            QCOMPARE(now->bytes, receipts.at(i).receipt); // the same bytes, for ever
            QCOMPARE(sync::verifyReceipt(now->bytes, {centre.acuse->verifyKey()})->verdicts.size(), 2);
        }
        noFaults(centre);
    }

    void whoWaitsForTheReceiptGetsWhatArrivedBeforeItToo()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        for (int i = 0; i < 2; ++i)
            QVERIFY(!door.bring(*device, device->seal({device->familyEntry(device->family(i))}))->isReceipt);
        const auto receipt = centre.push(*device, device->seal({device->familyEntry(device->family(2))}));
        QVERIFY(receipt);
        QCOMPARE(receipt->batchSeq, quint64(3));
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(centre.count("familia"), 3);
        QCOMPARE(receiptsIn(*centre.stream(*device)).size(), 3); // the third too: receipts are taken in order
        noFaults(centre);
    }

    void tooManyAreNotPiledUp()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        for (quint64 i = 0; i < BatchIntake::kMostWaiting; ++i)
            QVERIFY(!door.bring(*device, device->seal({device->plainEntry()}))->isReceipt);
        QCOMPARE(centre.count("lote"), 0);
        QVERIFY(!door.bring(*device, device->seal({device->plainEntry()}))->isReceipt);
        QCOMPARE(centre.count("lote_por_ver"), qint64(BatchIntake::kMostWaiting)); // the first made room for it
        QCOMPARE(centre.count("lote"), 1);
        noFaults(centre);
    }

    /// While one batch waits, a stick brings another that the same laptop signed in its place (a clone): the first is kept.
    void whatLostItsPlaceIsPutAside()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        const QByteArray first = device->seal({device->familyEntry(device->family(1))});
        const QByteArray second = device->seal({device->plainEntry()});
        QVERIFY(door.bring(*device, first) && door.bring(*device, second));
        // its place is another's, as if that had come while nobody looked
        centre.ask(QStringLiteral("UPDATE equipo SET siguiente_seq = 7 RETURNING id"));
        const DeviceRow row = centre.intake->devicesWaiting()->first().device;
        QCOMPARE(centre.intake->projectNext(row), core::Result<bool>(true));
        QCOMPARE(centre.intake->projectNext(row), core::Result<bool>(true));
        QCOMPARE(centre.intake->projectNext(row), core::Result<bool>(false));
        QCOMPARE(centre.count("familia"), 0);
        QCOMPARE(centre.count("lote_por_ver"), 2); // nothing is thrown away
        QCOMPARE(centre.count("lote_por_ver WHERE apartado_ms IS NOT NULL"), 2);
        QCOMPARE(centre.count("alarma WHERE tipo = 'lote-por-ver-apartado'"), 2);
        QVERIFY(centre.intake->devicesWaiting()->isEmpty());
        QCOMPARE(door.bring(*device, first).error().code, kChainDiscontinuous); // and nothing is promised again
        centre.ask(QStringLiteral("UPDATE equipo SET siguiente_seq = 1 RETURNING id"));
        QVERIFY(!door.bring(*device, first)->isReceipt);
        QVERIFY(!door.bring(*device, second)->isReceipt);
        QVERIFY(centre.intake->projectAll(row));
        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(receiptsIn(*centre.stream(*device)).size(), 2);
        noFaults(centre);
    }

    void whatCannotBeOpenedNowWaitsAndHoldsNobodyUp()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto broken = centre.newDevice(), well = centre.newDevice();
        const QByteArray sealed = broken->seal({broken->familyEntry(broken->family(1))});
        QVERIFY(door.bring(*broken, sealed));
        QVERIFY(door.bring(*well, well->seal({well->familyEntry(well->family(2))})));
        const auto buzon = envelope::BoxKeyPair::generate(); // a service with another's key
        BatchIntake elsewhere(centre.store, buzon, *centre.acuse, centre.clock);
        const auto devices = centre.intake->devicesWaiting();
        for (const auto& waiting : *devices)
            QCOMPARE(elsewhere.projectNext(waiting.device).error().code, kSignatureInvalid);
        QCOMPARE(centre.count("lote_por_ver"), 2);
        QCOMPARE(centre.count("alarma"), 0);

        // one that nobody can open: the others have their verdicts, and the laptop can be given up
        centre.ask(QStringLiteral("UPDATE lote_por_ver SET bytes = 'x' WHERE sha256 = '\\x%1' RETURNING numero")
                       .arg(QString::fromLatin1(envelope::sha256(sealed).toHex())));
        {
            const platform::SystemClock clock;
            const VerdictThreads verdicts(*centre.intake, clock, 2);
            QTRY_COMPARE_WITH_TIMEOUT(centre.count("familia"), 1, 20'000);
            QTRY_COMPARE(centre.count("lote_por_ver"), 1);
        }
        LostDevices lost(centre.store, centre.keys, centre.clock);
        const auto revoked = lost.revoke(QStringLiteral("D0001"), sync::SealReason::Robo);
        QVERIFY2(revoked, revoked ? "" : qPrintable(revoked.error().printedId()));
        QCOMPARE(centre.count("equipo WHERE revocado"), 1);
        const auto missing = lost.missing(QStringLiteral("D0001"), {});
        QVERIFY(missing && missing->isWaiting);
        QVERIFY(!lost.missing(QStringLiteral("D0002"), {})->isWaiting);
    }

    void whatDoesNotFollowIsRefused()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        const sync::Batch other = device->draft({device->plainEntry()});
        const QByteArray first = device->seal({device->plainEntry()});
        QVERIFY(door.bring(*device, first));
        const auto clone = door.bring(*device, device->sealAsIs(other));
        QCOMPARE(clone.error().code, kCloneDetected);
        QCOMPARE(centre.ask(QStringLiteral("SELECT tipo FROM alarma")), QStringLiteral("lote-clonado"));

        sync::Batch torn = device->draft({device->plainEntry()});
        torn.prevBatchSha256 = QByteArray(32, 'x');
        QCOMPARE(door.bring(*device, device->sealAsIs(torn)).error().code, kChainDiscontinuous);
        const QByteArray second = device->seal({device->plainEntry()}), third = device->seal({device->plainEntry()});
        QCOMPARE(door.bring(*device, third).error().code, kBatchAhead);
        QByteArray spoilt = second;
        spoilt[spoilt.size() / 2] = char(spoilt.at(spoilt.size() / 2) ^ 1);
        QCOMPARE(door.bring(*device, spoilt).error().code, kSignatureInvalid);
        QCOMPARE(door.arrivals.receive(*sync::peekBatchHeader(second), second, QByteArray(32, 'c')).error().code, kCertificateNeeded);
        QVERIFY(door.bring(*device, second) && door.bring(*device, third));
        QCOMPARE(centre.count("lote_por_ver"), 3);
    }

    void revokedMeanwhileItCountsAndNothingNewDoes()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        QVERIFY(door.bring(*device, device->seal({device->familyEntry(device->family(1))})));
        LostDevices lost(centre.store, centre.keys, centre.clock);
        QVERIFY(lost.revoke(QStringLiteral("D0001"), sync::SealReason::Robo));
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(lost.missing(QStringLiteral("D0001"), {})->lastSeq, quint64(1));
        QCOMPARE(door.bring(*device, device->seal({device->plainEntry()})).error().code, kDeviceRevoked);
        QCOMPARE(centre.count("lote_por_ver"), 0);
        noFaults(centre);
    }

    void broughtByAStickWhileItWaits()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        const QByteArray first = device->seal({device->familyEntry(device->family(1))});
        QVERIFY(!door.bring(*device, first)->isReceipt);
        const auto receipt = centre.intake->receiveCarried(first);
        QVERIFY(receipt);
        QCOMPARE(door.bring(*device, first)->bytes, *receipt);
        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(receiptsIn(*centre.stream(*device)).size(), 1);
        noFaults(centre);
    }

    void everyCallFailsOnce()
    {
        CentreParts centre(m_cluster, probe());
        Door door(centre);
        const auto device = centre.newDevice();
        const QByteArray sealed = device->seal({device->plainEntry(), device->familyEntry(device->family(1)), QByteArray("junk")});
        const auto everyFailure = [&](const auto& act, const char* table) {
            const qint64 before = centre.count(table);
            for (int n = 0;; ++n) {
                m_failAt = n;
                const auto done = act();
                const bool hit = m_failAt < 0;
                m_failAt = -1;
                if (done)
                    return hit ? -1 : n;
                if (done.error().code != kStoreUnavailable || centre.count(table) != before)
                    return -1;
            }
        };
        QVERIFY(everyFailure([&] { return door.bring(*device, sealed); }, "lote_por_ver") > 5);
        QCOMPARE(centre.count("lote_por_ver"), 1);
        const DeviceRow row = centre.intake->devicesWaiting()->first().device;
        QVERIFY(everyFailure([&] { return centre.intake->projectNext(row); }, "eslabon") > 20);
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(centre.count("eslabon"), 3);
        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(receiptsIn(*centre.stream(*device)).size(), 1);
        noFaults(centre);
    }

    void twoProjectAndOneBringsAtOnce()
    {
        CentreParts centre(m_cluster);
        Door door(centre);
        const auto device = centre.newDevice();
        QVERIFY(door.bring(*device, device->seal({device->familyEntry(device->family(0))})));
        const DeviceRow row = centre.intake->devicesWaiting()->first().device;
        std::atomic<bool> stop = false;
        std::atomic<int> failures = 0;
        std::vector<std::thread> projecting;
        for (int i = 0; i < 2; ++i)
            projecting.emplace_back([&] {
                while (!stop)
                    if (!centre.intake->projectNext(row))
                        ++failures;
            });
        const auto join = [&] {
            stop = true;
            for (auto& one : projecting)
                if (one.joinable())
                    one.join();
        };
        const auto joined = qScopeGuard(join);
        for (int i = 1; i < 40; ++i) {
            const QByteArray sealed = device->seal({device->familyEntry(device->family(i))});
            const auto answer = door.bring(*device, sealed);
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().printedId() + answer.error().detail));
            if (i % 7 == 0)
                QVERIFY(door.bring(*device, sealed)); // lost answer
        }
        join();
        for (bool more = true; more;)
            more = *centre.intake->projectNext(row);
        QCOMPARE(failures.load(), 0);
        QCOMPARE(centre.count("familia"), 40);
        QCOMPARE(centre.count("lote"), 40);
        noFaults(centre);
    }

    void killedInBetweenNothingIsLostNorDoubled()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device;
        QVERIFY(support::enrol(centre, device));
        const QByteArray ca = centre.caPem();
        constexpr int kBatches = 8;
        QList<QByteArray> sealed;
        for (int i = 0; i < kBatches; ++i)
            sealed.append(device.seal({device.familyEntry(device.family(i))}));
        {
            HttpsClient client(centre.port(), ca, &device);
            for (int i = 0; i < kBatches; ++i) {
                const auto reply = client.put(sync::batchPath({device.store(), device.epoch(), quint64(i + 1)}), sealed.at(i), kLater);
                QVERIFY2(reply.status == 202, reply.body);
            }
        }
        centre.killAtOnce();
        QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
        HttpsClient client(centre.port(), ca, &device);
        QStringList inOrder;
        const auto receiptsAre = [&](int wanted) {
            const auto reply = client.get(sync::streamPath(device.store(), device.epoch(), 0));
            const auto trust = credential::verifyTrustList(device.enrolment().trustList,
                                                           *envelope::VerifyKey::fromBytes(device.enrolment().rootPublic));
            const auto page = sync::verifyStreamPage(reply.body, trust->verifyKeys(credential::KeyRole::Acuse));
            if (!page)
                return false;
            inOrder.clear();
            for (const auto& one : receiptsIn(*page))
                inOrder.append(QString::number(one.batchSeq));
            return inOrder.size() == wanted;
        };
        QTRY_VERIFY_WITH_TIMEOUT(receiptsAre(kBatches), 30'000);
        QCOMPARE(inOrder.join(u','), QStringLiteral("1,2,3,4,5,6,7,8"));
        const auto again = client.put(sync::batchPath({device.store(), device.epoch(), 1}), sealed.first(), kLater);
        QCOMPARE(again.status, 200);
        QVERIFY(centre.stopPolitely());
        QCOMPARE(centre.run({QStringLiteral("check")}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestCentralArrivals)
#include "tst_central_arrivals.moc"
