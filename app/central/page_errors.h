// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

inline constexpr core::ErrorCode kPageNotAnnounced{"CEN-120"}; ///< 404: no accepted entry of this device names that page
inline constexpr core::ErrorCode kPageElsewhere{"CEN-121"};    ///< 409: the centre holds another part of it; detail: how much
inline constexpr core::ErrorCode kPageAltered{"CEN-122"};      ///< 422: whole, and not what its hash says; it begins anew
inline constexpr core::ErrorCode kShelfFull{"CEN-123"};        ///< 507: no room for pages; what was there stays
inline constexpr core::ErrorCode kShelfUnavailable{"CEN-124"}; ///< 503: the folder of pages cannot be read or written

} // namespace padron::central
