// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "envelope/keys.h"

#include <QByteArray>
#include <QString>

namespace padron::central {

struct Validity
{
    qint64 notBefore = 0, notAfter = 0; ///< seconds since 1970
};

/// Of a device's certificate and delegation.
inline constexpr qint64 kDeviceCertificateDays = 90;
Validity deviceValidity(qint64 nowSeconds);

/// X.509 of the centre's CA (Ed25519) over itself. DER.
core::Result<QByteArray> selfSignedCa(const envelope::SigningKey& ca, const QString& issuer, Validity validity);

/// A fresh P-256 key (PKCS#8 PEM) and its server certificate for a host name or address, besides localhost. DER.
struct ServerIdentity
{
    core::SecureBytes keyPem;
    QByteArray certificateDer;
};
core::Result<ServerIdentity> makeServerIdentity(const QByteArray& caDer, const envelope::SigningKey& ca,
                                                const QString& host, Validity validity);

/// A device's client certificate over the P-256 key it sent; kRequestMalformed when it is another kind of key.
core::Result<QByteArray> certifyDevice(const QByteArray& caDer, const envelope::SigningKey& ca,
                                       const QByteArray& spkiDer, const QString& deviceId, Validity validity);

QByteArray pemOfCertificate(const QByteArray& der);
core::Result<QByteArray> derOfCertificate(const QByteArray& pem);

} // namespace padron::central
