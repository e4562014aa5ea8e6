// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::platform {

inline constexpr core::ErrorCode kFileNotWritten{"PLA-101"}; ///< detail: which step failed and errno; never the content
inline constexpr core::ErrorCode kDiskFull{"PLA-102"};

} // namespace padron::platform
