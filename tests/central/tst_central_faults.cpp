// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"
#include "central/errors.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "sync/messages/page_receipt.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::CentreProcess;
using support::HttpReply;
using support::HttpsClient;
using support::TestDevice;

namespace {

/// The most memory that the process ever had.
qint64 peakKilobytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toLongLong();
    return -1;
}

/// A connection that says nothing, or as little as it can.
class SlowConnection
{
public:
    explicit SlowConnection(int port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<quint16>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{5, 0}; // for a place in the queue too
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        // The first five bytes of a TLS handshake, and never the rest.
        isOpen = ::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                 ::send(m_socket, "\x16\x03\x01\x02\x00", 5, MSG_NOSIGNAL) == 5;
    }
    ~SlowConnection() { ::close(m_socket); }
    SlowConnection(const SlowConnection&) = delete;
    SlowConnection& operator=(const SlowConnection&) = delete;
    bool isOpen = false;

private:
    int m_socket;
};

} // namespace

/// The nth call to the database fails, for every n: what was being done is not done at all, and can be done again. And clients
/// that send without end, or without beginning.
class TestCentralFaults : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    std::atomic<int> m_failAt = -1; ///< calls until one fails; -1: none

    PgCentralStore::FailureProbe probe()
    {
        return [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; };
    }

    static QString rows(const CentreParts& centre)
    {
        return centre.ask(QStringLiteral(
            "SELECT concat_ws(',', (SELECT count(*) FROM equipo), (SELECT count(*) FROM certificado), (SELECT count(*) "
            "FROM lote), "
            "(SELECT count(*) FROM entrada), (SELECT count(*) FROM eslabon), (SELECT count(*) FROM persona), "
            "(SELECT count(*) FROM curp), (SELECT count(*) FROM domicilio), (SELECT count(*) FROM familia), "
            "(SELECT count(*) FROM membresia), (SELECT count(*) FROM consentimiento), (SELECT count(*) FROM "
            "credencial), "
            "(SELECT count(*) FROM credencial_pendiente), (SELECT count(*) FROM flujo), "
            "(SELECT string_agg(siguiente::text, '/' ORDER BY nombre) FROM contador), "
            "(SELECT string_agg(ultima_posicion || '/' || siguiente_seq, ';' ORDER BY id) FROM equipo))"));
    }

    /// Runs `act` with every call failing in turn until it passes; after each failure nothing may have moved.
    template <class Act> int everyFailure(CentreParts& centre, const Act& act)
    {
        const QString before = rows(centre);
        for (int n = 0;; ++n) {
            m_failAt = n;
            const auto result = act();
            const bool hit = m_failAt < 0;
            m_failAt = -1;
            if (result.has_value())
                return hit ? -1 : n; // a failure that nobody noticed is a fault
            if (result.error().code != kStoreUnavailable || rows(centre) != before)
                return -1;
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void enrolment()
    {
        CentreParts centre(m_cluster, probe());
        support::TestDevice device;
        const auto code = centre.newCode();
        const QByteArray request = device.enrolRequest(code);
        const int calls = everyFailure(centre, [&] { return centre.enroller->enrol(request); });
        QVERIFY2(calls > 10, qPrintable(QString::number(calls)));
        QVERIFY(device.acceptEnrolment(*centre.enroller->enrol(request), code));
        QCOMPARE(device.enrolment().deviceId, QStringLiteral("D0001"));
    }

    void batch()
    {
        CentreParts centre(m_cluster, probe());
        const auto device = centre.newDevice();
        const QByteArray sealed =
            device->seal({device->plainEntry(), device->familyEntry(device->family(1)), QByteArray("junk")});
        const int calls = everyFailure(centre, [&] { return centre.push(*device, sealed); });
        QVERIFY2(calls > 20, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("persona"), 4);
        QCOMPARE(centre.count("eslabon"), 3);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void change()
    {
        CentreParts centre(m_cluster, probe());
        const auto device = centre.newDevice();
        const auto family = device->family(3);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(family)})));
        domain::FamilySplit asked;
        asked.family = family.family.id;
        asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}}}};
        asked.requestedBy = family.people.at(1).id;
        domain::ChangeContext context;
        context.today = QDate(2026, 9, 21);
        context.atMs = support::kTestNowMs + 1;
        context.newFamily = core::FamilyId(QUuid(7, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        context.nextFolio = [&device] { return device->nextFolio(); };
        const auto split = domain::splitFamily(family, asked, context);
        QVERIFY(split);
        const QByteArray sealed = device->seal({device->changeEntry(*split)});
        const int calls = everyFailure(centre, [&] { return centre.push(*device, sealed); });
        QVERIFY2(calls > 20, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("familia"), 2);
        QCOMPARE(centre.count("membresia"), 6);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void signing()
    {
        CentreParts centre(m_cluster, probe());
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(device->family(2))})));
        const int calls = everyFailure(centre, [&] { return centre.signer->signPending(10); });
        QVERIFY2(calls > 10, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("credencial"), 4);
        QCOMPARE(centre.ask(QStringLiteral("SELECT max(indice) FROM credencial")), QStringLiteral("3"));
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void manyAtOnce()
    {
        // Devices side by side, each batch sent twice at the same time: exactly once, no deadlock, no gap.
        CentreParts centre(m_cluster);
        constexpr int kDevices = 4, kBatches = 5;
        std::vector<std::unique_ptr<support::TestDevice>> devices;
        for (int i = 0; i < kDevices; ++i)
            devices.push_back(centre.newDevice());
        std::atomic<int> faults = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < kDevices; ++i)
            threads.emplace_back([&, i] {
                auto& device = *devices[static_cast<size_t>(i)];
                for (int b = 0; b < kBatches; ++b) {
                    const QByteArray sealed =
                        device.seal({device.plainEntry(), device.familyEntry(device.family(100 + i * 10 + b))});
                    core::Result<QByteArray> other = core::fail(core::kInternal);
                    std::thread twin([&] {
                        other = centre.intake->receive(device.lastHeader(), sealed, device.certificateSha256());
                    });
                    const auto mine = centre.intake->receive(device.lastHeader(), sealed, device.certificateSha256());
                    twin.join();
                    if (!mine || !other || *mine != *other)
                        ++faults;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(faults.load(), 0);
        QCOMPARE(centre.count("lote"), kDevices * kBatches);
        QCOMPARE(centre.count("familia"), kDevices * kBatches);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void aBatchOfAGigabyteIsRefusedAndTakesNoRoom()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device;
        QVERIFY(enrol(centre, device));
        const QByteArray caPem = centre.caPem();
        const QString path = sync::batchPath(device.nextHeader());
        HttpsClient(centre.port(), caPem, &device).put(path, QByteArray(1024 * 1024, 'x')); // warm
        const qint64 before = peakKilobytes(centre.processId());
        QVERIFY(before > 0);
        constexpr qint64 kGigabyte = 1024LL * 1024 * 1024, kEarly = 64LL * 1024 * 1024;
        const QString carried = QStringLiteral("/v1/mensajeria/lotes/%1/1").arg(device.store().text());
        const QString page = sync::pagePath(device.store(), 1, envelope::sha256("p")) + QStringLiteral("?desde=0");
        for (const QString& where : {path, page, carried, QString(QLatin1String(sync::kEnrolPath))}) {
            HttpReply announced, streamed; // the answer may be lost: nobody reads what was sent
            const qint64 taken = HttpsClient(centre.port(), caPem, &device).putEndless(where, kGigabyte, kGigabyte, &announced);
            QVERIFY2(taken < kEarly, qPrintable(QString::number(taken)));
            QVERIFY2(announced.status == 413 || announced.status == 0, qPrintable(QString::number(announced.status)));
            const qint64 chunks = HttpsClient(centre.port(), caPem, &device).sendEndlessChunks(where, kGigabyte, &streamed);
            QVERIFY2(chunks < kEarly, qPrintable(QString::number(chunks)));
            QVERIFY2(streamed.status == 411 || streamed.status == 0, qPrintable(QString::number(streamed.status)));
        }
        const qint64 after = peakKilobytes(centre.processId());
        QVERIFY2(after - before < 16 * 1024, qPrintable(QStringLiteral("%1 -> %2 kB").arg(before).arg(after)));

        // and by hand: a file of that size on a stick is not read
        QTemporaryDir stick;
        const QString out = stick.filePath(QStringLiteral("PADRON/salida"));
        QVERIFY(QDir().mkpath(out));
        QFile huge(QStringLiteral("%1/%2-1-1.lote").arg(out, device.store().text()));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(kGigabyte)); // a hole
        huge.close();
        const auto told = centre.run({QStringLiteral("memoria"), stick.path()});
        QVERIFY2(told.exitCode == 3 && told.output.contains("demasiado grande"), told.output + told.errors);

        HttpsClient client(centre.port(), caPem, &device);
        const QByteArray sealed = device.seal({device.plainEntry()});
        QCOMPARE(client.put(sync::batchPath(device.lastHeader()), sealed).status, 200);
    }

    void slowConnectionsStarveNobody()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device;
        QVERIFY(enrol(centre, device));
        std::vector<std::unique_ptr<SlowConnection>> slow;
        const auto server = static_cast<pid_t>(centre.processId());
        const auto resumed = qScopeGuard([server] { ::kill(server, SIGCONT); });
        for (int i = 0; i < 200; ++i) {
            if (i == 0)
                ::kill(server, SIGSTOP); // it takes nobody for a while: a hundred wait in its queue, as after a power cut
            if (i == 100)
                ::kill(server, SIGCONT);
            slow.push_back(std::make_unique<SlowConnection>(centre.port()));
            QVERIFY2(slow.back()->isOpen, qPrintable(QString::number(i)));
        }
        HttpsClient client(centre.port(), centre.caPem(), &device);
        client.patience(5); // not until the slow ones are given up
        const QByteArray sealed = device.seal({device.familyEntry(device.family(1))});
        QCOMPARE(client.put(sync::batchPath(device.lastHeader()), sealed).status, 200);
    }

    void ofStrangersNoLongBodyIsRead()
    {
        CentreProcess centre(m_cluster.freshSchema()), elsewhere(m_cluster.freshSchema());
        QVERIFY(centre.init() && elsewhere.init() && centre.serve({QStringLiteral("--sin-firmante")}) &&
                elsewhere.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device, foreign;
        QVERIFY(enrol(centre, device) && enrol(elsewhere, foreign));
        const QString path = sync::batchPath(device.nextHeader());
        const QByteArray body(512 * 1024, 'x');
        const QByteArray caPem = centre.caPem();
        QByteArray log;
        const auto refused = [&](const QByteArray& status) { // the answer itself may be lost: nobody reads what was sent
            log += centre.serverLog();
            int count = 0;
            for (const QByteArray& line : log.split('\n'))
                count += line.contains("\"entra\":0") && line.contains("\"estado\":" + status);
            return count;
        };
        HttpsClient(centre.port(), caPem).put(path, body);
        QTRY_COMPARE(refused("403"), 1);
        HttpsClient(centre.port(), caPem, &foreign).put(path, body);
        QTRY_COMPARE(refused("403"), 2);
        HttpsClient(centre.port(), caPem, &device).post(QLatin1String(sync::kEnrolPath), body);
        QTRY_COMPARE(refused("413"), 1);
        HttpsClient(centre.port(), caPem, &device).put(sync::pagePath(device.store(), 1, envelope::sha256("p")) + QStringLiteral("?desde=0"), body);
        QTRY_COMPARE(refused("413"), 2);
        QCOMPARE(HttpsClient(centre.port(), caPem, &device).put(path, body).status, 400); // read, and no batch
    }
};

QTEST_GUILESS_MAIN(TestCentralFaults)
#include "tst_central_faults.moc"
