// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/enrolment_client.h"

#include "net/proxy.h"
#include "net/tls_identity.h"
#include "sync/messages/errors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

#include <utility>

namespace padron::net {

using ports::TransportReply;

namespace {

constexpr int kLookTimeoutMs = 15'000, kPostTimeoutMs = 60'000, kHttpsPort = 443;

constexpr qsizetype kMaxRefusalBytes = 4096;

QString keyIn(const QByteArray& body)
{
    return body.size() > kMaxRefusalBytes
        ? QString()
        : QJsonDocument::fromJson(body).object().value(QLatin1String("clave")).toString();
}

core::Result<QByteArray> resultOf(const TransportReply& reply)
{
    if (reply.outcome == TransportReply::Outcome::WrongCentre)
        return core::fail(sync::kCentreWrong);
    if (reply.outcome == TransportReply::Outcome::ProxyAsksUser)
        return core::fail(sync::kProxyAsksUser);
    if (reply.outcome == TransportReply::Outcome::ProxyGone)
        return core::fail(sync::kProxyGone);
    if (reply.outcome == TransportReply::Outcome::TooLarge)
        return core::fail(sync::kCentreRefused);
    if (reply.outcome != TransportReply::Outcome::Answered || reply.httpStatus >= 500)
        return core::fail(sync::kCentreUnreachable);
    if (reply.httpStatus == 200)
        return reply.body;
    if (reply.httpStatus == 409) { // three of them a person must know by name; the others are about the code
        const QString key = keyIn(reply.body);
        if (key == QLatin1String("equipo-ya-dado-de-alta"))
            return core::fail(sync::kEnrolledElsewhere);
        if (key == QLatin1String("modulo-sin-numeros"))
            return core::fail(sync::kModuleFull);
        if (key == QLatin1String("modulo-cerrado"))
            return core::fail(sync::kModuleClosed);
    }
    if (reply.httpStatus == 404 || reply.httpStatus == 409 || reply.httpStatus == 410)
        return core::fail(sync::kEnrolCodeExpired);
    return core::fail(sync::kCentreRefused, QString::number(reply.httpStatus));
}

std::optional<core::ErrorCode> proxyProblem(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return sync::kProxyAsksUser;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return sync::kProxyGone;
    default:
        return std::nullopt;
    }
}

} // namespace

EnrolmentClient::~EnrolmentClient()
{
    end(core::fail(sync::kCentreUnreachable));
}

void EnrolmentClient::enrol(const QString& centreUrl, const QString& code, const QByteArray& request, Answer answer,
                            const ports::LineSettings& line)
{
    end(core::fail(sync::kCentreUnreachable));
    const auto parsedCode = sync::EnrolCode::parse(code);
    const auto parsedUrl = HttpSyncTransport::parseUrl(centreUrl);
    if (!parsedCode)
        return answer(core::fail(parsedCode.error()));
    if (!parsedUrl)
        return answer(core::fail(parsedUrl.error()));
    m_code = *parsedCode;
    m_url = *parsedUrl;
    m_line = line;
    m_request = request;
    m_answer = std::move(answer);
    lookAtCentre();
}

void EnrolmentClient::lookAtCentre()
{
    m_look = std::make_unique<QObject>();
    auto* socket = new QSslSocket(m_look.get());
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({}); // nobody is trusted yet
    socket->setSslConfiguration(tls);
    socket->setProxy(proxyFor(m_url, m_line));

    // Queued: what follows destroys the socket. The chain always fails to verify here, and the socket gives up by
    // itself.
    const auto show = [this](const QList<QSslCertificate>& chain) {
        QMetaObject::invokeMethod(
            m_look.get(), [this, chain] { seen(chain); }, Qt::QueuedConnection);
    };
    QObject::connect(socket, &QSslSocket::sslErrors, m_look.get(),
                     [socket, show] { show(socket->peerCertificateChain()); });
    QObject::connect(socket, &QAbstractSocket::errorOccurred, m_look.get(), [this, show](QAbstractSocket::SocketError error) {
        const auto proxy = proxyProblem(error);
        if (!proxy)
            return show({});
        QMetaObject::invokeMethod(m_look.get(), [this, code = *proxy] { end(core::fail(code)); }, Qt::QueuedConnection);
    });
    QTimer::singleShot(kLookTimeoutMs, m_look.get(), [this] { end(core::fail(sync::kCentreUnreachable)); });
    socket->connectToHostEncrypted(m_url.host(), static_cast<quint16>(m_url.port(kHttpsPort)));
}

void EnrolmentClient::seen(const QList<QSslCertificate>& chain)
{
    if (chain.isEmpty())
        return end(core::fail(sync::kCentreUnreachable));
    for (const QSslCertificate& certificate : chain) {
        const QByteArray der = certificate.toDer();
        const auto caPublic = ed25519PublicOf(der);
        if (caPublic && sync::EnrolCode::hashOfCa(*caPublic) == m_code.caHash)
            return post(der);
    }
    end(core::fail(sync::kCentreWrong));
}

void EnrolmentClient::post(const QByteArray& caCertificateDer)
{
    const auto tls = trustingOnly(caCertificateDer);
    if (!tls)
        return end(core::fail(tls.error()));
    m_look.reset();
    m_transport = std::make_unique<HttpSyncTransport>(m_url, *tls, m_line);
    m_transport->send(
        {ports::TransportRequest::Method::Post, QLatin1String(sync::kEnrolPath), m_request, kPostTimeoutMs},
        [this](TransportReply reply) { end(resultOf(reply)); });
}

void EnrolmentClient::end(core::Result<QByteArray> result)
{
    const Answer answer = std::exchange(m_answer, nullptr);
    m_look.reset();
    m_transport.reset(); // its own answer finds nothing to end
    if (answer)
        answer(std::move(result));
}

} // namespace padron::net
