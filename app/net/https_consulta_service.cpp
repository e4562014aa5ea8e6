// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/https_consulta_service.h"

#include "domain/derechohabiencia_errors.h"
#include "net/proxy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QTimer>

#include <utility>

namespace padron::net {

using domain::RespuestaInstitucion;
using domain::sinRespuesta;

namespace {

/// What a number, a text or nothing says; anything else is not an answer of ours.
QString textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInteger(-1));
    return value.toString();
}

QSslConfiguration tlsOf(const ports::ConsultaSetup& setup)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!setup.authorityPem.isEmpty()) // also when it cannot be read: then nobody is trusted
        tls.setCaCertificates(QSslCertificate::fromData(setup.authorityPem, QSsl::Pem));
    return tls;
}

} // namespace

HttpsConsultaService::HttpsConsultaService(ports::ConsultaSetup setup, int timeoutMs)
    : m_setup(std::move(setup)), m_timeoutMs(timeoutMs), m_tls(tlsOf(m_setup))
{
    m_manager.setAutoDeleteReplies(false);
    m_manager.setProxyFactory(new SystemProxyFactory);
}

HttpsConsultaService::~HttpsConsultaService()
{
    const QHash<QNetworkReply*, Call> calls = std::exchange(m_calls, {});
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        it.key()->abort();
        it.key()->deleteLater();
    }
    for (const Call& call : calls)
        call.answer(sinRespuesta(domain::kConsultaCancelled));
}

QNetworkRequest HttpsConsultaService::prepared() const
{
    QNetworkRequest http(m_setup.url);
    http.setSslConfiguration(m_tls);
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    http.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setRawHeader("Accept-Encoding", "identity"); // or Qt would inflate what it is sent
    http.setRawHeader("Accept", "application/json");
    http.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("modulo-registro/" PADRON_VERSION));
    http.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!m_setup.header.isEmpty())
        http.setRawHeader(m_setup.header, m_setup.secret);
    return http;
}

HttpsConsultaService::Ticket HttpsConsultaService::ask(const domain::Curp& curp, Answer answer)
{
    const QJsonObject question{{m_setup.askedName, curp.text()}};
    QNetworkReply* reply = m_manager.post(prepared(), QJsonDocument(question).toJson(QJsonDocument::Compact));
    const Ticket ticket = ++m_lastTicket;
    m_calls.insert(reply, Call{.ticket = ticket, .curp = curp, .answer = std::move(answer)});
    reply->setReadBufferSize(kMaxAnswerBytes + 1);

    QObject::connect(reply, &QNetworkReply::sslErrors, &m_context, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end())
            call->wrongServer = true; // nobody ignores the errors, so Qt ends the call
    });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this, reply] { read(reply); });
    // Queued: the answer may destroy all this, and must not do it under Qt's feet.
    QObject::connect(
        reply, &QNetworkReply::finished, &m_context, [this, reply] { finish(reply); }, Qt::QueuedConnection);
    QTimer::singleShot(m_timeoutMs, reply, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end() && reply->isRunning()) {
            call->timedOut = true;
            reply->abort();
        }
    });
    return ticket;
}

void HttpsConsultaService::cancel(Ticket ticket)
{
    for (auto it = m_calls.begin(); it != m_calls.end(); ++it) {
        if (it->ticket != ticket)
            continue;
        QNetworkReply* reply = it.key();
        const Call call = std::move(*it);
        m_calls.erase(it);
        reply->abort();
        reply->deleteLater();
        return call.answer(sinRespuesta(domain::kConsultaCancelled));
    }
}

void HttpsConsultaService::read(QNetworkReply* reply)
{
    const auto call = m_calls.find(reply);
    if (call == m_calls.end() || !reply->isOpen())
        return;
    call->body += reply->readAll();
    if (call->body.size() <= kMaxAnswerBytes || call->tooLarge)
        return;
    call->tooLarge = true;
    reply->abort();
}

void HttpsConsultaService::finish(QNetworkReply* reply)
{
    read(reply);
    const auto found = m_calls.find(reply);
    if (found == m_calls.end())
        return; // cancelled
    const Call call = std::move(*found);
    m_calls.erase(found);
    reply->deleteLater();
    call.answer(judge(*reply, call));
}

RespuestaInstitucion HttpsConsultaService::judge(const QNetworkReply& reply, const Call& call) const
{
    if (call.timedOut)
        return sinRespuesta(domain::kConsultaTimedOut);
    if (call.tooLarge)
        return sinRespuesta(domain::kConsultaUnreadable);
    if (call.wrongServer || reply.error() == QNetworkReply::SslHandshakeFailedError)
        return sinRespuesta(domain::kConsultaWrongServer);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 500)
        return sinRespuesta(domain::kConsultaServerFailed);
    if (status >= 300)
        return sinRespuesta(domain::kConsultaRefused);
    if (status == 0 || reply.error() != QNetworkReply::NoError)
        return sinRespuesta(domain::kConsultaUnreachable);
    const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() != call.body.size()) // the line was cut
        return sinRespuesta(domain::kConsultaUnreachable);
    return status == 200 ? readAnswer(call) : sinRespuesta(domain::kConsultaUnreadable);
}

RespuestaInstitucion HttpsConsultaService::readAnswer(const Call& call) const
{
    const QJsonDocument document = QJsonDocument::fromJson(call.body); // one document: two in a row are none
    if (!document.isObject())
        return sinRespuesta(domain::kConsultaUnreadable);
    const QJsonObject told = document.object();
    const auto resultado = m_setup.resultados.constFind(textOf(told.value(m_setup.resultado)));
    if (resultado == m_setup.resultados.constEnd())
        return sinRespuesta(domain::kConsultaUnreadable);
    domain::RawAnswer raw;
    raw.resultado = *resultado;
    raw.curp = textOf(told.value(m_setup.curp));
    raw.nombres = textOf(told.value(m_setup.nombres));
    raw.primerApellido = textOf(told.value(m_setup.primerApellido));
    raw.segundoApellido = textOf(told.value(m_setup.segundoApellido));
    raw.numero = textOf(told.value(m_setup.numero));
    raw.fechaHora = textOf(told.value(m_setup.fechaHora));
    const auto tipo = m_setup.tipos.constFind(textOf(told.value(m_setup.tipo)));
    if (tipo != m_setup.tipos.constEnd())
        raw.tipo = domain::keyOf(*tipo);
    return domain::judgeAnswer(call.curp, raw);
}

} // namespace padron::net
