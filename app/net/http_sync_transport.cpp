// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_sync_transport.h"

#include "net/errors.h"
#include "net/proxy.h"

#include <QNetworkReply>

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
    return (status != 200 && status != 202) || !length.isValid() || length.toLongLong() == received; // Qt drops a redirect's body
}

bool asksProxyUser(const QNetworkReply& reply)
{
    return reply.error() == QNetworkReply::ProxyAuthenticationRequiredError;
}

/// A proxy that denies, sends elsewhere or talks nonsense has no error of its own in Qt.
bool isProxyGone(const QNetworkReply& reply, bool byProxy)
{
    const auto error = reply.error();
    return (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError) ||
           (byProxy && error == QNetworkReply::UnknownNetworkError);
}

ports::TransportReply replyOf(const CallEnd& end, bool byProxy)
{
    ports::TransportReply result;
    result.wasThere = end.serverSpoke;
    if (end.timedOut)
        result.outcome = Outcome::TimedOut;
    else if (end.tooLarge)
        result.outcome = Outcome::TooLarge;
    else if (end.wrongServer)
        result.outcome = Outcome::WrongCentre;
    else if (end.reply && asksProxyUser(*end.reply))
        result.outcome = Outcome::ProxyAsksUser;
    else if (end.reply && isProxyGone(*end.reply, byProxy))
        result.outcome = Outcome::ProxyGone;
    else if (end.reply && wholeAnswerCame(*end.reply, end.body.size())) {
        result.outcome = Outcome::Answered;
        result.httpStatus = end.status();
        result.body = end.body;
    }
    return result;
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

HttpSyncTransport::HttpSyncTransport(const QUrl& centre, const QSslConfiguration& tls, const ports::LineSettings& line,
                                     std::shared_ptr<Bandwidth> shared)
    : m_base(centre.toString(QUrl::RemovePath | QUrl::FullyEncoded)), m_calls(tls, kMaxAnswerBytes, line, HttpsCalls::Patience::WhileItComes, HttpsCalls::Dates::PassedOver, std::move(shared)),
      m_byProxy(ChosenProxyFactory(line).queryProxy(QNetworkProxyQuery(centre)).first().type() != QNetworkProxy::NoProxy)
{
}

void HttpSyncTransport::send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer)
{
    QNetworkRequest http = m_calls.request(QUrl(m_base + request.path, QUrl::StrictMode), "application/cose");
    if (request.mayFollow)
        http.setRawHeader("Prefer", "respond-async");
    const auto done = [answer = std::move(answer), byProxy = m_byProxy](const CallEnd& end) { answer(replyOf(end, byProxy)); };
    switch (request.method) {
    case ports::TransportRequest::Method::Get: m_calls.get(http, request.timeoutMs, done); break;
    case ports::TransportRequest::Method::Put: m_calls.put(http, request.body, request.timeoutMs, done); break;
    case ports::TransportRequest::Method::Post: m_calls.post(http, request.body, request.timeoutMs, done); break;
    }
}

void HttpSyncTransport::abortAll()
{
    m_calls.cancelAll();
}

} // namespace padron::net
