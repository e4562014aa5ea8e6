// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "domain/derechohabiencia.h"

#include <QMap>
#include <QUrl>

#include <functional>

namespace padron::ports {

/// How one institution is asked: none of it is public, so all of it is configured (usecases/derechohabiencia_setup.h
/// reads it and has the defaults). `secret` is never logged nor shown.
struct ConsultaSetup
{
    QUrl url;               ///< https, with host and path; the CURP goes in the body, never in here
    QByteArray header;      ///< "Authorization"; empty: none
    QByteArray secret;      ///< its value, with what goes before: "Bearer ..."
    QByteArray authorityPem; ///< the only authority trusted; empty: the system's
    QString askedName = QStringLiteral("curp"); ///< of the CURP in what is sent
    QString resultado = QStringLiteral("resultado"), curp = QStringLiteral("curp"), nombres = QStringLiteral("nombre"),
            primerApellido = QStringLiteral("primerApellido"), segundoApellido = QStringLiteral("segundoApellido"),
            numero = QStringLiteral("numeroSeguridadSocial"), tipo = QStringLiteral("tipoDerechohabiente"),
            fechaHora = QStringLiteral("fechaHora"); ///< names in what comes back
    QMap<QString, domain::ResultadoConsulta> resultados; ///< what `resultado` says; numbers as texts
    QMap<QString, domain::TipoDerechohabiente> tipos;
    friend bool operator==(const ConsultaSetup&, const ConsultaSetup&) = default;
};

/// Port: one institution's service. One CURP a call: the Anexo Único allows no lists.
class ConsultaService
{
public:
    using Answer = std::function<void(const domain::RespuestaInstitucion&)>;
    using Ticket = quint64;

    virtual ~ConsultaService() = default;
    /// Answers exactly once, later, on the caller's thread; within 40 s, or SinRespuesta. An answer may destroy the
    /// service.
    virtual Ticket ask(const domain::Curp& curp, Answer answer) = 0;
    virtual void cancel(Ticket ticket) = 0; ///< answers kConsultaCancelled now, unless it has answered
};

} // namespace padron::ports
