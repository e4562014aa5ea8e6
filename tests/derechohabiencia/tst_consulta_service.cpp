// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/derechohabiencia_errors.h"
#include "net/https_consulta_service.h"
#include "practice/consulta_simulator.h"
#include "usecases/derechohabiencia_setup.h"

#include <QTcpServer>
#include <QTest>

using namespace padron;
using net::HttpsConsultaService;
using practice::ConsultaSimulator;
using Reply = ConsultaSimulator::Reply;
using R = domain::ResultadoConsulta;

Q_DECLARE_METATYPE(padron::practice::ConsultaSimulator::Reply)

namespace {

domain::Curp curp(const char16_t* first17 = u"GUHE850314MCSTRL0")
{
    const QString text = QString::fromUtf16(first17);
    return *domain::Curp::parse(text + domain::curpCheckDigit(text));
}

ConsultaSimulator::Person elena()
{
    return {curp().text(), QStringLiteral("ELENA"), QStringLiteral("GUTIERREZ"), QStringLiteral("HERNÁNDEZ"),
            QStringLiteral("01928074564"), true};
}

/// JSON written with single quotes.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

ports::ConsultaSetup setupOf(const ConsultaSimulator& simulator)
{
    return *usecases::parseConsultaSetup(simulator.setupJson());
}

domain::RespuestaInstitucion ask(ports::ConsultaService& service)
{
    auto answers = std::make_shared<QList<domain::RespuestaInstitucion>>();
    service.ask(curp(), [answers](const domain::RespuestaInstitucion& answer) { answers->append(answer); });
    if (!QTest::qWaitFor([answers] { return !answers->isEmpty(); }, 20000))
        qFatal("no answer");
    QTest::qWait(20);
    if (answers->size() != 1)
        qFatal("answered twice");
    return answers->first();
}

} // namespace

class TestConsultaService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void theFourOutcomes()
    {
        ConsultaSimulator simulator;
        HttpsConsultaService service(setupOf(simulator));
        simulator.answerAll(ConsultaSimulator::vigente(elena()));
        const auto vigente = ask(service);
        QCOMPARE(vigente.resultado, R::Vigente);
        QCOMPARE(vigente.nombres, QStringLiteral("ELENA"));
        QCOMPARE(vigente.segundoApellido, QStringLiteral("HERNÁNDEZ"));
        QCOMPARE(vigente.numero, QStringLiteral("01928074564")); // its leading zero
        QCOMPARE(vigente.tipo, std::optional(domain::TipoDerechohabiente::Titular));
        QCOMPARE(vigente.fechaHora, QStringLiteral("22/11/2026 09:05:07"));
        simulator.answerAll(ConsultaSimulator::sinDerechohabiencia());
        QCOMPARE(ask(service).resultado, R::SinDerechohabiencia);
        simulator.answerAll(ConsultaSimulator::noEncontrada());
        QCOMPARE(ask(service).resultado, R::CurpNoEncontrada);
        simulator.answerAll({.body = "{\"resultado\": \"1\"}"});
        QCOMPARE(ask(service), domain::sinRespuesta(domain::kConsultaSaidNothing));
    }

    void oneCurpInTheBodyAndNoneInTheAddress()
    {
        ConsultaSimulator simulator;
        HttpsConsultaService service(setupOf(simulator));
        for (int i = 0; i < 2; ++i) {
            ask(service);
            const auto seen = simulator.seen().last();
            QCOMPARE(seen.path, QByteArray("/derechohabiencia"));
            QCOMPARE(seen.body, "{\"curp\":\"" + curp().text().toLatin1() + "\"}");
            QCOMPARE(seen.authorization, ConsultaSimulator::secret());
            QCOMPARE(seen.cookie, QByteArray()); // not the second time either
        }
        QCOMPARE(simulator.seen().size(), 2);
    }

    void whatIsNoAnswer_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Reply& reply, core::ErrorCode code) {
            QTest::newRow(name) << reply << QString::fromUtf8(code.id().data(), qsizetype(code.id().size()));
        };
        const Reply good = ConsultaSimulator::vigente(elena());
        const auto body = [](const QByteArray& bytes) { return Reply{.body = bytes}; };
        row("html", {.body = "<html>Bienvenido</html>", .contentType = "text/html"}, domain::kConsultaUnreadable);
        row("nothing", body({}), domain::kConsultaUnreadable);
        row("a list", body("[" + good.body + "]"), domain::kConsultaUnreadable);
        row("twice", body(good.body + good.body), domain::kConsultaUnreadable);
        row("another shape", body("{\"estatus\": {\"vigente\": true}}"), domain::kConsultaUnreadable);
        row("an outcome nobody agreed on", body("{\"resultado\": 5}"), domain::kConsultaUnreadable);
        row("an outcome between two", body("{\"resultado\": 2.5}"), domain::kConsultaUnreadable);
        row("only the outcome", body("{\"resultado\": 4}"), domain::kConsultaUnreadable);
        row("another kind of person", body(QByteArray(good.body).replace("Titular", "Pensionado")), domain::kConsultaUnreadable);
        row("no utf-8", body("{\"resultado\": \"\xff\"}"), domain::kConsultaUnreadable);
        row("deep", body(QByteArray(2000, '[')), domain::kConsultaUnreadable);
        row("huge", body(QByteArray(HttpsConsultaService::kMaxAnswerBytes + 1, ' ')), domain::kConsultaUnreadable);
        row("no content", {.status = 204}, domain::kConsultaUnreadable);
        auto other = elena();
        other.curp = curp(u"LOPR900101HDFPRL0").text();
        row("another curp", ConsultaSimulator::vigente(other), domain::kConsultaOtherCurp);
        row("redirect", {.status = 302, .location = "/portal"}, domain::kConsultaRefused);
        row("password", {.status = 401}, domain::kConsultaRefused);
        row("gone", {.status = 404}, domain::kConsultaRefused);
        row("failing", {.status = 500, .body = good.body}, domain::kConsultaServerFailed);
        row("busy", {.status = 503}, domain::kConsultaServerFailed);
        row("cut", {.body = good.body, .cut = true}, domain::kConsultaUnreachable);
    }

    void whatIsNoAnswer()
    {
        QFETCH(Reply, reply);
        QFETCH(QString, code);
        ConsultaSimulator simulator;
        simulator.answerAll(reply);
        HttpsConsultaService service(setupOf(simulator));
        const auto answer = ask(service);
        QCOMPARE(answer.codigo, code);
        QCOMPARE(answer.resultado, R::SinRespuesta);
        QCOMPARE(answer.nombres, QString());
        for (const auto& seen : simulator.seen())
            QVERIFY(seen.path != "/portal"); // redirects are not followed
    }

    void aCertificateOfSomeoneElseSeesNoCurp_data()
    {
        QTest::addColumn<int>("certificate");
        QTest::newRow("another authority") << int(ConsultaSimulator::Certificate::OtherAuthority);
        QTest::newRow("another host") << int(ConsultaSimulator::Certificate::OtherHost);
        QTest::newRow("expired") << int(ConsultaSimulator::Certificate::Expired);
    }

    void aCertificateOfSomeoneElseSeesNoCurp()
    {
        QFETCH(int, certificate);
        ConsultaSimulator simulator(static_cast<ConsultaSimulator::Certificate>(certificate));
        simulator.answerAll(ConsultaSimulator::vigente(elena()));
        HttpsConsultaService service(setupOf(simulator));
        QCOMPARE(ask(service), domain::sinRespuesta(domain::kConsultaWrongServer));
        QVERIFY(simulator.seen().isEmpty());
    }

    void withoutAnAuthorityOfItsOwnTheSystemsCount()
    {
        ConsultaSimulator simulator; // known to nobody
        simulator.answerAll(ConsultaSimulator::vigente(elena()));
        auto setup = setupOf(simulator);
        setup.authorityPem.clear();
        HttpsConsultaService service(setup);
        QCOMPARE(ask(service), domain::sinRespuesta(domain::kConsultaWrongServer));
        setup.authorityPem = "no certificate";
        HttpsConsultaService unreadable(setup);
        QCOMPARE(ask(unreadable), domain::sinRespuesta(domain::kConsultaWrongServer));
        QVERIFY(simulator.seen().isEmpty());
    }

    void lateIsSinRespuesta()
    {
        QCOMPARE(net::kConsultaTimeoutMs, 40'000); // of the Anexo Único
        ConsultaSimulator simulator;
        simulator.answerAll({.never = true});
        HttpsConsultaService service(setupOf(simulator), 300);
        QCOMPARE(ask(service), domain::sinRespuesta(domain::kConsultaTimedOut));
        auto slow = ConsultaSimulator::vigente(elena());
        slow.delayMs = 50;
        simulator.answerAll(slow);
        HttpsConsultaService patient(setupOf(simulator));
        QCOMPARE(ask(patient).resultado, R::Vigente);
    }

    void nobodyThere()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        ports::ConsultaSetup setup;
        setup.url = QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(gone.serverPort()));
        gone.close();
        HttpsConsultaService service(setup);
        QCOMPARE(ask(service), domain::sinRespuesta(domain::kConsultaUnreachable));
    }

    void everyCallEndsOnce()
    {
        ConsultaSimulator simulator;
        simulator.answerAll({.never = true});
        auto service = std::make_unique<HttpsConsultaService>(setupOf(simulator));
        QStringList codes;
        const auto note = [&codes](const domain::RespuestaInstitucion& answer) { codes.append(answer.codigo); };
        const auto first = service->ask(curp(), note);
        service->ask(curp(), note);
        QTRY_VERIFY(!simulator.seen().isEmpty());
        service->cancel(first);
        QCOMPARE(codes, QStringList(QStringLiteral("DHB-108")));
        service->cancel(first); // it has answered
        service.reset();        // the other one is answered as it goes
        QTest::qWait(50);
        QCOMPARE(codes.size(), 2);
    }

    void anAnswerMayDestroyTheService()
    {
        ConsultaSimulator simulator;
        auto service = std::make_unique<HttpsConsultaService>(setupOf(simulator));
        int answers = 0;
        service->ask(curp(), [&](const domain::RespuestaInstitucion&) {
            ++answers;
            service.reset();
        });
        QTRY_COMPARE(answers, 1);
        QTest::qWait(20);
        QCOMPARE(answers, 1);
    }

    void namesAreTheInstitutions()
    {
        ConsultaSimulator simulator;
        auto setup = setupOf(simulator);
        const auto named = usecases::parseConsultaSetup(
            json("{'url': 'https://a.ejemplo/ws', 'campos': {'resultado': 'cod', 'nombres': 'nom', 'numero': 'nss'}, "
                 "'resultados': {'vigente': 'V', 'sin_derechohabiencia': 'S'}, 'tipos': {'beneficiario': 'B'}}"));
        QVERIFY(named);
        QVERIFY(named->secret.isEmpty());
        setup.resultado = named->resultado;
        setup.nombres = named->nombres;
        setup.numero = named->numero;
        setup.resultados = named->resultados;
        setup.tipos = named->tipos;
        simulator.answerAll({.body = "{\"cod\":\"V\",\"curp\":\"" + curp().text().toLatin1()
                                 + "\",\"nom\":\"ELENA\",\"nss\":12345678903,\"tipoDerechohabiente\":\"B\","
                                   "\"fechaHora\":\"22/11/2026 09:05:07\"}"});
        HttpsConsultaService service(setup);
        const auto answer = ask(service);
        QCOMPARE(answer.resultado, R::Vigente);
        QCOMPARE(answer.numero, QStringLiteral("12345678903"));
        QCOMPARE(answer.tipo, std::optional(domain::TipoDerechohabiente::Beneficiario));
    }

    void aFileWithASlipIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("no json") << QByteArray("imss");
        QTest::newRow("nobody") << QByteArray("{}");
        QTest::newRow("another institution") << json("{'pemex': {'url': 'https://a.ejemplo/'}}");
        QTest::newRow("no address") << json("{'imss': {}}");
        QTest::newRow("not https") << json("{'imss': {'url': 'http://a.ejemplo/'}}");
        QTest::newRow("password in the address") << json("{'imss': {'url': 'https://u:p@a.ejemplo/'}}");
        QTest::newRow("unknown part") << json("{'imss': {'url': 'https://a.ejemplo/', 'token': 'x'}}");
        QTest::newRow("unknown field") << json("{'imss': {'url': 'https://a.ejemplo/', 'campos': {'nss': 'x'}}}");
        QTest::newRow("header without value") << json("{'imss': {'url': 'https://a.ejemplo/', 'encabezado': 'X'}}");
        QTest::newRow("two lines in one header")
            << json("{'imss': {'url': 'https://a.ejemplo/', 'encabezado': 'X', 'valor': 'a\\r\\nY: b'}}");
        QTest::newRow("one word for two outcomes")
            << json("{'imss': {'url': 'https://a.ejemplo/', 'resultados': {'vigente': '3'}}}");
    }

    void aFileWithASlipIsNotTaken()
    {
        QFETCH(QByteArray, file);
        const auto parts = usecases::splitConsultaFile(file);
        QVERIFY(!parts);
        QCOMPARE(parts.error().code, usecases::kConsultaSetupUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestConsultaService)
#include "tst_consulta_service.moc"
