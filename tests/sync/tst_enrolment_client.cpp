// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/enrolment_client.h"
#include "sync/test_centre.h"

#include <QTcpServer>
#include <QtTest>

using namespace padron;

class TestEnrolmentClient : public QObject
{
    Q_OBJECT

    test::TestCa m_ca;

    QString code(const test::TestCa& ca) const
    {
        return sync::EnrolCode{QByteArray(16, 's'), sync::EnrolCode::hashOfCa(ca.publicKey())}.text();
    }

    /// The answer's bytes, or "error <id>".
    static QByteArray enrol(const QString& url, const QString& code)
    {
        net::EnrolmentClient client;
        auto answers = std::make_shared<QList<QByteArray>>();
        client.enrol(url, code, "request", [answers](core::Result<QByteArray> result) {
            answers->append(result ? *result : "error " + result.error().printedId().toLatin1());
        });
        if (!QTest::qWaitFor([answers] { return !answers->isEmpty(); }, 20000))
            qFatal("no answer");
        QTest::qWait(20);
        if (answers->size() != 1)
            qFatal("answered twice");
        return answers->first();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void centreNamedByTheCodeGetsTheRequest()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.body = "answer"});
        QCOMPARE(enrol(centre.url(), code(m_ca)), QByteArray("answer"));
        QCOMPARE(centre.seen().size(), 1);
        QCOMPARE(centre.seen().first() ==
                     (test::TestCentre::Seen{"POST", "/v1/altas", "request", "application/cose", {}, false}),
                 true);
    }

    void anotherCentreGetsNothing()
    {
        const test::TestCa other;
        test::TestCentre centre(test::makeLeaf(other), other);
        centre.answer({.body = "answer"});
        QCOMPARE(enrol(centre.url(), code(m_ca)), QByteArray("error SYN-205"));
        QVERIFY(centre.seen().isEmpty());
    }

    void copiedAuthorityCertificateIsNotEnough()
    {
        const test::TestCa thief; // shows the true authority's certificate behind a leaf of its own
        test::TestCentre centre(test::makeLeaf(thief), m_ca);
        centre.answer({.body = "answer"});
        QCOMPARE(enrol(centre.url(), code(m_ca)), QByteArray("error SYN-205"));
        QVERIFY(centre.seen().isEmpty());
    }

    void certificateMustNameTheHost()
    {
        test::TestCentre centre(test::makeLeaf(m_ca, {.names = "DNS:otro.ejemplo"}), m_ca);
        centre.answer({.body = "answer"});
        QCOMPARE(enrol(centre.url(), code(m_ca)), QByteArray("error SYN-205"));
        QVERIFY(centre.seen().isEmpty());
    }

    void refusalsAreToldApart()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        for (const auto& [status, id] : QList<std::pair<int, QByteArray>>{{404, "SYN-208"},
                                                                          {409, "SYN-208"},
                                                                          {410, "SYN-208"},
                                                                          {400, "SYN-206"},
                                                                          {302, "SYN-206"},
                                                                          {503, "SYN-204"}}) {
            centre.answer({.status = status, .body = "{}", .location = "/"});
            QCOMPARE(enrol(centre.url(), code(m_ca)), "error " + id);
        }
        for (const auto& [key, id] : QList<std::pair<QByteArray, QByteArray>>{{"codigo-usado-o-vencido", "SYN-208"},
                                                                              {"equipo-ya-dado-de-alta", "SYN-252"},
                                                                              {"modulo-sin-numeros", "SYN-253"},
                                                                              {"modulo-cerrado", "SYN-254"}}) {
            centre.answer({.status = 409, .body = R"({"codigo":"CEN-1","clave":")" + key + R"("})", .location = "/"});
            QCOMPARE(enrol(centre.url(), code(m_ca)), "error " + id);
        }
    }

    void mistypedInputNeverLeaves()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        QCOMPARE(enrol(centre.url(), code(m_ca).chopped(1)), QByteArray("error SYN-207"));
        QCOMPARE(enrol(QStringLiteral("http://127.0.0.1"), code(m_ca)), QByteArray("error NET-103"));
        QVERIFY(centre.seen().isEmpty());
    }

    void nobodyThereIsUnreachable()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("https://127.0.0.1:%1").arg(gone.serverPort());
        gone.close();
        QCOMPARE(enrol(url, code(m_ca)), QByteArray("error SYN-204"));
    }

    void pendingCallEndsWithTheClient()
    {
        QTcpServer silent; // accepts and never speaks
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort());
        QList<QString> answers;
        const auto answer = [&answers](core::Result<QByteArray> result) { answers.append(result.error().printedId()); };
        auto client = std::make_unique<net::EnrolmentClient>();
        client->enrol(url, code(m_ca), "request", answer);
        client->enrol(url, code(m_ca), "request", answer); // ends the first
        QCOMPARE(answers, QList<QString>{QStringLiteral("SYN-204")});
        QTRY_VERIFY(silent.hasPendingConnections());
        client.reset();
        QCOMPARE(answers, (QList<QString>{QStringLiteral("SYN-204"), QStringLiteral("SYN-204")}));

        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        centre.answer({.never = true});
        client = std::make_unique<net::EnrolmentClient>();
        client->enrol(centre.url(), code(m_ca), "request", answer);
        QTRY_COMPARE(centre.seen().size(), 1);
        client.reset();
        QCOMPARE(answers.size(), 3);
    }

    void answerMayDestroyTheClient()
    {
        test::TestCentre centre(test::makeLeaf(m_ca), m_ca);
        auto client = std::make_unique<net::EnrolmentClient>();
        int answers = 0;
        client->enrol(centre.url(), code(m_ca), "request", [&](core::Result<QByteArray>) {
            ++answers;
            client.reset();
        });
        QTRY_COMPARE(answers, 1);
        QTest::qWait(20);
        QCOMPARE(answers, 1);
    }
};

QTEST_GUILESS_MAIN(TestEnrolmentClient)
#include "tst_enrolment_client.moc"
