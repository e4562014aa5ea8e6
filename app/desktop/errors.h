// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::desktop {

inline constexpr core::ErrorCode kNoSession{"APP-101"};       ///< asked of a store that is closed
inline constexpr core::ErrorCode kKeyNotMade{"APP-102"};      ///< the TLS key could not be made or read
inline constexpr core::ErrorCode kNoStoreHere{"APP-103"};     ///< the folder has no store
inline constexpr core::ErrorCode kBackupOfAnother{"APP-104"}; ///< to be restored in the place of a damaged store, and not its own

} // namespace padron::desktop
