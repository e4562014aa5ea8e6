// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/derechohabiencia.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

class QNetworkReply;

namespace padron::net {

inline constexpr int kConsultaTimeoutMs = 40'000; ///< of the Anexo Único

/// One institution's service over HTTPS: POST {"curp": "..."}, one flat JSON object back. Its certificate is always
/// checked, before a byte of ours goes out; redirects are not followed, nor cookies, cache or compression used. Whatever
/// is not an answer of the Anexo Único is SinRespuesta with its code. Pending calls are answered kConsultaCancelled when
/// it goes.
class HttpsConsultaService final : public ports::ConsultaService
{
public:
    static constexpr qsizetype kMaxAnswerBytes = 64 * 1024;

    explicit HttpsConsultaService(ports::ConsultaSetup setup, int timeoutMs = kConsultaTimeoutMs);
    ~HttpsConsultaService() override;

    Ticket ask(const domain::Curp& curp, Answer answer) override;
    void cancel(Ticket ticket) override;

private:
    struct Call
    {
        Ticket ticket = 0;
        domain::Curp curp;
        Answer answer;
        QByteArray body;
        bool timedOut = false, wrongServer = false, tooLarge = false;
    };
    QNetworkRequest prepared() const;
    void read(QNetworkReply* reply);
    void finish(QNetworkReply* reply);
    domain::RespuestaInstitucion judge(const QNetworkReply& reply, const Call& call) const;
    domain::RespuestaInstitucion readAnswer(const Call& call) const;

    const ports::ConsultaSetup m_setup;
    const int m_timeoutMs;
    QSslConfiguration m_tls;
    Ticket m_lastTicket = 0;
    QHash<QNetworkReply*, Call> m_calls;
    QNetworkAccessManager m_manager;
    QObject m_context; ///< what signals are delivered to: goes first
};

} // namespace padron::net
