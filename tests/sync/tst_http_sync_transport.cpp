// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"
#include "sync/messages/receipt.h"
#include "sync/test_centre.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace padron;
using net::HttpSyncTransport;
using ports::TransportReply;
using ports::TransportRequest;
using Outcome = TransportReply::Outcome;

class TestHttpSyncTransport : public QObject
{
    Q_OBJECT

    test::TestCa m_ca;

    std::unique_ptr<HttpSyncTransport> to(const QString& url, const test::TestCa& pinned) const
    {
        return std::make_unique<HttpSyncTransport>(*HttpSyncTransport::parseUrl(url), *net::trustingOnly(pinned.der()));
    }

    /// Sends and waits; a second answer fails the test.
    static TransportReply ask(HttpSyncTransport& transport, const TransportRequest& request)
    {
        auto answers = std::make_shared<QList<TransportReply>>();
        transport.send(request, [answers](TransportReply reply) { answers->append(std::move(reply)); });
        if (!QTest::qWaitFor([answers] { return !answers->isEmpty(); }, 20000))
            qFatal("no answer");
        QTest::qWait(20);
        if (answers->size() != 1)
            qFatal("answered twice");
        return answers->first();
    }
    TransportReply get(const test::TestCentre& centre, int timeoutMs = 10000) const
    {
        const auto transport = to(centre.url(), m_ca);
        return ask(*transport, {TransportRequest::Method::Get, QStringLiteral("/v1/flujo/x/1?desde=0"), {}, timeoutMs});
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void bytesGoAndComeAsTheyAre()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        const QByteArray sealed = QByteArray::fromHex("00ff0d0a") + QByteArray(300'000, '\x80');
        const QByteArray receipt = QByteArray::fromHex("d28400ff");
        centre.answer({.body = receipt});
        const auto transport = to(centre.url(), m_ca);
        for (int i = 0; i < 2; ++i) {
            const TransportReply reply =
                ask(*transport, {TransportRequest::Method::Put, QStringLiteral("/v1/lotes/x/1/2"), sealed, 10000});
            QCOMPARE(reply.outcome, Outcome::Answered);
            QCOMPARE(reply.httpStatus, 200);
            QCOMPARE(reply.body, receipt);
            QCOMPARE(centre.seen().last() ==
                         (test::TestCentre::Seen{"PUT", "/v1/lotes/x/1/2", sealed, "application/cose", {}, false}),
                     true); // no cookie the second time
        }
        QCOMPARE(
            ask(*transport, {TransportRequest::Method::Get, QStringLiteral("/v1/flujo/x/1?desde=7"), {}, 10000}).body,
            receipt);
        QCOMPARE(centre.seen().last().path, QByteArray("/v1/flujo/x/1?desde=7"));
    }

    void deviceShowsItsCertificate()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        const auto key = net::generateTlsKey();
        ports::Enrolment enrolment;
        enrolment.caPublic = m_ca.publicKey();
        enrolment.caCertificateDer = m_ca.der();
        enrolment.tlsCertificateDer = test::certify(m_ca, *net::tlsSpkiDer(*key));
        HttpSyncTransport transport(*HttpSyncTransport::parseUrl(centre.url()),
                                    *net::deviceConfiguration(enrolment, *key));
        QCOMPARE(ask(transport, {.path = QStringLiteral("/v1/salud")}).outcome, Outcome::Answered);
        QCOMPARE(centre.seen().last().clientCertificate, true);
    }

    void everyStatusIsAnAnswer()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        for (const int status : {204, 302, 400, 401, 403, 404, 409, 411, 413, 418, 500, 501, 503, 504}) {
            centre.answer({.status = status,
                           .body = status == 204 ? QByteArray() : QByteArray("why"),
                           .location = status == 302 ? QByteArray("/portal") : QByteArray()});
            const TransportReply reply = get(centre);
            QCOMPARE(reply.outcome, Outcome::Answered);
            QCOMPARE(reply.httpStatus, status);
            if (status >= 400)
                QCOMPARE(reply.body, QByteArray("why"));
        }
        for (const auto& seen : centre.seen())
            QVERIFY(seen.path != "/portal"); // redirects are not followed
    }

    void wrongCentreSeesNothing_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("another authority") << 0;
        QTest::newRow("another host") << 1;
        QTest::newRow("no host") << 2;
        QTest::newRow("expired, of another authority") << 3;
        QTest::newRow("our authority shown, another signed") << 4;
    }
    void wrongCentreSeesNothing()
    {
        QFETCH(int, what);
        const test::TestCa other;
        test::LeafOptions options;
        if (what == 1)
            options.names = "DNS:otro.ejemplo,IP:127.0.0.2";
        if (what == 2)
            options.names = {};
        if (what == 3)
            options.secondsFromNow = -60;
        test::TestCentre centre(test::makeLeaf(what == 0 || what >= 3 ? other : m_ca, options),
                                what == 0 ? other : m_ca);
        centre.answer({.body = "hola"});
        const auto transport = to(centre.url(), m_ca);
        const TransportReply reply =
            ask(*transport, {TransportRequest::Method::Put, QStringLiteral("/v1/lotes/x/1/1"), "secret", 10000});
        QCOMPARE(reply.outcome, Outcome::WrongCentre);
        QVERIFY(reply.body.isEmpty());
        QVERIFY(centre.seen().isEmpty());
    }

    void aClockThatIsOffStopsNothing()
    {
        for (const int secondsFromNow : {-60, -400 * 24 * 3600}) {
            test::LeafOptions options;
            options.secondsFromNow = secondsFromNow;
            test::TestCentre centre(test::makeLeaf(m_ca, options), m_ca);
            centre.answer({.body = "hola"});
            const TransportReply reply = get(centre);
            QCOMPARE(reply.outcome, Outcome::Answered);
            QCOMPARE(reply.body, QByteArray("hola"));
            options.names = "DNS:otro.ejemplo";
            test::TestCentre other(test::makeLeaf(m_ca, options), m_ca);
            QCOMPARE(get(other).outcome, Outcome::WrongCentre);
            QVERIFY(other.seen().isEmpty());
        }
    }

    void portalWithoutTlsIsNotOurCentre()
    {
        QTcpServer portal;
        QVERIFY(portal.listen(QHostAddress::LocalHost));
        connect(&portal, &QTcpServer::newConnection, &portal, [&portal] {
            QTcpSocket* socket = portal.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhola\n");
            });
        });
        const auto transport = to(QStringLiteral("https://127.0.0.1:%1").arg(portal.serverPort()), m_ca);
        QCOMPARE(ask(*transport, {.path = QStringLiteral("/")}).outcome, Outcome::WrongCentre);
    }

    void portalPageIsNoReceipt()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.body = "<html>Bienvenido</html>", .contentType = "text/html"});
        const TransportReply reply = get(centre);
        QCOMPARE(reply.outcome, Outcome::Answered);
        const auto receipt = sync::verifyReceipt(reply.body, {envelope::SigningKey::generate().verifyKey()});
        QCOMPARE(receipt.error().printedId(), QStringLiteral("SYN-201"));
    }

    void nobodyThereIsUnreachable()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("https://127.0.0.1:%1").arg(gone.serverPort());
        gone.close();
        const TransportReply reply = ask(*to(url, m_ca), {.path = QStringLiteral("/")});
        QCOMPARE(reply.outcome, Outcome::Unreachable);
        QVERIFY(!reply.wasThere);
    }

    void whoHangsUpBeforeSayingWhoTheyAreWasNotThere()
    {
        QTcpServer rude;
        QVERIFY(rude.listen(QHostAddress::LocalHost));
        connect(&rude, &QTcpServer::newConnection, &rude, [&rude] {
            QTcpSocket* socket = rude.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->abort(); });
        });
        const TransportReply reply =
            ask(*to(QStringLiteral("https://127.0.0.1:%1").arg(rude.serverPort()), m_ca), {.path = QStringLiteral("/")});
        QVERIFY(reply.outcome != Outcome::Answered);
        QVERIFY(!reply.wasThere);
    }

    void silenceTimesOut()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.never = true});
        QCOMPARE(get(centre, 300).outcome, Outcome::TimedOut);
    }

    void cutAnswerIsNoAnswer()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.body = QByteArray(1000, 'x'), .promised = 2000});
        TransportReply reply = get(centre);
        QCOMPARE(reply.outcome, Outcome::Unreachable);
        QVERIFY(reply.wasThere); // the line broke, and it is ours at the other end
        QVERIFY(reply.body.isEmpty());
        centre.answer({.body = QByteArray(1000, 'x'), .promised = 2000, .chunked = true});
        QCOMPARE(get(centre).outcome, Outcome::Unreachable);
        centre.answer({.body = QByteArray(1000, 'x'), .chunked = true});
        reply = get(centre);
        QCOMPARE(reply.outcome, Outcome::Answered);
        QCOMPARE(reply.body, QByteArray(1000, 'x'));
    }

    void hugeAnswerIsCutOff()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.body = QByteArray(HttpSyncTransport::kMaxAnswerBytes, 'x')});
        QCOMPARE(get(centre).outcome, Outcome::Answered);
        centre.answer({.body = QByteArray(HttpSyncTransport::kMaxAnswerBytes + 1, 'x')});
        QCOMPARE(get(centre).outcome, Outcome::TooLarge);
        centre.answer({.body = QByteArray(HttpSyncTransport::kMaxAnswerBytes + 1, 'x'), .chunked = true});
        QCOMPARE(get(centre).outcome, Outcome::TooLarge);
    }

    void everyCallEndsOnce()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.never = true});
        auto transport = to(centre.url(), m_ca);
        QList<Outcome> answers;
        for (int i = 0; i < 3; ++i)
            transport->send({.path = QStringLiteral("/v1/salud")},
                            [&answers](TransportReply reply) { answers.append(reply.outcome); });
        QTRY_VERIFY(!centre.seen().isEmpty());
        transport->abortAll();
        QCOMPARE(answers, QList<Outcome>(3, Outcome::Unreachable));
        transport->send({.path = QStringLiteral("/v1/salud")},
                        [&answers](TransportReply reply) { answers.append(reply.outcome); });
        transport.reset(); // pending calls are answered as it goes
        QTest::qWait(50);
        QCOMPARE(answers, QList<Outcome>(4, Outcome::Unreachable));
    }

    void answerMayDestroyTheTransport()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        auto transport = to(centre.url(), m_ca);
        int answers = 0;
        transport->send({.path = QStringLiteral("/v1/salud")}, [&](TransportReply) {
            ++answers;
            transport.reset();
        });
        QTRY_COMPARE(answers, 1);
        QTest::qWait(20);
        QCOMPARE(answers, 1);
    }

    void onlyBareHttpsAddressesAreTaken()
    {
        for (const char* good : {"https://centro.ejemplo", "https://centro.ejemplo:8443/", " https://127.0.0.1:1 "})
            QVERIFY2(HttpSyncTransport::parseUrl(QString::fromLatin1(good)), good);
        for (const char* bad : {"", "http://centro.ejemplo", "centro.ejemplo", "https://", "https://a:b@centro.ejemplo",
                                "https://centro.ejemplo/otro", "https://centro.ejemplo?x=1", "file:///etc/passwd"})
            QVERIFY2(!HttpSyncTransport::parseUrl(QString::fromLatin1(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(TestHttpSyncTransport)
#include "tst_http_sync_transport.moc"
