// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kLogTruncated{"AUD-110"};      ///< the centre has entries that are not here; detail: its last
inline constexpr core::ErrorCode kLogNotAsReceipted{"AUD-111"}; ///< another log than the centre received; detail: seq
inline constexpr core::ErrorCode kIndexBehind{"AUD-112"};       ///< an older program's entries are not indexed yet; detail: how many
inline constexpr core::ErrorCode kNothingToExport{"AUD-113"};
inline constexpr core::ErrorCode kExportTooLarge{"AUD-114"};
inline constexpr core::ErrorCode kReasonMissing{"AUD-115"};
inline constexpr core::ErrorCode kFileNotWritten{"AUD-116"};
inline constexpr core::ErrorCode kIncidentIncomplete{"AUD-120"}; ///< detail: the field

} // namespace padron::usecases
