// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"

namespace padron::sqlite {

inline constexpr qsizetype kKeySize = 32;

/// x'<64 hex>': 32 raw bytes would be taken for a passphrase.
core::SecureBytes keyText(const core::SecureBytes& key);

} // namespace padron::sqlite
