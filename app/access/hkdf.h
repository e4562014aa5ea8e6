// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"

namespace padron::access {

/// HKDF-SHA256 (RFC 5869) without salt, 32 bytes: the secret is uniform, `info` names the use.
core::SecureBytes hkdf(const core::SecureBytes& secret, const char* info);

} // namespace padron::access
