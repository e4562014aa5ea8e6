// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kLotReceivedAlready{"CRE-201"};  ///< what is missing of it may still be scanned in
inline constexpr core::ErrorCode kNothingScanned{"CRE-202"};      ///< nothing of the box, or of the place that is counted
inline constexpr core::ErrorCode kCustodyIncomplete{"CRE-203"};   ///< detail: the field
inline constexpr core::ErrorCode kSignatureMissing{"CRE-204"};    ///< detail: "gives" or "receives"
inline constexpr core::ErrorCode kCardNotInCustody{"CRE-205"};    ///< delivered, or gone since it was chosen; detail: how many
inline constexpr core::ErrorCode kTooManyCards{"CRE-206"};        ///< more than one sheet of signatures should vouch for

} // namespace padron::usecases
