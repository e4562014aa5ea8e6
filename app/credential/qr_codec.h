// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/claims.h"
#include "envelope/keys.h"

#include <QByteArray>

namespace padron::credential {

/// The CA's word that a device key may sign provisional QRs for 90 days within a block of status indexes.
struct Delegation
{
    QString issuer;
    QString device;          ///< device id, "D0137" style
    qint64 notBefore = 0;    ///< iat, seconds
    qint64 expires = 0;      ///< exp, seconds
    QByteArray devicePublic; ///< 32 bytes
    quint32 firstIndex = 0, indexCount = 0;
    friend bool operator==(const Delegation&, const Delegation&) = default;
};

/// COSE_Sign1 by the CA, exact bytes of credential.md.
QByteArray signDelegation(const Delegation& delegation, const envelope::SigningKey& ca);
core::Result<Delegation> verifyDelegation(const QByteArray& bytes, const envelope::VerifyKey& ca);

QByteArray signFinal(const Claims& claims, const envelope::SigningKey& firma);              ///< COSE bytes
QByteArray signProvisional(const Claims& claims, const envelope::SigningKey& device, const QByteArray& delegation);

QString qrText(const QByteArray& cose); ///< Base45(zlib(cose)): what the QR symbol holds

} // namespace padron::credential
