// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/https_consulta_service.h"

#include "domain/derechohabiencia_errors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSslCertificate>

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
    : m_setup(std::move(setup)), m_timeoutMs(timeoutMs), m_calls(tlsOf(m_setup), kMaxAnswerBytes)
{
}

HttpsConsultaService::Ticket HttpsConsultaService::ask(const domain::Curp& curp, Answer answer)
{
    QNetworkRequest http = m_calls.request(m_setup.url, "application/json");
    http.setRawHeader("Accept", "application/json");
    if (!m_setup.header.isEmpty())
        http.setRawHeader(m_setup.header, m_setup.secret);
    const QJsonObject question{{m_setup.askedName, curp.text()}};
    return m_calls.post(http, QJsonDocument(question).toJson(QJsonDocument::Compact), m_timeoutMs,
                        [this, curp, answer = std::move(answer)](const CallEnd& end) { answer(judge(end, curp)); });
}

void HttpsConsultaService::cancel(Ticket ticket)
{
    m_calls.cancel(ticket);
}

RespuestaInstitucion HttpsConsultaService::judge(const CallEnd& end, const domain::Curp& curp) const
{
    if (!end.reply)
        return sinRespuesta(domain::kConsultaCancelled);
    if (end.timedOut)
        return sinRespuesta(domain::kConsultaTimedOut);
    if (end.tooLarge)
        return sinRespuesta(domain::kConsultaUnreadable);
    if (end.wrongServer)
        return sinRespuesta(domain::kConsultaWrongServer);
    const int status = end.status();
    if (status >= 500)
        return sinRespuesta(domain::kConsultaServerFailed);
    if (status >= 300)
        return sinRespuesta(domain::kConsultaRefused);
    if (status == 0 || end.reply->error() != QNetworkReply::NoError)
        return sinRespuesta(domain::kConsultaUnreachable);
    const QVariant length = end.reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() != end.body.size()) // the line was cut
        return sinRespuesta(domain::kConsultaUnreachable);
    return status == 200 ? readAnswer(end.body, curp) : sinRespuesta(domain::kConsultaUnreadable);
}

RespuestaInstitucion HttpsConsultaService::readAnswer(const QByteArray& body, const domain::Curp& curp) const
{
    const QJsonDocument document = QJsonDocument::fromJson(body); // one document: two in a row are none
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
    return domain::judgeAnswer(curp, raw);
}

} // namespace padron::net
