// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kConflictClosed{"FAM-301"};    ///< the centre closed it, or it is not known here
inline constexpr core::ErrorCode kConflictDecided{"FAM-302"};   ///< here, and the centre has not answered yet
inline constexpr core::ErrorCode kConflictReason{"FAM-303"};    ///< no reason, or one too long
inline constexpr core::ErrorCode kConflictOwn{"FAM-304"};       ///< nobody decides about what they wrote

} // namespace padron::usecases
