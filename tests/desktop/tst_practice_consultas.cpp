// SPDX-License-Identifier: GPL-3.0-or-later
// Practice mode without a network: each invented person gets the answer that the help promises, over HTTPS all the way.
#include "desktop/desktop_gate.h"
#include "desktop/practice_consultas.h"
#include "domain/derechohabiencia_errors.h"
#include "shell/desk.h"
#include "usecases/derechohabiencia_setup.h"

#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using domain::Institucion;
using domain::PracticeAnswer;
using R = domain::ResultadoConsulta;

namespace {

domain::RespuestaInstitucion ask(ports::ConsultaService& service, const QString& curp)
{
    std::optional<domain::RespuestaInstitucion> answered;
    service.ask(*domain::Curp::parse(curp), [&](const domain::RespuestaInstitucion& answer) { answered = answer; });
    if (!QTest::qWaitFor([&] { return answered.has_value(); }, 20000))
        qFatal("no answer");
    return *answered;
}

domain::RespuestaInstitucion promised(PracticeAnswer answer)
{
    switch (answer) {
    case PracticeAnswer::SaysNothing: return domain::sinRespuesta(domain::kConsultaSaidNothing);
    case PracticeAnswer::Late: return domain::sinRespuesta(domain::kConsultaTimedOut);
    case PracticeAnswer::Down: return domain::sinRespuesta(domain::kConsultaServerFailed);
    case PracticeAnswer::Cut: return domain::sinRespuesta(domain::kConsultaUnreachable);
    case PracticeAnswer::OtherCurp: return domain::sinRespuesta(domain::kConsultaOtherCurp);
    case PracticeAnswer::Html: return domain::sinRespuesta(domain::kConsultaUnreadable);
    case PracticeAnswer::OtherCertificate: return domain::sinRespuesta(domain::kConsultaWrongServer);
    case PracticeAnswer::CurpNoEncontrada: return {.resultado = R::CurpNoEncontrada};
    case PracticeAnswer::SinDerechohabiencia: return {.resultado = R::SinDerechohabiencia};
    default: return {.resultado = R::Vigente};
    }
}

} // namespace

class TstPracticeConsultas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void theirCurpsAreTheirsAndEveryAnswerIsTried()
    {
        QSet<int> tried;
        for (const auto& one : domain::practicePeople()) {
            QVERIFY2(domain::Curp::parse(one.curp), qPrintable(one.curp));
            QVERIFY2(domain::compareCurp(one.curp, one.data).isEmpty(), qPrintable(one.curp));
            tried << int(one.imss) << int(one.issste);
        }
        QCOMPARE(tried.size(), int(PracticeAnswer::OtherCertificate) + 1);
        QVERIFY(!domain::practicePersonOf(u"GUHE850314MCSTRL08"));
    }

    void eachPersonGetsWhatTheHelpPromises()
    {
        const auto setups = usecases::splitConsultaFile(desktop::PracticeConsultas::fileJson());
        QVERIFY(setups);
        desktop::PracticeConsultas practice;
        for (const auto institucion : domain::instituciones()) {
            const auto service = practice.serviceFor(*usecases::parseConsultaSetup(setups->value(institucion)), 1500);
            for (const auto& one : domain::practicePeople()) {
                const auto answer = ask(*service, one.curp);
                const auto expected = promised(one.answerOf(institucion));
                QVERIFY2(answer.resultado == expected.resultado && answer.codigo == expected.codigo,
                         qPrintable(one.data.nombres + u' ' + answer.codigo));
                if (answer.resultado != R::Vigente)
                    continue;
                const auto agreement = domain::compareNames(answer, one.data.nombres, one.data.primerApellido,
                                                            one.data.segundoApellido);
                const auto kind = one.answerOf(institucion);
                QCOMPARE(agreement, kind == PracticeAnswer::Vigente ? domain::NameAgreement::Same
                             : kind == PracticeAnswer::VigenteOtherName ? domain::NameAgreement::Other
                                                                        : domain::NameAgreement::Variant);
                QVERIFY(domain::isNumeroOf(institucion, answer.numero));
            }
            QCOMPARE(ask(*service, QStringLiteral("GUHE850314MCSTRL08")).resultado, R::SinDerechohabiencia);
        }
    }

    void nothingOfPracticeLeavesWhateverIsConfigured()
    {
        desktop::PracticeConsultas practice;
        ports::ConsultaSetup real;
        real.url = QUrl(QStringLiteral("https://institucion.ejemplo.invalid/consulta"));
        const auto service = practice.serviceFor(real, 5000);
        QCOMPARE(ask(*service, domain::practicePeople().front().curp).resultado, R::Vigente);
    }

    void aPracticeStoreAsksBothAndAnotherStoreNobody()
    {
        for (const bool practica : {true, false}) {
            const QTemporaryDir folder;
            desktop::DesktopGate::Options options;
            options.directory = folder.path();
            options.practica = practica;
            options.kdfCost = access::KdfCost{1, 8192};
            desktop::DesktopGate gate(options);
            QVERIFY([&] {
                auto made = gate.createStore(QStringLiteral("Rosa"), core::SecureBytes(QByteArrayView("una clave inventada")));
                made.waitForFinished();
                return bool(made.takeResult());
            }());
            const auto desk = gate.desk();
            QTest::qWait(0);
            QTRY_COMPARE(desk->consultas->configured().size(), practica ? 2 : 0);
        }
    }
};

QTEST_MAIN(TstPracticeConsultas)
#include "tst_practice_consultas.moc"
