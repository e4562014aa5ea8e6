// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::exports {

inline constexpr core::ErrorCode kReasonMissing{"EXP-101"};  ///< who asks for it and what for, in words
inline constexpr core::ErrorCode kNobodyToExport{"EXP-102"}; ///< nobody of that scope may leave; detail: how many are held
inline constexpr core::ErrorCode kCancelled{"EXP-103"};
inline constexpr core::ErrorCode kExportRunning{"EXP-104"};
inline constexpr core::ErrorCode kNoRoom{"EXP-110"};
inline constexpr core::ErrorCode kNotWritten{"EXP-111"};     ///< no permission, unplugged, broken; detail: the step
inline constexpr core::ErrorCode kNotSealed{"EXP-112"};      ///< the archive could not be made; detail: the step

} // namespace padron::exports
