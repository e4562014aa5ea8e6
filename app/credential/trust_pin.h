// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/keys.h"

#include <QString>

namespace padron::credential {

/// The root as a person compares it with a printed sheet: 128 bits of its thumbprint (RFC 9679) in eight groups of four,
/// "A1B2 C3D4 ...".
QString rootFingerprint(const envelope::VerifyKey& root);

/// Whatever the spaces, hyphens and capitals. A part of it is not it.
bool isFingerprintOf(QStringView typed, const envelope::VerifyKey& root);

} // namespace padron::credential
