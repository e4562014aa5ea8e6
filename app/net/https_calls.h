// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>

#include <functional>

class QNetworkReply;

namespace padron::net {

/// How a call ended: at most one of the first three.
struct CallEnd
{
    bool timedOut = false, wrongServer = false, tooLarge = false;
    const QNetworkReply* reply = nullptr; ///< null: it was cancelled
    QByteArray body;
    int status() const; ///< of HTTP; 0: none came
};

/// Calls to one server over HTTPS, by a time-out and with answers up to a size. TLS errors are never passed over, before
/// a byte of ours is sent; no redirects, cookies, cache or compression. Lives on one thread. Each call ends once, and its
/// end may destroy all this; what is pending when it goes is cancelled.
class HttpsCalls
{
public:
    using Ticket = quint64;
    using Done = std::function<void(const CallEnd&)>;

    HttpsCalls(const QSslConfiguration& tls, qsizetype mostBytes);
    ~HttpsCalls();

    QNetworkRequest request(const QUrl& url, const char* contentType) const;
    Ticket get(const QNetworkRequest& request, int timeoutMs, Done done);
    Ticket put(const QNetworkRequest& request, const QByteArray& body, int timeoutMs, Done done);
    Ticket post(const QNetworkRequest& request, const QByteArray& body, int timeoutMs, Done done);
    void cancel(Ticket ticket); ///< nothing when it has ended
    void cancelAll();

private:
    struct Call
    {
        Ticket ticket = 0;
        Done done;
        CallEnd end;
    };
    Ticket follow(QNetworkReply* reply, int timeoutMs, Done done);
    void read(QNetworkReply* reply);
    void finish(QNetworkReply* reply);

    QSslConfiguration m_tls;
    qsizetype m_mostBytes;
    Ticket m_lastTicket = 0;
    QHash<QNetworkReply*, Call> m_calls;
    QNetworkAccessManager m_manager;
    QObject m_context; ///< what signals are delivered to: goes first
};

} // namespace padron::net
