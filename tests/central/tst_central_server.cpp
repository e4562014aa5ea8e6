// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/central/pg_cluster.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <thread>

using namespace padron;
using support::CentreProcess;
using support::HttpReply;
using support::HttpsClient;
using support::PgCluster;
using support::TestDevice;

/// `padron-central` as a program: its commands, its TLS, and what happens when it or PostgreSQL dies.
class TestCentralServer : public QObject
{
    Q_OBJECT

private:
    PgCluster m_cluster;

    static std::unique_ptr<TestDevice> enrolled(CentreProcess& centre)
    {
        auto device = std::make_unique<TestDevice>();
        return support::enrol(centre, *device) ? std::move(device) : nullptr;
    }

    static sync::StreamPage streamOf(HttpsClient& client, const TestDevice& device,
                                     const QList<envelope::VerifyKey>& acuse)
    {
        const HttpReply reply = client.get(sync::streamPath(device.store(), device.epoch(), 0));
        return sync::verifyStreamPage(reply.body, acuse).value_or(sync::StreamPage());
    }

    static QList<envelope::VerifyKey> keysOf(const TestDevice& device, credential::KeyRole role)
    {
        const auto root = *envelope::VerifyKey::fromBytes(device.enrolment().rootPublic);
        return credential::verifyTrustList(device.enrolment().trustList, root)->verifyKeys(role);
    }

    static QJsonObject check(const CentreProcess& centre, int& exitCode)
    {
        const auto outcome = centre.run({QStringLiteral("check")});
        exitCode = outcome.exitCode;
        return QJsonDocument::fromJson(outcome.output).object();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void oneFamilyEndToEnd()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init());
        QVERIFY(centre.init());
        QVERIFY(centre.serve());
        const auto device = enrolled(centre);
        QVERIFY(device);
        QCOMPARE(device->enrolment().centreUrl, QStringLiteral("https://127.0.0.1:%1").arg(centre.port()));

        HttpsClient client(centre.port(), centre.caPem(), device.get());
        const auto record = device->family(1);
        const QByteArray sealed = device->seal({device->plainEntry(), device->familyEntry(record)});
        const HttpReply reply = client.put(sync::batchPath(device->lastHeader()), sealed);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.contentType, QByteArray("application/cose"));
        const auto acuse = keysOf(*device, credential::KeyRole::Acuse);
        const auto receipt = sync::verifyReceipt(reply.body, acuse);
        QVERIFY(receipt);
        QCOMPARE(receipt->headHash, device->head());
        QCOMPARE(client.put(sync::batchPath(device->lastHeader()), sealed).body, reply.body);

        // the signing process works on its own
        sync::StreamPage page;
        QTRY_COMPARE_WITH_TIMEOUT((page = streamOf(client, *device, acuse)).items.size(), 9, 60000); // the first: leave to print, as in practice
        const auto verifier =
            credential::verifierFrom({device->enrolment().rootPublic, device->enrolment().trustList,
                                      device->enrolment().finalStatus, device->enrolment().provisionalStatus});
        const auto& item = std::get<sync::CredentialSigned>(page.items.last().body);
        QCOMPARE(verifier->verify(credential::qrText(item.cose), item.issuedAt).verdict, credential::Verdict::Valid);

        int exitCode = -1;
        const QJsonObject summary = check(centre, exitCode);
        QCOMPARE(exitCode, 0);
        QCOMPARE(summary.value(QStringLiteral("dispositivos")).toInt(), 1);
        QCOMPARE(summary.value(QStringLiteral("entradas")).toInt(), 2);
        QCOMPARE(summary.value(QStringLiteral("familias")).toInt(), 1);
        QCOMPARE(summary.value(QStringLiteral("personas")).toInt(), 4);
        QCOMPARE(summary.value(QStringLiteral("credenciales")).toInt(), 4);
        QCOMPARE(summary.value(QStringLiteral("cabezas")).toObject().value(QStringLiteral("D0001")).toString(),
                 QString::fromLatin1(device->head().toHex()));

        QVERIFY(centre.stopPolitely());
        const QByteArray log = centre.serverLog();
        QVERIFY2(log.contains("lote"), log);
        for (const auto& person : record.people) { // ids in the log, nobody's data
            QVERIFY(!log.contains(person.name.primerApellido().toUtf8()));
            QVERIFY(!log.contains(person.curp->text().toUtf8()));
        }
    }

    void withoutTheSignerNobodySigns()
    {
        const QString conninfo = m_cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init());
        // serve works without being able to read the key at all
        QVERIFY(
            QFile::rename(centre.keysPath() + QStringLiteral("/firma.clave"), centre.path(QStringLiteral("firma"))));
        QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
        const auto device = enrolled(centre);
        QVERIFY(device);
        HttpsClient client(centre.port(), centre.caPem(), device.get());
        const QByteArray sealed = device->seal({device->familyEntry(device->family(1))});
        QCOMPARE(client.put(sync::batchPath(device->lastHeader()), sealed).status, 200);
        QCOMPARE(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM credencial_pendiente")),
                 QStringLiteral("4"));
    }

    void tlsTrustsOnlyThisCentre()
    {
        CentreProcess centre(m_cluster.freshSchema()), other(m_cluster.freshSchema());
        QVERIFY(centre.init() && other.init());
        QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
        HttpsClient wrong(centre.port(), other.caPem());
        QCOMPARE(wrong.get(QStringLiteral("/v1/salud")).status, 0);
        QVERIFY(!wrong.trustsServer());
        HttpsClient right(centre.port(), centre.caPem());
        QCOMPARE(right.get(QStringLiteral("/v1/salud")).status, 200);
    }

    void routesLookAtThePeer()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        const auto device = enrolled(centre), thief = enrolled(centre);
        QVERIFY(device && thief);
        const QByteArray sealed = device->seal({device->plainEntry()});
        const QString path = sync::batchPath(device->lastHeader());
        HttpsClient nobody(centre.port(), centre.caPem()), another(centre.port(), centre.caPem(), thief.get());
        HttpsClient own(centre.port(), centre.caPem(), device.get());
        QCOMPARE(nobody.put(path, sealed).status, 403);
        QCOMPARE(another.put(path, sealed).status, 403);
        QCOMPARE(another.get(sync::streamPath(device->store(), 1, 0)).status, 403);
        QCOMPARE(own.put(path, sealed).status, 200);
        QCOMPARE(own.get(sync::streamPath(device->store(), 1, 0)).status, 200);
    }

    void enrolsByFile()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init());
        const auto code = centre.enrolCode();
        TestDevice device;
        QFile request(centre.path(QStringLiteral("solicitud")));
        QVERIFY(request.open(QIODevice::WriteOnly));
        request.write(device.enrolRequest(code));
        request.close();
        const QStringList words{QStringLiteral("enrol"), QStringLiteral("--archivo"), request.fileName(),
                                QStringLiteral("--respuesta"), centre.path(QStringLiteral("respuesta"))};
        const auto tooEarly = centre.run(words); // nobody told it its address yet
        QCOMPARE(tooEarly.exitCode, 1);
        QVERIFY(tooEarly.errors.contains("CEN-205"));
        QCOMPARE(centre.run(words + QStringList{QStringLiteral("--url"), QStringLiteral("https://padron.example:8443")})
                     .exitCode,
                 0);
        QFile answer(centre.path(QStringLiteral("respuesta")));
        QVERIFY(answer.open(QIODevice::ReadOnly));
        QVERIFY(device.acceptEnrolment(answer.readAll(), code));
        QCOMPARE(device.enrolment().centreUrl, QStringLiteral("https://padron.example:8443"));
    }

    void wrongArguments()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QCOMPARE(centre.run({QStringLiteral("init")}).exitCode, 2);
        QCOMPARE(centre.run({QStringLiteral("init"), QStringLiteral("--emisor"), QStringLiteral("a b")}).exitCode, 2);
        QCOMPARE(centre.run({QStringLiteral("nada")}).exitCode, 2);
        const auto early = centre.run({QStringLiteral("check")});
        QCOMPARE(early.exitCode, 1);
        QVERIFY(early.errors.contains("Falta preparar el padrón"));
        QVERIFY(centre.init());
        QCOMPARE(centre
                     .run({QStringLiteral("enrol"), QStringLiteral("--entidad"), QStringLiteral("33"),
                           QStringLiteral("--modulo"), QStringLiteral("0457"), QStringLiteral("--nombre"),
                           QStringLiteral("x"), QStringLiteral("--clues"), QStringLiteral("CSIMB000123")})
                     .exitCode,
                 2);
    }

    void killedInTheMiddleOfPushes()
    {
        const QString conninfo = m_cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve());
        const auto device = enrolled(centre);
        QVERIFY(device);
        const auto acuse = keysOf(*device, credential::KeyRole::Acuse);
        constexpr int kBatches = 12;
        QList<QPair<QString, QByteArray>> outbox; // as the laptop keeps it: sealed once, resent verbatim
        for (int i = 0; i < kBatches; ++i) {
            const QByteArray sealed =
                device->seal({device->plainEntry(), device->familyEntry(device->family(200 + i))});
            outbox.append({sync::batchPath(device->lastHeader()), sealed});
        }
        QMap<int, QByteArray> receipts;
        int sent = 0;
        for (int round = 0; sent < kBatches; ++round) {
            std::atomic<bool> over = false;
            std::thread laptop([&] {
                HttpsClient client(centre.port(), centre.caPem(), device.get());
                for (int i = sent; i < kBatches; ++i) {
                    const HttpReply reply = client.put(outbox[i].first, outbox[i].second);
                    if (reply.status != 200)
                        break;
                    receipts.insert(i, reply.body);
                    ++sent;
                }
                over = true;
            });
            if (round < 5) // then let it finish
                std::this_thread::sleep_for(std::chrono::milliseconds(20 + 37 * round));
            while (round >= 5 && !over)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            centre.killAtOnce();
            laptop.join();
            QVERIFY(centre.serve());
        }
        HttpsClient client(centre.port(), centre.caPem(), device.get());
        for (int i = 0; i < kBatches; ++i) { // what was acknowledged stays as it was
            QVERIFY(sync::verifyReceipt(receipts[i], acuse));
            QCOMPARE(client.put(outbox[i].first, outbox[i].second).body, receipts[i]);
        }
        int exitCode = -1;
        const QJsonObject summary = check(centre, exitCode);
        QCOMPARE(exitCode, 0);
        QCOMPARE(summary.value(QStringLiteral("entradas")).toInt(), 2 * kBatches);
        QCOMPARE(summary.value(QStringLiteral("personas")).toInt(), 4 * kBatches);
        QTRY_COMPARE_WITH_TIMEOUT(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM credencial")).toInt(),
                                  4 * kBatches, 60000);
    }

    void postgresStopsAndComesBack()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve());
        const auto device = enrolled(centre);
        QVERIFY(device);
        HttpsClient client(centre.port(), centre.caPem(), device.get());
        const QByteArray first = device->seal({device->familyEntry(device->family(300))});
        const QString firstPath = sync::batchPath(device->lastHeader());
        QCOMPARE(client.put(firstPath, first).status, 200);

        QVERIFY(m_cluster.stopAtOnce());
        const QByteArray second = device->seal({device->familyEntry(device->family(301))});
        const QString secondPath = sync::batchPath(device->lastHeader());
        const HttpReply refused = client.put(secondPath, second);
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.body.contains("CEN-201"));
        QCOMPARE(client.get(QStringLiteral("/v1/salud")).status, 503);

        QVERIFY(m_cluster.start());
        QCOMPARE(client.get(QStringLiteral("/v1/salud")).status, 200);
        QCOMPARE(client.put(secondPath, second).status, 200);
        QCOMPARE(client.put(firstPath, first).status, 200);
        int exitCode = -1;
        QCOMPARE(check(centre, exitCode).value(QStringLiteral("personas")).toInt(), 8);
        QCOMPARE(exitCode, 0);
    }

    void postgresRestartsUnderSeveralLaptops()
    {
        const QString conninfo = m_cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        constexpr int kLaptops = 4, kBatches = 12, kMostTries = 3000, kRestarts = 3;
        const QByteArray ca = centre.caPem();
        std::vector<std::unique_ptr<TestDevice>> devices;
        for (int i = 0; i < kLaptops; ++i) {
            devices.push_back(enrolled(centre));
            QVERIFY(devices.back());
        }
        std::atomic<int> taken = 0, refused = 0, faults = 0, running = kLaptops;
        std::vector<std::thread> laptops;
        for (int i = 0; i < kLaptops; ++i)
            laptops.emplace_back([&, i] {
                auto& device = *devices[static_cast<size_t>(i)];
                HttpsClient client(centre.port(), ca, &device);
                for (int b = 0; b < kBatches; ++b) {
                    const QByteArray sealed = device.seal({device.plainEntry(), device.familyEntry(device.family(500 + i * kBatches + b))});
                    const QString path = sync::batchPath(device.lastHeader());
                    HttpReply reply;
                    for (int tries = 0; reply.status != 200 && tries < kMostTries; ++tries) {
                        reply = client.put(path, sealed);
                        if (reply.status == 200)
                            break;
                        ++refused;
                        if (reply.status != 0 && reply.status != 503)
                            ++faults;
                        std::this_thread::sleep_for(std::chrono::milliseconds(10));
                    }
                    if (reply.status != 200 || client.put(path, sealed).status == 409)
                        ++faults;
                    ++taken;
                }
                --running;
            });
        for (int round = 1; round <= kRestarts; ++round) {
            while (taken < round * kLaptops * kBatches / (kRestarts + 1) && running > 0)
                std::this_thread::yield();
            const int before = refused;
            if (!m_cluster.stopAtOnce())
                ++faults;
            while (running > 0 && refused < before + kLaptops) // it was asked, and said that it cannot
                std::this_thread::yield();
            if (!m_cluster.start())
                ++faults;
        }
        for (auto& laptop : laptops)
            laptop.join();
        QCOMPARE(faults.load(), 0);
        QVERIFY(refused > 0);
        int exitCode = -1;
        const QJsonObject summary = check(centre, exitCode);
        QCOMPARE(exitCode, 0);
        QCOMPARE(summary.value(QStringLiteral("entradas")).toInt(), 2 * kLaptops * kBatches);
        QCOMPARE(summary.value(QStringLiteral("familias")).toInt(), kLaptops * kBatches);
        QCOMPARE(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM alarma")), QStringLiteral("0"));
    }

    void checkFindsTampering()
    {
        const QString conninfo = m_cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve());
        const auto device = enrolled(centre);
        QVERIFY(device);
        HttpsClient client(centre.port(), centre.caPem(), device.get());
        for (int i = 0; i < 2; ++i) {
            const QByteArray sealed =
                device->seal({device->familyEntry(device->family(400 + i)), device->plainEntry()});
            QCOMPARE(client.put(sync::batchPath(device->lastHeader()), sealed).status, 200);
        }
        QTRY_COMPARE_WITH_TIMEOUT(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM credencial")).toInt(),
                                  8, 60000);
        int exitCode = -1;
        check(centre, exitCode);
        QCOMPARE(exitCode, 0);

        const QString keep = QStringLiteral("CREATE TABLE copia AS TABLE %1");
        const auto foundAfter = [&](const char* table, const char* sql) {
            PgCluster::ask(conninfo, keep.arg(QLatin1String(table)));
            PgCluster::ask(conninfo, QLatin1String(sql));
            int code = -1;
            const auto faults = check(centre, code).value(QStringLiteral("fallas")).toArray();
            PgCluster::ask(conninfo,
                           QStringLiteral("DELETE FROM %1; INSERT INTO %1 SELECT * FROM copia; DROP TABLE copia")
                               .arg(QLatin1String(table)));
            return code == 1 && !faults.isEmpty();
        };
        QVERIFY(foundAfter("eslabon",
                           "UPDATE eslabon SET bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) WHERE seq = 2"));
        QVERIFY(foundAfter("eslabon", "UPDATE eslabon SET veredicto = 'rechazado' WHERE seq = 2"));
        QVERIFY(foundAfter("eslabon", "DELETE FROM eslabon WHERE seq = 4"));
        QVERIFY(foundAfter("consentimiento",
                           "DELETE FROM consentimiento WHERE id = (SELECT min(id::text)::uuid FROM consentimiento)"));
        QVERIFY(foundAfter("credencial",
                           "UPDATE credencial SET cose = set_byte(cose, 40, get_byte(cose, 40) # 1) WHERE indice = 2"));
        check(centre, exitCode);
        QCOMPARE(exitCode, 0); // put back
    }
};

QTEST_GUILESS_MAIN(TestCentralServer)
#include "tst_central_server.moc"
