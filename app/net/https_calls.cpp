// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/https_calls.h"

#include "net/proxy.h"

#include <QNetworkReply>
#include <QTimer>

#include <utility>

namespace padron::net {

int CallEnd::status() const
{
    return reply ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

HttpsCalls::HttpsCalls(const QSslConfiguration& tls, qsizetype mostBytes) : m_tls(tls), m_mostBytes(mostBytes)
{
    m_manager.setAutoDeleteReplies(false);
    m_manager.setProxyFactory(new SystemProxyFactory);
}

HttpsCalls::~HttpsCalls()
{
    cancelAll();
}

QNetworkRequest HttpsCalls::request(const QUrl& url, const char* contentType) const
{
    QNetworkRequest http(url);
    http.setSslConfiguration(m_tls);
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    http.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setRawHeader("Accept-Encoding", "identity"); // or Qt would inflate what it is sent
    http.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("modulo-registro/" PADRON_VERSION));
    http.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(contentType));
    return http;
}

HttpsCalls::Ticket HttpsCalls::get(const QNetworkRequest& request, int timeoutMs, Done done)
{
    return follow(m_manager.get(request), timeoutMs, std::move(done));
}

HttpsCalls::Ticket HttpsCalls::put(const QNetworkRequest& request, const QByteArray& body, int timeoutMs, Done done)
{
    return follow(m_manager.put(request, body), timeoutMs, std::move(done));
}

HttpsCalls::Ticket HttpsCalls::post(const QNetworkRequest& request, const QByteArray& body, int timeoutMs, Done done)
{
    return follow(m_manager.post(request, body), timeoutMs, std::move(done));
}

HttpsCalls::Ticket HttpsCalls::follow(QNetworkReply* reply, int timeoutMs, Done done)
{
    const Ticket ticket = ++m_lastTicket;
    m_calls.insert(reply, Call{.ticket = ticket, .done = std::move(done)});
    reply->setReadBufferSize(m_mostBytes + 1);

    QObject::connect(reply, &QNetworkReply::sslErrors, &m_context, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end())
            call->end.wrongServer = true; // nobody ignores the errors, so Qt ends the call
    });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this, reply] { read(reply); });
    // Queued: the answer may destroy all this, and must not do it under Qt's feet.
    QObject::connect(
        reply, &QNetworkReply::finished, &m_context, [this, reply] { finish(reply); }, Qt::QueuedConnection);
    QTimer::singleShot(timeoutMs, reply, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end() && reply->isRunning()) {
            call->end.timedOut = true;
            reply->abort();
        }
    });
    return ticket;
}

void HttpsCalls::cancel(Ticket ticket)
{
    for (auto it = m_calls.begin(); it != m_calls.end(); ++it) {
        if (it->ticket != ticket)
            continue;
        QNetworkReply* reply = it.key();
        const Done done = std::move(it->done);
        m_calls.erase(it);
        reply->abort();
        reply->deleteLater();
        return done({});
    }
}

void HttpsCalls::cancelAll()
{
    const QHash<QNetworkReply*, Call> calls = std::exchange(m_calls, {});
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        it.key()->abort();
        it.key()->deleteLater();
    }
    for (const Call& call : calls)
        call.done({});
}

void HttpsCalls::read(QNetworkReply* reply)
{
    const auto call = m_calls.find(reply);
    if (call == m_calls.end() || !reply->isOpen())
        return;
    call->end.body += reply->readAll();
    if (call->end.body.size() <= m_mostBytes || call->end.tooLarge)
        return;
    call->end.tooLarge = true;
    reply->abort();
}

void HttpsCalls::finish(QNetworkReply* reply)
{
    read(reply);
    const auto found = m_calls.find(reply);
    if (found == m_calls.end())
        return; // cancelled
    Call call = std::move(*found);
    m_calls.erase(found);
    reply->deleteLater();
    call.end.reply = reply;
    call.end.wrongServer = call.end.wrongServer || reply->error() == QNetworkReply::SslHandshakeFailedError;
    call.done(call.end);
}

} // namespace padron::net
