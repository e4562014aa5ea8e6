// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::audit {

inline constexpr core::ErrorCode kNotAnAuditFile{"AUD-101"};
inline constexpr core::ErrorCode kAuditFileNewer{"AUD-102"};  ///< made by a newer program
inline constexpr core::ErrorCode kWrongPassphrase{"AUD-103"}; ///< or somebody changed a byte: nobody can tell which
inline constexpr core::ErrorCode kAuditForged{"AUD-104"};     ///< it opens, and its signature or its chain does not hold
inline constexpr core::ErrorCode kPassphraseWeak{"AUD-105"};  ///< under 12 characters

} // namespace padron::audit
