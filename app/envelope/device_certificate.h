// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/keys.h"

#include <QString>

namespace padron::envelope {

/// What a device's TLS certificate says.
struct DeviceCertificate
{
    QString device;                       ///< common name, "D0137"
    QByteArray spkiDer;                   ///< the key that it certifies
    qint64 notBefore = 0, notAfter = 0;   ///< seconds
    friend bool operator==(const DeviceCertificate&, const DeviceCertificate&) = default;
};

/// kCertificateForged unless it is one X.509 certificate that this CA (Ed25519) signed.
core::Result<DeviceCertificate> readDeviceCertificate(const QByteArray& der, const VerifyKey& ca);

} // namespace padron::envelope
