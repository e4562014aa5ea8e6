// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/claims.h"

#include <QByteArray>

namespace padron::credential {

/// The payload of a QR: CBOR {1: iss, 6: iat, 169: {...}}. CDDL: app/credential/qr.cddl.
QByteArray encodeClaims(const Claims& claims);

/// Hostile until the signature has been checked. kQrNotCanonical or kClaimsMalformed.
core::Result<Claims> decodeClaims(const QByteArray& payload);

} // namespace padron::credential
