// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/https_calls.h"
#include "ports/derechohabiencia.h"

namespace padron::net {

inline constexpr int kConsultaTimeoutMs = 40'000; ///< of the Anexo Único

/// One institution's service over HTTPS: POST {"curp": "..."}, one flat JSON object back. Whatever is not an
/// answer of the Anexo Único is SinRespuesta with its code. Pending calls are answered kConsultaCancelled when it goes.
class HttpsConsultaService final : public ports::ConsultaService
{
public:
    static constexpr qsizetype kMaxAnswerBytes = 64 * 1024;

    explicit HttpsConsultaService(ports::ConsultaSetup setup, int timeoutMs = kConsultaTimeoutMs);

    Ticket ask(const domain::Curp& curp, Answer answer) override;
    void cancel(Ticket ticket) override;

private:
    domain::RespuestaInstitucion judge(const CallEnd& end, const domain::Curp& curp) const;
    domain::RespuestaInstitucion readAnswer(const QByteArray& body, const domain::Curp& curp) const;

    const ports::ConsultaSetup m_setup;
    const int m_timeoutMs;
    HttpsCalls m_calls;
};

} // namespace padron::net
