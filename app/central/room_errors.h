// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

inline constexpr core::ErrorCode kStoreFull{"CEN-126"}; ///< 507: no room on the database's disk; nothing of it was done, the same may be sent again

} // namespace padron::central
