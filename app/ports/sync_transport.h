// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace padron::ports {

struct TransportRequest
{
    enum class Method { Get, Put, Post } method = Method::Get;
    QString path;          ///< "/v1/lotes/..."
    QByteArray body;
    int timeoutMs = 30000;
    bool mayFollow = false; ///< "Prefer: respond-async" (RFC 7240): that it arrived will do for now
};

struct TransportReply
{
    enum class Outcome { Answered, Unreachable, TimedOut, WrongCentre, TooLarge, ProxyAsksUser, ProxyGone } outcome = Outcome::Unreachable;
    int httpStatus = 0;
    QByteArray body;
    bool wasThere = false; ///< Unreachable: the centre was reached by a new connection, and the line broke after that
};

/// Port: carries bytes to the centre and back, asynchronously; every call answers exactly once, on the caller's thread.
class SyncTransport
{
public:
    virtual ~SyncTransport() = default;
    virtual void send(const TransportRequest& request, std::function<void(TransportReply)> answer) = 0;
    virtual void abortAll() = 0; ///< pending calls answer Unreachable
};

} // namespace padron::ports
