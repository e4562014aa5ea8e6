// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kPrintNotAuthorised{"CRE-111"}; ///< the centre gave no leave that holds now
inline constexpr core::ErrorCode kPrintNotEligible{"CRE-112"};   ///< one of them may not be printed (any more)
inline constexpr core::ErrorCode kPrintTooMany{"CRE-113"};       ///< none, the same twice, or more than a run takes
inline constexpr core::ErrorCode kPrintRunTold{"CRE-114"};       ///< how a card came out was said already, or there is no such run
inline constexpr core::ErrorCode kSpoiltNotDestroyed{"CRE-115"}; ///< nobody confirmed that the spoilt cards were destroyed
inline constexpr core::ErrorCode kMayBeOnPaper{"CRE-117"};       ///< signed before the restore, and nobody said they looked for it
inline constexpr core::ErrorCode kCardThereAlready{"CRE-116"};   ///< another card of that number was received: destroy this one

} // namespace padron::usecases
