// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/practice_consultas.h"

#include "net/https_consulta_service.h"
#include "usecases/derechohabiencia_setup.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::desktop {

namespace {

using domain::Institucion;
using domain::PracticeAnswer;
using practice::ConsultaSimulator;

constexpr int kLaterThanAnybodyWaitsMs = 60'000;

QString addressOf(Institucion institucion)
{
    return QStringLiteral("https://simulador-de-practica/") + domain::keyOf(institucion);
}

ConsultaSimulator::Person personOf(const domain::PracticePerson& one, Institucion institucion)
{
    const bool imss = institucion == Institucion::Imss;
    return {.curp = one.curp,
            .nombres = one.data.nombres.toUpper(),
            .primerApellido = one.data.primerApellido.toUpper(),
            .segundoApellido = one.data.segundoApellido.toUpper(),
            .numero = imss ? QStringLiteral("43887050011") : one.curp.left(10) + QStringLiteral("/10"),
            .titular = imss};
}

ConsultaSimulator::Reply replyOf(const domain::PracticePerson& one, Institucion institucion)
{
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
    ConsultaSimulator::Person told = personOf(one, institucion);
    const auto vigente = [&] { return ConsultaSimulator::vigente(told, now); };
    switch (one.answerOf(institucion)) {
    case PracticeAnswer::Vigente: return vigente();
    case PracticeAnswer::VigenteOtherSpelling:
        told.nombres.replace(QStringLiteral("MARÍA"), QStringLiteral("MA."));
        return vigente();
    case PracticeAnswer::VigenteOtherName:
        told.nombres = QStringLiteral("EUSEBIO");
        told.primerApellido = QStringLiteral("TAL");
        told.segundoApellido = QStringLiteral("CUAL");
        return vigente();
    case PracticeAnswer::OtherCurp:
        told.curp = domain::practicePeople().front().curp;
        return vigente();
    case PracticeAnswer::CurpNoEncontrada: return ConsultaSimulator::noEncontrada();
    case PracticeAnswer::SaysNothing: return {.body = "{\"resultado\": 1}"};
    case PracticeAnswer::Late: return {.body = vigente().body, .delayMs = kLaterThanAnybodyWaitsMs};
    case PracticeAnswer::Down: return {.status = 503};
    case PracticeAnswer::Cut: return {.body = vigente().body, .cut = true};
    case PracticeAnswer::Html: return {.body = "<html>Servicio en mantenimiento</html>", .contentType = "text/html"};
    case PracticeAnswer::OtherCertificate:
    case PracticeAnswer::SinDerechohabiencia: break;
    }
    return ConsultaSimulator::sinDerechohabiencia();
}

/// One institution of practice: tells the simulator what to answer, then asks it.
class PracticeService final : public ports::ConsultaService
{
public:
    PracticeService(Institucion institucion, ConsultaSimulator& right, const ConsultaSimulator& somebodyElse, int timeoutMs)
        : m_institucion(institucion), m_simulator(right), m_right(setupOf(right), timeoutMs),
          m_somebodyElse(setupOf(somebodyElse), timeoutMs)
    {
    }

    Ticket ask(const domain::Curp& curp, Answer answer) override
    {
        const domain::PracticePerson* one = domain::practicePersonOf(curp.text());
        if (one && one->answerOf(m_institucion) == PracticeAnswer::OtherCertificate)
            return m_somebodyElse.ask(curp, std::move(answer)) * 2 + 1;
        if (one)
            m_simulator.answer(curp.text(), replyOf(*one, m_institucion));
        return m_right.ask(curp, std::move(answer)) * 2;
    }
    void cancel(Ticket ticket) override
    {
        (ticket % 2 ? m_somebodyElse : m_right).cancel(ticket / 2);
    }

private:
    static ports::ConsultaSetup setupOf(const ConsultaSimulator& simulator)
    {
        return usecases::parseConsultaSetup(simulator.setupJson()).value_or(ports::ConsultaSetup());
    }

    const Institucion m_institucion;
    ConsultaSimulator& m_simulator;
    net::HttpsConsultaService m_right, m_somebodyElse;
};

} // namespace

QByteArray PracticeConsultas::fileJson()
{
    QJsonObject file;
    for (const auto institucion : domain::instituciones())
        file.insert(domain::keyOf(institucion), QJsonObject{{QStringLiteral("url"), addressOf(institucion)}});
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

std::unique_ptr<ports::ConsultaService> PracticeConsultas::serviceFor(const ports::ConsultaSetup& configured, int timeoutMs)
{
    m_imss.answerAll(ConsultaSimulator::sinDerechohabiencia());
    m_issste.answerAll(ConsultaSimulator::sinDerechohabiencia());
    const bool issste = configured.url.path().endsWith(u"/issste");
    return std::make_unique<PracticeService>(issste ? Institucion::Issste : Institucion::Imss, issste ? m_issste : m_imss,
                                             m_somebodyElse, timeoutMs);
}

} // namespace padron::desktop
