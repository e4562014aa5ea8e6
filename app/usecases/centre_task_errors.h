// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kCentreTaskEnded{"TAR-101"};  ///< answered here, by another laptop, or taken back
inline constexpr core::ErrorCode kCentreTaskUnknown{"TAR-102"};
inline constexpr core::ErrorCode kAnswerFaulty{"TAR-103"};     ///< no such outcome, or "no-procede" without a word, or too long

} // namespace padron::usecases
