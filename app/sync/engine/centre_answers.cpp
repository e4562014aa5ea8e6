// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/centre_answers.h"

#include "sync/messages/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace padron::sync {

namespace {

constexpr qsizetype kMaxRefusalBytes = 4096;
constexpr int kNotFound = 404, kNetworkLogin = 511;
constexpr int kLookAhead = 64;

} // namespace

QString printed(core::ErrorCode code)
{
    return core::Error{code}.printedId();
}

QString keyIn(const QByteArray& body)
{
    return body.size() > kMaxRefusalBytes
        ? QString()
        : QJsonDocument::fromJson(body).object().value(QLatin1String("clave")).toString();
}

bool looksLikePortal(int httpStatus, const QByteArray& body)
{
    return (httpStatus >= 300 && httpStatus < 400) || httpStatus == kNetworkLogin ||
           (httpStatus > 0 && httpStatus < 300 && body.left(kLookAhead).trimmed().startsWith('<'));
}

bool isOfThePage(int httpStatus, const QByteArray& body)
{
    if (looksLikePortal(httpStatus, body))
        return false;
    const QString key = keyIn(body);
    if (httpStatus == kNotFound)
        return key == QLatin1String("adjunto-no-anunciado");
    const bool refusedIt = httpStatus == 400 || httpStatus == 409 || httpStatus == 413 || httpStatus == 422;
    return httpStatus == 200 || httpStatus == 202 || (refusedIt && !key.isEmpty());
}

QString problemOf(TransportFailed::Why why)
{
    switch (why) {
    case TransportFailed::WrongCentre: return printed(kCentreWrong);
    case TransportFailed::ProxyAsksUser: return printed(kProxyAsksUser);
    case TransportFailed::ProxyGone: return printed(kProxyGone);
    case TransportFailed::Unreachable:
    case TransportFailed::TimedOut: break;
    }
    return printed(kCentreUnreachable);
}

QString problemOf(int httpStatus, const QByteArray& body)
{
    if (looksLikePortal(httpStatus, body))
        return printed(kCaptivePortal);
    if (httpStatus == kNoRoom)
        return printed(keyIn(body) == QLatin1String("padron-sin-espacio") ? kCentreDiskFull : kCentreFull);
    if (httpStatus >= 500)
        return printed(kCentreUnreachable);
    if (httpStatus < 400 || body.size() > kMaxRefusalBytes)
        return printed(kCentreRefused);
    const QString key = keyIn(body);
    if (key == kCertificateOverKey)
        return printed(kCertificateOver);
    if (key == QLatin1String("lote-clonado"))
        return printed(kBatchClone);
    if (key == QLatin1String("equipo-desconocido") || key == QLatin1String("equipo-revocado"))
        return printed(kDeviceUnknown);
    return printed(kCentreRefused);
}

QByteArray orderIn(int httpStatus, const QByteArray& body)
{
    if (httpStatus != kForbidden || body.size() > kMaxRefusalBytes)
        return {};
    const QJsonObject refusal = QJsonDocument::fromJson(body).object();
    if (refusal.value(QLatin1String("clave")).toString() != QLatin1String("equipo-revocado"))
        return {};
    return QByteArray::fromBase64(refusal.value(QLatin1String("orden")).toString().toLatin1());
}

} // namespace padron::sync
