// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/https_calls.h"
#include "ports/line_settings.h"
#include "ports/sync_transport.h"

#include <QUrl>

namespace padron::net {

/// The centre over HTTPS. Another's certificate answers WrongCentre before a byte of ours is sent; its dates are not held
/// against it, for it is our clock that may be off; answers over 8 MiB are
/// cut off (TooLarge). Lives on one thread; whatever is pending when it goes answers Unreachable. An answer may destroy
/// the transport.
class HttpSyncTransport final : public ports::SyncTransport
{
public:
    static constexpr qsizetype kMaxAnswerBytes = 8 * 1024 * 1024;

    /// kCentreUrlMalformed unless it is https://host[:port].
    static core::Result<QUrl> parseUrl(const QString& text);

    /// `shared`: with whom of this laptop the line's limit is shared.
    HttpSyncTransport(const QUrl& centre, const QSslConfiguration& tls, const ports::LineSettings& line = {},
                      std::shared_ptr<Bandwidth> shared = {});

    void send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer) override;
    void abortAll() override;

private:
    QString m_base; ///< "https://host:port"
    HttpsCalls m_calls;
    bool m_byProxy;
};

} // namespace padron::net
