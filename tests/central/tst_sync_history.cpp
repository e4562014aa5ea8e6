// SPDX-License-Identifier: GPL-3.0-or-later
// Entries from a laptop to the centre as it runs, over a line that loses, repeats and cuts, with either side killed: each
// arrives exactly once and in order. Afterwards what both sides hold is compared, link by link.
#include "central/api_server.h"
#include "credential/trust_list.h"
#include "envelope/log_chain.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/central/pg_cluster.h"
#include "support/central/test_device.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/receipt.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include <atomic>
#include <thread>

using namespace padron;
using support::CentreProcess;
using support::HttpReply;
using support::HttpsClient;
using support::PgCluster;
using support::TestDevice;

namespace {

constexpr double kFaults = 0.3;

int entriesAsked()
{
    const int asked = qEnvironmentVariableIntValue("PADRON_ENTRIES"); // the long run: 10,000
    return asked > 0 ? asked : 2000;
}

/// What a laptop keeps on its disk of what it sends: sealed once, sent verbatim until a receipt came.
struct Outbox
{
    struct Sent
    {
        QString path;
        QByteArray sealed, receipt;
        qsizetype entries = 0;
    };
    QList<Sent> batches;
    QList<core::EntryId> entries;
    QList<QByteArray> hashes; ///< of the chain, after each entry
};

/// A line with a fault in three calls of ten.
class FaultyLine
{
public:
    FaultyLine(CentreProcess& centre, const TestDevice& device, const QByteArray& caPem, quint32 seed)
        : m_centre(centre), m_device(device), m_caPem(caPem), m_random(seed)
    {
    }

    HttpReply put(Outbox& outbox, qsizetype which)
    {
        const auto& batch = outbox.batches.at(which);
        if (m_random.generateDouble() >= kFaults)
            return send(batch);
        switch (m_random.bounded(6)) {
        case 0: return {}; // the request is lost
        case 1: send(batch); return {}; // it was committed, and its answer is lost
        case 2: {
            const HttpReply first = send(batch), second = send(batch);
            if (first.status == 200 && second.status == 200 && first.body != second.body)
                ++contradictions;
            return second;
        }
        case 3: { // an older one comes late
            const auto& old = outbox.batches.at(m_random.bounded(static_cast<int>(which) + 1));
            const HttpReply late = send(old);
            if (late.status == 200 && !old.receipt.isEmpty() && late.body != old.receipt)
                ++contradictions;
            return send(batch);
        }
        case 4:
            client().putPart(batch.path, batch.sealed, batch.sealed.size() / 3);
            hangUp();
            return {};
        default: return {503, "<html>Servicio no disponible</html>", "text/html"};
        }
    }
    void hangUp() { m_client.reset(); }
    int contradictions = 0; ///< two answers to one batch

private:
    HttpReply send(const Outbox::Sent& batch) { return client().put(batch.path, batch.sealed); }
    HttpsClient& client()
    {
        if (!m_client)
            m_client = std::make_unique<HttpsClient>(m_centre.port(), m_caPem, &m_device);
        return *m_client;
    }

    CentreProcess& m_centre;
    const TestDevice& m_device;
    const QByteArray m_caPem;
    QRandomGenerator m_random;
    std::unique_ptr<HttpsClient> m_client;
};

/// A request of which a byte comes now and then: no read of it ever waits long.
class Trickle
{
public:
    explicit Trickle(int port) : m_context(SSL_CTX_new(TLS_client_method())), m_ssl(SSL_new(m_context)), m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<quint16>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        isOpen = ::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                 SSL_set_fd(m_ssl, m_socket) == 1 && SSL_connect(m_ssl) == 1;
    }
    ~Trickle()
    {
        SSL_free(m_ssl);
        SSL_CTX_free(m_context);
        ::close(m_socket);
    }
    Trickle(const Trickle&) = delete;
    Trickle& operator=(const Trickle&) = delete;

    /// That beginning at once, then bytes one by one; how many until it was cut off.
    int send(const QByteArray& beginning, int bytes)
    {
        if (SSL_write(m_ssl, beginning.constData(), static_cast<int>(beginning.size())) <= 0)
            return 0;
        for (sent = 0; sent < bytes; ++sent) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            if (SSL_write(m_ssl, "a", 1) <= 0)
                break;
        }
        return sent;
    }
    bool isOpen = false;
    std::atomic<int> sent = 0;

private:
    SSL_CTX* m_context;
    SSL* m_ssl;
    int m_socket;
};

/// The centre's routes in this process, with times of the test's.
struct ServedCentre
{
    ServedCentre(PgCluster& cluster, const central::ConnectionTimes& times)
        : centre(cluster), server(centre.store, *centre.enroller, *centre.intake, *centre.reader, centre.keys, times),
          port(server.bind(QStringLiteral("127.0.0.1"), 0).value_or(0)), listener([this] { server.listen(); })
    {
        QFile file(centre.keys.caCertificatePath());
        caPem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        while (HttpsClient(port, caPem).get(QStringLiteral("/v1/salud")).status != 200)
            ;
    }
    ~ServedCentre() { stop(); }
    ServedCentre(const ServedCentre&) = delete;
    ServedCentre& operator=(const ServedCentre&) = delete;
    void stop()
    {
        server.stop();
        if (listener.joinable())
            listener.join();
    }

    support::CentreParts centre;
    central::ApiServer server;
    int port;
    QByteArray caPem;
    std::thread listener;
};

constexpr char kHeadersBegin[] = "GET /v1/salud HTTP/1.1\r\nX-Nada: ";
constexpr char kBodyBegins[] = "POST /v1/altas HTTP/1.1\r\nContent-Length: 9000\r\n\r\n";
constexpr int kManyBytes = 1500; // half a minute of them

} // namespace

class TestSyncHistory : public QObject
{
    Q_OBJECT

private:
    PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void everyEntryExactlyOnce()
    {
        const QString conninfo = m_cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device;
        QVERIFY(enrol(centre, device));
        const credential::TrustList trust =
            *credential::verifyTrustList(device.enrolment().trustList,
                                         *envelope::VerifyKey::fromBytes(device.enrolment().rootPublic));
        const auto acuse = trust.verifyKeys(credential::KeyRole::Acuse);

        QRandomGenerator random(20261122);
        Outbox outbox;
        QByteArray canaries; // nothing that is personal may reach the centre's log
        QStringList personal;
        const int kEntries = entriesAsked();
        while (outbox.entries.size() < kEntries) {
            QList<QByteArray> entries;
            const qsizetype size = std::min<qsizetype>(1 + random.bounded(60), kEntries - outbox.entries.size());
            QByteArray head = device.head();
            quint64 seq = static_cast<quint64>(outbox.entries.size()) + 1;
            for (qsizetype i = 0; i < size; ++i) {
                if (random.bounded(10) == 0) {
                    const auto family = device.family(static_cast<int>(outbox.entries.size()) + 1);
                    entries.append(device.familyEntry(family));
                    if (personal.size() < 60)
                        personal << family.people.at(0).name.primerApellido() << family.people.at(0).curp->text()
                                 << family.people.at(0).folio.digits();
                } else {
                    entries.append(device.plainEntry());
                }
                outbox.entries.append(envelope::decodeEntry(entries.last())->id);
                head = envelope::chainNext(device.store(), device.epoch(), seq++, head, envelope::sha256(entries.last()));
                outbox.hashes.append(head);
            }
            const QByteArray sealed = device.seal(entries);
            outbox.batches.append({sync::batchPath(device.lastHeader()), sealed, {}, size});
            QCOMPARE(device.head(), head);
        }

        FaultyLine line(centre, device, centre.caPem(), 4711);
        int kills = 0, restarts = 0, tries = 0;
        for (qsizetype next = 0; next < outbox.batches.size(); ++tries) {
            QVERIFY2(tries < 40 * outbox.batches.size(), "never ends");
            const int dice = random.bounded(1000);
            if (dice < 30) { // the centre dies and comes back
                centre.killAtOnce();
                canaries += centre.serverLog();
                QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
                line.hangUp();
                ++kills;
            } else if (dice < 45) { // its database, as in a power cut
                QVERIFY(m_cluster.stopAtOnce() && m_cluster.start());
                ++restarts;
            } else if (dice < 75) {
                line.hangUp(); // the laptop is killed: all it knows is on its disk
            }
            auto& batch = outbox.batches[next];
            const HttpReply reply = line.put(outbox, next);
            if (reply.status != 200)
                continue;
            const auto receipt = sync::verifyReceipt(reply.body, acuse);
            QVERIFY(receipt);
            QCOMPARE(receipt->batchSha256, envelope::sha256(batch.sealed));
            QCOMPARE(receipt->verdicts.size(), batch.entries);
            batch.receipt = reply.body;
            ++next;
        }
        QCOMPARE(line.contradictions, 0);
        QVERIFY2(kills + restarts > 0, "the dice were kind");

        // The history checker: the centre's links against the laptop's log and its receipts.
        const auto column = [&](const char* what) {
            return PgCluster::ask(conninfo, QStringLiteral("SELECT string_agg(%1, ',' ORDER BY seq) FROM eslabon")
                                                .arg(QLatin1String(what)))
                .split(u',');
        };
        QStringList ids, hashes, verdicts;
        for (const auto& id : std::as_const(outbox.entries))
            ids.append(id.text());
        for (const auto& hash : std::as_const(outbox.hashes))
            hashes.append(QString::fromLatin1(hash.toHex()));
        for (const auto& batch : std::as_const(outbox.batches)) {
            const auto receipt = sync::verifyReceipt(batch.receipt, acuse);
            for (const auto& verdict : receipt->verdicts)
                verdicts.append(verdict.entry.text() + u' ' + sync::keyOf(verdict.kind));
        }
        QCOMPARE(column("seq::text").last(), QString::number(kEntries));
        QCOMPARE(column("entrada_id::text"), ids);
        QCOMPARE(column("encode(hash, 'hex')"), hashes);
        QCOMPARE(column("entrada_id::text || ' ' || veredicto"), verdicts);
        QCOMPARE(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM entrada")), QString::number(kEntries));
        QCOMPARE(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM lote")),
                 QString::number(outbox.batches.size()));
        QCOMPARE(PgCluster::ask(conninfo, QStringLiteral("SELECT string_agg(siguiente_seq || ' ' || encode(cabeza, 'hex'), "
                                                         "',') FROM equipo")),
                 QStringLiteral("%1 %2").arg(kEntries + 1).arg(QString::fromLatin1(device.head().toHex())));
        const auto audit = centre.run({QStringLiteral("check")});
        QVERIFY2(audit.exitCode == 0, audit.output + audit.errors);

        QVERIFY(centre.stopPolitely());
        canaries += centre.serverLog();
        QVERIFY(canaries.contains("\"evento\":\"http\""));
        for (const QString& one : std::as_const(personal))
            QVERIFY2(!canaries.contains(one.toUtf8()), qPrintable(one));
    }

    void whoeverSendsAByteNowAndThenIsCutOff()
    {
        using namespace std::chrono_literals;
        ServedCentre served(m_cluster, {.opening = 2s, .transfer = 2s, .answering = 0ms, .ending = 2s, .look = 20ms,
                                        .slowestBytesPerSecond = 1'000'000});
        for (const char* beginning : {kHeadersBegin, kBodyBegins}) {
            Trickle trickle(served.port);
            QVERIFY(trickle.isOpen);
            QVERIFY(trickle.send(beginning, kManyBytes) < kManyBytes);
        }
        QCOMPARE(HttpsClient(served.port, served.caPem).get(QStringLiteral("/v1/salud")).status, 200);
    }

    void itStopsWithSuchAClientConnected()
    {
        using namespace std::chrono_literals;
        ServedCentre served(m_cluster, {.ending = 200ms, .look = 20ms});
        for (const char* beginning : {kHeadersBegin, kBodyBegins}) {
            Trickle early(served.port);
            QVERIFY(early.isOpen);
            QVERIFY(early.send(beginning, 50) == 50); // not for what it is
        }
        Trickle trickle(served.port);
        QVERIFY(trickle.isOpen);
        int taken = 0;
        std::thread client([&] { taken = trickle.send(kHeadersBegin, kManyBytes); });
        while (trickle.sent < 3)
            std::this_thread::yield();
        served.stop();
        client.join();
        QVERIFY(taken < kManyBytes);
    }

    void whoeverIsBeingServedIsServedWhenItStops()
    {
        const QString conninfo = m_cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        TestDevice device;
        QVERIFY(enrol(centre, device));
        QList<QByteArray> entries;
        for (int i = 0; i < 60; ++i)
            entries.append(device.familyEntry(device.family(i + 1)));
        const QByteArray sealed = device.seal(entries);
        const QString path = sync::batchPath(device.lastHeader());
        const QByteArray caPem = centre.caPem();
        HttpReply reply;
        std::thread laptop([&] { reply = HttpsClient(centre.port(), caPem, &device).put(path, sealed); });
        // it holds the device's row while it projects
        const QString working = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE state <> 'idle' AND query NOT "
                                               "LIKE '%pg_stat_activity%' AND backend_type = 'client backend'");
        for (int i = 0; i < 200 && PgCluster::ask(conninfo, working) == u"0"; ++i)
            ;
        const bool ended = centre.stopPolitely();
        laptop.join();
        QVERIFY(ended);
        // either it was never taken, or it was answered: a laptop that gets no answer sends again
        QVERIFY(reply.status == 200 || PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM lote")) == u"0");
        QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
        HttpsClient again(centre.port(), caPem, &device);
        QCOMPARE(again.put(path, sealed).status, 200);
        QCOMPARE(PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM familia")), QStringLiteral("60"));
    }
};

QTEST_GUILESS_MAIN(TestSyncHistory)
#include "tst_sync_history.moc"
