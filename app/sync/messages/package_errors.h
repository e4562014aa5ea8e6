// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::sync {

// What carrying packages by hand can answer.
inline constexpr core::ErrorCode kFolderGone{"SYN-230"};       ///< the stick was pulled out, or cannot be read
inline constexpr core::ErrorCode kFolderFull{"SYN-231"};
inline constexpr core::ErrorCode kFolderReadOnly{"SYN-232"};
inline constexpr core::ErrorCode kPackageForged{"SYN-233"};    ///< not what its name says, or not sealed or signed as it must be
inline constexpr core::ErrorCode kPackageTooLarge{"SYN-234"};
inline constexpr core::ErrorCode kFolderWriteFailed{"SYN-235"};///< detail: which step, errno
inline constexpr core::ErrorCode kCarryingFull{"SYN-236"};     ///< what is carried for others has reached its limit

} // namespace padron::sync
