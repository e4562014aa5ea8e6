// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

// What a command about tasks, users or publications answers.
inline constexpr core::ErrorCode kPersonUnknown{"CEN-521"}; ///< nobody with that folio
inline constexpr core::ErrorCode kTaskUnknown{"CEN-522"};
inline constexpr core::ErrorCode kTaskClosed{"CEN-523"};    ///< detail: its outcome
inline constexpr core::ErrorCode kNobodyToAsk{"CEN-524"};   ///< the module has no laptop that is not revoked
inline constexpr core::ErrorCode kUserUnknown{"CEN-525"};   ///< that laptop never said it had that user
inline constexpr core::ErrorCode kNumberNotNewer{"CEN-526"}; ///< detail: the last one published

} // namespace padron::central
