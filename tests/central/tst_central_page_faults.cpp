// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of expedientes at the centre when the disk, the database or the centre itself fails: they are there whole or not at all.
#include "page_bench.h"

#include "central/errors.h"
#include "central/page_errors.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "sync/messages/page_receipt.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <thread>

using namespace padron;
using namespace padron::central;
using support::CentreProcess;
using support::content;
using support::HttpReply;
using support::HttpsClient;
using support::PageBench;
using support::TestDevice;

class TestCentralPageFaults : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    std::atomic<int> m_failAt = -1; ///< calls to the database until one fails; -1: none

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void everyStepOfAFileFails()
    {
        int failAt = -1, code = EIO, steps = 0;
        PageBench bench(m_cluster, {}, [&](const char*) { return failAt >= 0 && failAt-- == 0 ? code : 0; });
        for (const int why : {EIO, ENOSPC}) {
            code = why;
            const QByteArray page = content(400'000, static_cast<char>(why));
            QVERIFY(announce(bench.centre, *bench.device, page));
            qint64 at = 0;
            for (bool whole = false; !whole;) {
                for (int n = 0;; ++n) { // the same part until nothing fails
                    failAt = n;
                    const auto answer = bench.put(page, at, 100'000);
                    const bool hit = failAt < 0;
                    failAt = -1;
                    if (answer) {
                        QVERIFY2(!hit, "a failure that nobody noticed");
                        whole = !answer->receipt.isEmpty();
                        at = answer->next;
                        steps += n;
                        break;
                    }
                    QVERIFY(answer.error().code == kShelfUnavailable || answer.error().code == kShelfFull);
                    QVERIFY(n < 20);
                    QVERIFY(bench.ask(page)); // what was there stays, and nothing is said that is not so
                    QCOMPARE(bench.ask(page)->receipt.isEmpty(), !QFile::exists(bench.pathOf(page)));
                }
            }
            QVERIFY(bench.holds(page));
        }
        QVERIFY2(steps > 20, qPrintable(QString::number(steps)));
    }

    void everyCallToTheDatabaseFails()
    {
        PageBench bench(m_cluster, [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; });
        const QByteArray page = content(200'000);
        const QByteArray sealed = bench.device->seal({bench.device->pageEntry(envelope::sha256(page), page.size())});
        const auto everyFailure = [&](const auto& act) {
            for (int n = 0;; ++n) {
                m_failAt = n;
                const auto result = act();
                const bool hit = m_failAt < 0;
                m_failAt = -1;
                if (result.has_value())
                    return hit ? -1 : n;
                if (result.error().code != kStoreUnavailable)
                    return -1;
            }
        };
        QVERIFY(everyFailure([&] { return bench.centre.push(*bench.device, sealed); }) > 8);
        QCOMPARE(bench.centre.count("adjunto_equipo"), 1);
        QVERIFY(everyFailure([&] { return bench.put(page, 0, 150'000); }) > 3);
        QVERIFY(everyFailure([&] { return bench.put(page, 150'000); }) > 6);
        QVERIFY(bench.holds(page));
        QCOMPARE(bench.files().size(), 1);
    }

    void aFullDiskTakesNothingAway()
    {
        QTemporaryDir place;
        const bool mounted = QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), QStringLiteral("size=600k"),
                                                                        QStringLiteral("tmpfs"), place.path()}) == 0;
        const auto unmount = qScopeGuard([&] {
            if (mounted)
                QProcess::execute(QStringLiteral("umount"), {place.path()});
        });
        std::atomic<bool> full = false; // where nobody may mount
        PageBench bench(m_cluster, {}, [&](const char* step) { return full && QByteArray(step) == "write" ? ENOSPC : 0; },
                    place.filePath(QStringLiteral("adjuntos")));
        const QByteArray kept = content(200'000, 'k'), large = content(900'000, 'l');
        QVERIFY(announce(bench.centre, *bench.device, kept));
        QVERIFY(announce(bench.centre, *bench.device, large));
        QVERIFY(!bench.put(kept, 0)->receipt.isEmpty());
        qint64 at = bench.put(large, 0)->next;
        QCOMPARE(at, 262144);
        full = !mounted;
        QCOMPARE(bench.put(large, at).error().code, kShelfFull);
        QCOMPARE(bench.ask(large)->next, at);
        QVERIFY(bench.holds(kept));
        QVERIFY(!bench.ask(kept)->receipt.isEmpty());
        full = false;
        if (mounted)
            QCOMPARE(QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,size=4m"), place.path()}), 0);
        PageStanding standing{at, {}};
        while (standing.receipt.isEmpty()) {
            const auto answer = bench.put(large, standing.next);
            QVERIFY(answer);
            standing = *answer;
        }
        QVERIFY(bench.holds(large));
    }

    void twiceAtOnceIsOnce()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(500'000);
        QVERIFY(announce(bench.centre, *bench.device, page));
        std::atomic<int> receipts = 0, odd = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                qint64 at = 0;
                for (int tries = 0; tries < 50; ++tries) {
                    const auto answer = bench.put(page, at, 60'000);
                    if (answer && !answer->receipt.isEmpty()) {
                        ++receipts;
                        return;
                    }
                    if (answer)
                        at = answer->next;
                    else if (answer.error().code == kPageElsewhere)
                        at = answer.error().detail.toLongLong();
                    else
                        ++odd;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(receipts.load(), 4);
        QCOMPARE(odd.load(), 0);
        QVERIFY(bench.holds(page));
        QCOMPARE(bench.files().size(), 1);
    }

    void aCentreKilledAtAnyMomentGoesOn()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        const QByteArray ca = centre.caPem();
        TestDevice device;
        QVERIFY(support::enrol(centre, device));
        const QByteArray page = content(1'000'000);
        const QByteArray sealed = device.seal({device.pageEntry(envelope::sha256(page), page.size())});
        QCOMPARE(HttpsClient(centre.port(), ca, &device).put(sync::batchPath(device.lastHeader()), sealed).status, 200);
        const QString path = sync::pagePath(device.store(), 1, envelope::sha256(page));

        qint64 at = 0, least = 0;
        HttpReply reply;
        for (int round = 0; round < 40 && reply.status != 200; ++round) {
            std::thread sender([&, at] {
                HttpsClient(centre.port(), ca, &device).put(path + QStringLiteral("?desde=%1").arg(at), page.mid(at, 200'000));
            });
            std::this_thread::sleep_for(std::chrono::milliseconds((round % 8) * 6));
            centre.killAtOnce();
            sender.join();
            QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
            HttpsClient client(centre.port(), ca, &device);
            reply = client.get(path);
            QVERIFY(reply.status == 200 || reply.status == 202);
            if (reply.status == 202)
                at = QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("siguiente")).toInteger(-1);
            QVERIFY(reply.status == 200 || (at >= 0 && at < page.size()));
            if (reply.status == 200 || round % 4 != 3)
                continue;
            reply = client.put(path + QStringLiteral("?desde=%1").arg(at), page.mid(at, 200'000)); // what is answered stays
            QVERIFY(reply.status == 200 || reply.status == 202);
            if (reply.status == 202)
                at = least = QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("siguiente")).toInteger(-1);
            QVERIFY(at >= least);
        }
        QCOMPARE(reply.status, 200);
        const QByteArray receipt = reply.body;
        QCOMPARE(HttpsClient(centre.port(), ca, &device).get(path).body, receipt);

        // and by hand: what is there is read again, what is damaged is asked for anew
        const auto listed = centre.run({QStringLiteral("adjuntos"), QStringLiteral("listar"), QStringLiteral("--equipo"), QStringLiteral("D0001")});
        QCOMPARE(listed.exitCode, 0);
        QVERIFY(listed.output.contains("faltan 0"));
        QCOMPARE(centre.run({QStringLiteral("adjuntos"), QStringLiteral("revisar")}).exitCode, 0);
        const QString hash = QString::fromLatin1(envelope::sha256(page).toHex());
        QFile stored(centre.path(QStringLiteral("adjuntos/%1/%2/%3").arg(hash.left(2), hash.mid(2, 2), hash)));
        QVERIFY(stored.open(QIODevice::ReadWrite));
        stored.write("X");
        stored.close();
        const auto revised = centre.run({QStringLiteral("adjuntos"), QStringLiteral("revisar")});
        QCOMPARE(revised.exitCode, 1);
        QVERIFY(revised.output.contains("no la manda otra vez por sí solo"));
        QVERIFY(centre.run({QStringLiteral("adjuntos"), QStringLiteral("listar")}).output.contains("falta D0001"));
        QCOMPARE(centre.run({QStringLiteral("adjuntos"), QStringLiteral("listar"), QStringLiteral("--equipo"), QStringLiteral("D0099")}).exitCode, 1);
        HttpsClient client(centre.port(), ca, &device);
        QCOMPARE(client.get(path).status, 202);
        for (at = 0; at < page.size(); at += 200'000)
            reply = client.put(path + QStringLiteral("?desde=%1").arg(at), page.mid(at, 200'000));
        QCOMPARE(reply.status, 200);
        QCOMPARE(sha256OfFile(stored.fileName()), envelope::sha256(page));
    }
};

QTEST_GUILESS_MAIN(TestCentralPageFaults)
#include "tst_central_page_faults.moc"
