// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/http_sync_transport.h"
#include "sync/messages/enrolment.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QSslCertificate;

namespace padron::net {

/// First contact with a centre, before anything is pinned. It looks at the certificates the centre shows and goes away;
/// only when one of them holds the CA key that the code names does it come back, trusting that CA alone, and send the
/// request. So no TLS error is ever ignored and nothing is sent to a centre the code does not name.
class EnrolmentClient
{
public:
    using Answer = std::function<void(core::Result<QByteArray>)>;

    EnrolmentClient() = default;
    ~EnrolmentClient(); ///< a pending call answers kCentreUnreachable

    /// Answers once, on this thread: the centre's bytes (sync::verifyEnrolAnswer reads them), or kEnrolCodeMalformed,
    /// kCentreUrlMalformed, kCentreUnreachable, kCentreWrong, kEnrolCodeExpired, kEnrolledElsewhere,
    /// kModuleFull, kModuleClosed, kCentreRefused. One call at a time: a
    /// new one ends the one before (kCentreUnreachable). The answer may destroy the client.
    /// `line`: the proxy that leads there. kProxyAsksUser, kProxyGone.
    void enrol(const QString& centreUrl, const QString& code, const QByteArray& request, Answer answer, const ports::LineSettings& line = {});

private:
    void lookAtCentre();
    void seen(const QList<QSslCertificate>& chain);
    void post(const QByteArray& caCertificateDer);
    void end(core::Result<QByteArray> result);

    QUrl m_url;
    ports::LineSettings m_line;
    sync::EnrolCode m_code;
    QByteArray m_request;
    Answer m_answer;
    std::unique_ptr<HttpSyncTransport> m_transport;
    std::unique_ptr<QObject> m_look; ///< owns socket and timer of the look
};

} // namespace padron::net
