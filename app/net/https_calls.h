// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/paced_body.h"
#include "ports/line_settings.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <functional>
#include <memory>

class QNetworkReply;

namespace padron::net {

/// How a call ended: at most one of the first three.
struct CallEnd
{
    bool timedOut = false, wrongServer = false, tooLarge = false;
    bool serverSpoke = false;             ///< a new connection was made for it, and the server proved who it is
    const QNetworkReply* reply = nullptr; ///< null: it was cancelled
    QByteArray body;
    int status() const; ///< of HTTP; 0: none came
};

/// Calls to one server over HTTPS, by a time-out and with answers up to a size. TLS errors are never passed over (but see
/// Dates), before a byte of ours is sent; no redirects, cookies, cache or compression. Lives on one thread. Each call ends once, and its
/// end may destroy all this; what is pending when it goes is cancelled.
class HttpsCalls
{
public:
    using Ticket = quint64;
    using Done = std::function<void(const CallEnd&)>;

    /// Whether an answer that keeps coming may take longer than its time-out: on a slow line, up to twenty times.
    enum class Patience { Total, WhileItComes };
    /// Whether a certificate may be over or not begun by this laptop's clock, which may be a year off. Only where one CA is
    /// pinned; name and signature are checked in any case.
    enum class Dates { Checked, PassedOver };
    /// `shared`: with whom the line's limit is shared; nobody, and it is of these calls alone.
    HttpsCalls(const QSslConfiguration& tls, qsizetype mostBytes, const ports::LineSettings& line = {},
               Patience patience = Patience::Total, Dates dates = Dates::Checked, std::shared_ptr<Bandwidth> shared = {});
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
        bool whole = false; ///< it ended: what is left is read at once
        QTimer* timeout = nullptr; ///< the reply's
        QDeadlineTimer last;       ///< when even patience ends
    };
    QNetworkReply* send(const char* verb, const QNetworkRequest& request, const QByteArray& body);
    void readPaced();
    Ticket follow(QNetworkReply* reply, int timeoutMs, Done done);
    void read(QNetworkReply* reply);
    void finish(QNetworkReply* reply);

    QSslConfiguration m_tls;
    qsizetype m_mostBytes;
    std::shared_ptr<Bandwidth> m_bandwidth;
    Patience m_patience;
    Dates m_dates;
    QTimer m_tick;                   ///< while an answer waits to be read
    Ticket m_lastTicket = 0;
    QHash<QNetworkReply*, Call> m_calls;
    QNetworkAccessManager m_manager;
    QObject m_context; ///< what signals are delivered to: goes first
};

} // namespace padron::net
