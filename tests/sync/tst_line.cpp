// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/enrolment_client.h"
#include "net/http_sync_transport.h"
#include "net/paced_body.h"
#include "net/proxy.h"
#include "net/tls_identity.h"
#include "sync/messages/errors.h"
#include "sync/test_centre.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <atomic>

using namespace padron;
using net::HttpSyncTransport;
using net::TokenBucket;
using ports::LineSettings;
using ports::TransportReply;
using ports::TransportRequest;
using Outcome = TransportReply::Outcome;

namespace {

/// A proxy that answers every CONNECT with the same words, and remembers what it was asked.
struct Proxy
{
    explicit Proxy(const QByteArray& answer)
    {
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, answer] {
            QTcpSocket* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                asked += socket->readAll();
                if (!asked.endsWith("\r\n\r\n"))
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    LineSettings line(const QString& user = {}, const QString& password = {}) const
    {
        LineSettings settings;
        settings.proxy = LineSettings::Proxy::Manual;
        settings.proxyHost = QStringLiteral("127.0.0.1");
        settings.proxyPort = server.serverPort();
        settings.proxyUser = user;
        settings.proxyPassword = password;
        return settings;
    }
    QTcpServer server;
    QByteArray asked;
};

} // namespace

/// How fast it goes and through whom, as the user chose.
class TestLine : public QObject
{
    Q_OBJECT

    test::TestCa m_ca;

    TransportReply ask(const QString& url, const LineSettings& line, const TransportRequest& request) const
    {
        HttpSyncTransport transport(*HttpSyncTransport::parseUrl(url), *net::trustingOnly(m_ca.der()), line);
        std::optional<TransportReply> answer;
        transport.send(request, [&answer](TransportReply reply) { answer = std::move(reply); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            qFatal("no answer");
        return *answer;
    }
    TransportReply through(const Proxy& proxy, const LineSettings& line) const
    {
        Q_UNUSED(proxy)
        return ask(QStringLiteral("https://centro.ejemplo:8443"), line, {.path = QStringLiteral("/v1/salud"), .timeoutMs = 10000});
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void aBucketLetsSoMuchASecondAndNoMore()
    {
        qint64 now = 1000;
        TokenBucket bucket(8000, [&now] { return now; }); // 64 kbit/s
        QCOMPARE(bucket.take(1000), 0);
        qint64 passed = 0;
        for (int tick = 0; tick < 100; ++tick) {
            now += 10;
            const qint64 granted = bucket.take(1'000'000);
            QCOMPARE(granted, 80);
            passed += granted;
        }
        QCOMPARE(passed, 8000);
        now += 3600'000;
        QCOMPARE(bucket.take(1'000'000), 2000); // what was not used is not saved for long
        now += 10;
        QCOMPARE(bucket.take(30), 30);
        QCOMPARE(bucket.take(100), 50);
        for (int i = 0; i < 8; ++i) { // what is less than a byte adds up
            TokenBucket slow(125, [&now] { return now; });
            now += 4;
            QCOMPARE(slow.take(10), 0);
            now += 4;
            QCOMPARE(slow.take(10), 1);
        }
        TokenBucket free(0, [&now] { return now; });
        QCOMPARE(free.take(1'000'000), 1'000'000);
    }

    void aBodyIsHandedOutByTheBucket()
    {
        qint64 now = 0;
        TokenBucket bucket(16'000, [&now] { return now; });
        QByteArray bytes(4000, 'a');
        bytes.append(QByteArray(1000, 'b'));
        net::PacedBody body(bytes, bucket, nullptr);
        QSignalSpy ready(&body, &QIODevice::readyRead);
        QCOMPARE(body.size(), 5000);
        QByteArray read;
        int ticks = 0;
        for (; !body.atEnd(); ++ticks) {
            const QByteArray part = body.read(100'000);
            QVERIFY(part.size() <= 1600); // of a tenth of a second
            read += part;
            QVERIFY(read.size() <= now * 16);
            now += 100;
            QVERIFY(ticks < 10);
        }
        QCOMPARE(read, bytes);
        QCOMPARE(ticks, 5);
        QVERIFY(body.seek(0)); // sent again from the start
        QCOMPARE(body.read(10), bytes.left(10));
        QTRY_VERIFY(!ready.isEmpty()); // and whoever read too little is told to ask again
    }

    void whoeverSharesALineGetsAPartAndAllTogetherNoMore()
    {
        qint64 now = 0;
        net::Bandwidth line([&now] { return now; });
        QCOMPARE(line.sending.take(1000), 1000);
        line.limit(64);
        const QByteArray page(40'000, 'p');
        net::PacedBody sync(page, line.sending, nullptr), courier(page, line.sending, nullptr);
        qint64 bySync = 0, byCourier = 0;
        for (; now < 2000; now += 50) { // the first one always asks first
            bySync += sync.read(100'000).size();
            byCourier += courier.read(100'000).size();
            QVERIFY(bySync + byCourier <= now * 8);
        }
        QVERIFY2(bySync + byCourier > 2000 * 8 * 9 / 10, qPrintable(QString::number(bySync + byCourier)));
        QVERIFY2(byCourier > 2000 * 8 / 4, qPrintable(QString::number(byCourier)));
        QCOMPARE(line.reading.take(100'000), 2000); // what is read has a limit of its own
        now += 1000;
        const qint64 saved = sync.read(100'000).size(); // alone again: all of it
        QCOMPARE(saved, 2000);
    }

    void twoTransportsShareOneLimit()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        std::atomic<qint64> now = 0; // stands still: nobody may send
        const auto line = std::make_shared<net::Bandwidth>([&now] { return now.load(); });
        LineSettings settings;
        settings.kbitPerSecond = 64;
        const auto tls = *net::trustingOnly(m_ca.der());
        const QUrl url = *HttpSyncTransport::parseUrl(centre.url());
        HttpSyncTransport sync(url, tls, settings, line), search(url, tls, settings, line);
        int answers = 0;
        const auto done = [&answers](TransportReply reply) { answers += reply.outcome == Outcome::Answered; };
        const TransportRequest request{TransportRequest::Method::Put, QStringLiteral("/v1/lotes/x/1/2"), QByteArray(3000, 'x'), 20000};
        sync.send(request, done);
        search.send(request, done);
        QTest::qWait(300);
        QVERIFY(centre.seen().isEmpty());
        now = 300; // 2000 bytes: not enough for either and the other too
        QTest::qWait(300);
        QVERIFY(centre.seen().isEmpty());
        while (answers < 2 && now < 5000) {
            now += 50;
            QTest::qWait(60);
        }
        QCOMPARE(answers, 2);
        QVERIFY2(now >= 750, qPrintable(QString::number(now.load()))); // 6000 bytes at 8000 a second
        LineSettings free;
        HttpSyncTransport later(url, tls, free, line); // lifted for everybody
        later.send(request, done);
        sync.send(request, done);
        QTRY_COMPARE(answers, 4);
    }

    void whatGoesAndComesSlowlyIsWhole()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        QByteArray large;
        for (int i = 0; i < 40'000; ++i)
            large.append(static_cast<char>(i * 7));
        centre.answer({.body = large});
        LineSettings line;
        line.kbitPerSecond = 4000;
        const TransportReply reply = ask(centre.url(), line, {TransportRequest::Method::Put, QStringLiteral("/v1/lotes/x/1/2"), large, 10000});
        QCOMPARE(reply.outcome, Outcome::Answered);
        QCOMPARE(reply.httpStatus, 200);
        QCOMPARE(reply.body, large);
        QCOMPARE(centre.seen().last().body, large);
        centre.answer({.body = QByteArray(HttpSyncTransport::kMaxAnswerBytes + 1, 'x')});
        line.kbitPerSecond = 1'000'000;
        QCOMPARE(ask(centre.url(), line, {.path = QStringLiteral("/v1/flujo/x/1?desde=0"), .timeoutMs = 60000}).outcome, Outcome::TooLarge);
    }

    void aProxyThatAsksForAUserIsSaidByName()
    {
        Proxy proxy("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"red\"\r\n"
                          "Content-Length: 0\r\nConnection: close\r\n\r\n");
        QCOMPARE(through(proxy, proxy.line()).outcome, Outcome::ProxyAsksUser);
        QVERIFY(proxy.asked.startsWith("CONNECT centro.ejemplo:8443 "));
        QCOMPARE(through(proxy, proxy.line(QStringLiteral("ana"), QStringLiteral("clave"))).outcome, Outcome::ProxyAsksUser);
        QVERIFY(proxy.asked.contains("Proxy-Authorization: Basic " + QByteArray("ana:clave").toBase64()));
    }

    void aProxyThatRefusesIsSaidByName()
    {
        for (const char* answer : {"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                                   "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>",
                                   "HTTP/1.1 302 Found\r\nLocation: http://portal/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                                   "nonsense\r\n\r\n"}) {
            Proxy proxy(answer);
            QCOMPARE(through(proxy, proxy.line()).outcome, Outcome::ProxyGone);
        }
        LineSettings nobody;
        {
            Proxy gone("");
            nobody = gone.line();
        }
        QCOMPARE(ask(QStringLiteral("https://centro.ejemplo:8443"), nobody, {.path = QStringLiteral("/"), .timeoutMs = 10000}).outcome, Outcome::ProxyGone);
    }

    void aLaptopIsEnrolledThroughTheProxyThatWasTyped()
    {
        const auto enrol = [this](const LineSettings& line) {
            net::EnrolmentClient client;
            auto ended = std::make_shared<std::optional<core::ErrorCode>>();
            const QString code = sync::EnrolCode{QByteArray(16, 's'), sync::EnrolCode::hashOfCa(m_ca.publicKey())}.text();
            client.enrol(QStringLiteral("https://centro.ejemplo:8443"), code, "request",
                         [ended](core::Result<QByteArray> result) { *ended = result ? core::kInternal : result.error().code; }, line);
            if (!QTest::qWaitFor([ended] { return ended->has_value(); }, 20000))
                qFatal("no answer");
            return **ended;
        };
        Proxy asks("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"red\"\r\n"
                   "Content-Length: 0\r\n\r\n");
        QCOMPARE(enrol(asks.line()), sync::kProxyAsksUser);
        QVERIFY(asks.asked.startsWith("CONNECT centro.ejemplo:8443 "));
        LineSettings nobody;
        {
            Proxy gone("");
            nobody = gone.line();
        }
        QCOMPARE(enrol(nobody), sync::kProxyGone);
    }

    void theMachineItselfNeedsNoProxy()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        Proxy proxy("HTTP/1.1 403 Forbidden\r\n\r\n");
        QCOMPARE(ask(centre.url(), proxy.line(), {.path = QStringLiteral("/v1/salud")}).outcome, Outcome::Answered);
        QVERIFY(proxy.asked.isEmpty());
        const QNetworkProxyQuery query(QUrl(QStringLiteral("https://centro.ejemplo")));
        QCOMPARE(net::ChosenProxyFactory({.proxy = LineSettings::Proxy::None}).queryProxy(query).first().type(), QNetworkProxy::NoProxy);
        QCOMPARE(net::ChosenProxyFactory(proxy.line()).queryProxy(query).first().type(), QNetworkProxy::HttpProxy);
    }
};

QTEST_GUILESS_MAIN(TestLine)
#include "tst_line.moc"
