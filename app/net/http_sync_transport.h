// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ports/sync_transport.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

class QNetworkReply;

namespace padron::net {

/// The centre over HTTPS. TLS errors are never passed over: they answer WrongCentre before a byte of ours is sent.
/// No redirects, no cookies, no cache, no compression; answers over 8 MiB are cut off (TooLarge).
/// Lives on one thread; whatever is pending when it goes answers Unreachable. An answer may destroy the transport.
class HttpSyncTransport final : public ports::SyncTransport
{
public:
    static constexpr qsizetype kMaxAnswerBytes = 8 * 1024 * 1024;

    /// kCentreUrlMalformed unless it is https://host[:port].
    static core::Result<QUrl> parseUrl(const QString& text);

    HttpSyncTransport(const QUrl& centre, const QSslConfiguration& tls);
    ~HttpSyncTransport() override;

    void send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer) override;
    void abortAll() override;

private:
    struct Call
    {
        std::function<void(ports::TransportReply)> answer;
        QByteArray body;
        bool timedOut = false, wrongCentre = false, tooLarge = false;
    };
    QNetworkRequest prepared(const ports::TransportRequest& request) const;
    void read(QNetworkReply* reply);
    void finish(QNetworkReply* reply);

    QString m_base; ///< "https://host:port"
    QSslConfiguration m_tls;
    QHash<QNetworkReply*, Call> m_calls;
    QNetworkAccessManager m_manager;
    QObject m_context; ///< what signals are delivered to: goes first
};

} // namespace padron::net
