// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_sync_transport.h"

#include "net/errors.h"
#include "net/proxy.h"

#include <QNetworkReply>
#include <QTimer>

#include <utility>

namespace padron::net {

using Outcome = ports::TransportReply::Outcome;

namespace {

/// The line held to the end; a status of 4xx or 5xx is an answer too, though Qt calls it an error.
bool wholeAnswerCame(const QNetworkReply& reply, qsizetype received)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return false;
    const auto error = reply.error();
    const bool byStatus =
        status >= 400 && error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
    if (error != QNetworkReply::NoError && !byStatus)
        return false;
    const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader);
    return status != 200 || !length.isValid() || length.toLongLong() == received; // Qt drops a redirect's body
}

} // namespace

core::Result<QUrl> HttpSyncTransport::parseUrl(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        !bare || url.hasQuery() || url.hasFragment())
        return core::fail(kCentreUrlMalformed);
    return url;
}

HttpSyncTransport::HttpSyncTransport(const QUrl& centre, const QSslConfiguration& tls)
    : m_base(centre.toString(QUrl::RemovePath | QUrl::FullyEncoded)), m_tls(tls)
{
    m_manager.setAutoDeleteReplies(false);
    m_manager.setProxyFactory(new SystemProxyFactory);
}

HttpSyncTransport::~HttpSyncTransport()
{
    abortAll();
}

QNetworkRequest HttpSyncTransport::prepared(const ports::TransportRequest& request) const
{
    QNetworkRequest http(QUrl(m_base + request.path, QUrl::StrictMode));
    http.setSslConfiguration(m_tls);
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    http.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setRawHeader("Accept-Encoding", "identity"); // or Qt would inflate what it is sent
    http.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("modulo-registro/" PADRON_VERSION));
    http.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/cose"));
    return http;
}

void HttpSyncTransport::send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer)
{
    const QNetworkRequest http = prepared(request);
    QNetworkReply* reply = nullptr;
    switch (request.method) {
    case ports::TransportRequest::Method::Get:
        reply = m_manager.get(http);
        break;
    case ports::TransportRequest::Method::Put:
        reply = m_manager.put(http, request.body);
        break;
    case ports::TransportRequest::Method::Post:
        reply = m_manager.post(http, request.body);
        break;
    }
    m_calls.insert(reply, Call{.answer = std::move(answer)});
    reply->setReadBufferSize(kMaxAnswerBytes + 1);

    QObject::connect(reply, &QNetworkReply::sslErrors, &m_context, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end())
            call->wrongCentre = true; // nobody ignores the errors, so Qt ends the call
    });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this, reply] { read(reply); });
    // Queued: the answer may destroy all this, and must not do it under Qt's feet.
    QObject::connect(
        reply, &QNetworkReply::finished, &m_context, [this, reply] { finish(reply); }, Qt::QueuedConnection);
    QTimer::singleShot(request.timeoutMs, reply, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end() && reply->isRunning()) {
            call->timedOut = true;
            reply->abort();
        }
    });
}

void HttpSyncTransport::read(QNetworkReply* reply)
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

void HttpSyncTransport::finish(QNetworkReply* reply)
{
    read(reply);
    Call call = m_calls.take(reply);
    reply->deleteLater();
    if (!call.answer)
        return; // abortAll() was quicker
    ports::TransportReply result;
    if (call.timedOut)
        result.outcome = Outcome::TimedOut;
    else if (call.tooLarge)
        result.outcome = Outcome::TooLarge;
    else if (call.wrongCentre || reply->error() == QNetworkReply::SslHandshakeFailedError)
        result.outcome = Outcome::WrongCentre;
    else if (wholeAnswerCame(*reply, call.body.size())) {
        result.outcome = Outcome::Answered;
        result.httpStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.body = std::move(call.body);
    }
    call.answer(std::move(result));
}

void HttpSyncTransport::abortAll()
{
    const QHash<QNetworkReply*, Call> calls = std::exchange(m_calls, {});
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        it.key()->abort();
        it.key()->deleteLater();
    }
    for (const Call& call : calls)
        call.answer({});
}

} // namespace padron::net
