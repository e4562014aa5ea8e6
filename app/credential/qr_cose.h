// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "envelope/keys.h"

#include <QByteArray>

namespace padron::credential {

/// COSE_Sign1 of the QR's own profile (no typ, see qr.cddl), taken apart and not yet verified.
struct QrMessage
{
    QByteArray protectedBytes, payload, signature;
    QByteArray kid;        ///< 8 bytes; empty when a delegation stands for it
    QByteArray delegation; ///< the delegation's COSE bytes, or empty
};

/// Deterministic CBOR within the QR's limits, and equal to what Qt writes back. kQrNotCanonical.
core::Result<QCborValue> decodeQrCbor(const QByteArray& bytes);

/// kQrNotCanonical or kQrMalformed.
core::Result<QrMessage> parseQrMessage(const QByteArray& bytes);

bool signatureHolds(const QrMessage& message, const envelope::VerifyKey& key);

/// Signs under the key's kid or, when a delegation is given, with it in the unprotected header and no kid.
QByteArray signQrMessage(const envelope::SigningKey& key, const QByteArray& payload, const QByteArray& delegation = {});

} // namespace padron::credential
