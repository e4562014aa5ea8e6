// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/https_calls.h"

#include "net/proxy.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace padron::net {

int CallEnd::status() const
{
    return reply ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

namespace {

constexpr int kMostTimes = 20; ///< what patience makes of a time-out
constexpr qint64 kReadAhead = 16 * 1024; ///< what Qt holds of an answer that is read slowly

bool isOfDates(const QSslError& error)
{
    return error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
}

} // namespace

HttpsCalls::HttpsCalls(const QSslConfiguration& tls, qsizetype mostBytes, const ports::LineSettings& line, Patience patience, Dates dates,
                       std::shared_ptr<Bandwidth> shared)
    : m_tls(tls), m_mostBytes(mostBytes), m_bandwidth(shared ? std::move(shared) : std::make_shared<Bandwidth>()), m_patience(patience),
      m_dates(dates)
{
    m_bandwidth->limit(line.kbitPerSecond);
    m_manager.setAutoDeleteReplies(false);
    m_manager.setProxyFactory(new ChosenProxyFactory(line));
    m_tick.setInterval(TokenBucket::kTickMs);
    QObject::connect(&m_tick, &QTimer::timeout, &m_context, [this] { readPaced(); });
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
    return follow(send("PUT", request, body), timeoutMs, std::move(done));
}

HttpsCalls::Ticket HttpsCalls::post(const QNetworkRequest& request, const QByteArray& body, int timeoutMs, Done done)
{
    return follow(send("POST", request, body), timeoutMs, std::move(done));
}

QNetworkReply* HttpsCalls::send(const char* verb, const QNetworkRequest& request, const QByteArray& body)
{
    if (!m_bandwidth->sending.limits())
        return m_manager.sendCustomRequest(request, verb, body);
    QNetworkRequest unbuffered(request);
    unbuffered.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    unbuffered.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    auto* paced = new PacedBody(body, m_bandwidth->sending, nullptr);
    QNetworkReply* reply = m_manager.sendCustomRequest(unbuffered, verb, paced);
    paced->setParent(reply);
    return reply;
}

HttpsCalls::Ticket HttpsCalls::follow(QNetworkReply* reply, int timeoutMs, Done done)
{
    const Ticket ticket = ++m_lastTicket;
    auto* timeout = new QTimer(reply);
    timeout->setSingleShot(true);
    const int times = m_patience == Patience::WhileItComes ? kMostTimes : 1;
    m_calls.insert(reply, Call{.ticket = ticket,
                               .done = std::move(done),
                               .timeout = timeout,
                               .last = QDeadlineTimer(static_cast<qint64>(timeoutMs) * times)});
    reply->setReadBufferSize(m_bandwidth->reading.limits() ? kReadAhead : m_mostBytes + 1);

    QObject::connect(reply, &QNetworkReply::sslErrors, &m_context, [this, reply](const QList<QSslError>& errors) {
        if (m_dates == Dates::PassedOver && std::all_of(errors.begin(), errors.end(), isOfDates))
            reply->ignoreSslErrors(errors);
        else if (const auto call = m_calls.find(reply); call != m_calls.end())
            call->end.wrongServer = true; // nobody ignores the errors, so Qt ends the call
    });
    QObject::connect(reply, &QNetworkReply::encrypted, &m_context, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end())
            call->end.serverSpoke = true;
    });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this, reply] { read(reply); });
    // Queued: the answer may destroy all this, and must not do it under Qt's feet.
    QObject::connect(
        reply, &QNetworkReply::finished, &m_context, [this, reply] { finish(reply); }, Qt::QueuedConnection);
    QObject::connect(timeout, &QTimer::timeout, reply, [this, reply] {
        if (const auto call = m_calls.find(reply); call != m_calls.end() && reply->isRunning()) {
            call->end.timedOut = true;
            reply->abort();
        }
    });
    timeout->start(timeoutMs);
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
    const qint64 there = reply->bytesAvailable();
    const qint64 now = call->whole ? there : m_bandwidth->reading.take(there, reply);
    call->end.body += reply->read(now);
    if (now < there)
        m_tick.start();
    if (m_patience == Patience::WhileItComes && now > 0 && call->timeout->isActive())
        call->timeout->start(static_cast<int>(std::min<qint64>(call->timeout->interval(), call->last.remainingTime())));
    if (call->end.body.size() <= m_mostBytes || call->end.tooLarge)
        return;
    call->end.tooLarge = true;
    reply->abort();
}

void HttpsCalls::readPaced()
{
    m_tick.stop();
    for (QNetworkReply* reply : m_calls.keys())
        read(reply);
}

void HttpsCalls::finish(QNetworkReply* reply)
{
    if (const auto call = m_calls.find(reply); call != m_calls.end())
        call->whole = true;
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
