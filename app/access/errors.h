// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::access {

inline constexpr core::ErrorCode kWrongPassword{"ACC-101"};   ///< one message for an unknown user and a wrong password
inline constexpr core::ErrorCode kSlotFileDamaged{"ACC-102"}; ///< not a slot file, or its authentication fails
inline constexpr core::ErrorCode kLockedOut{"ACC-103"};       ///< detail: seconds to wait
inline constexpr core::ErrorCode kWrongRecoveryCode{"ACC-104"};
inline constexpr core::ErrorCode kPasswordTooWeak{"ACC-105"}; ///< under 10 characters, or the user's own name
inline constexpr core::ErrorCode kKdfFailed{"ACC-106"};       ///< not enough memory for Argon2id
inline constexpr core::ErrorCode kSlotFileNewer{"ACC-107"};   ///< made by a newer program
inline constexpr core::ErrorCode kNotPermitted{"ACC-110"};    ///< detail: the permission's key

} // namespace padron::access
