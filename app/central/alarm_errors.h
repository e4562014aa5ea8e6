// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

inline constexpr core::ErrorCode kAlarmUnknown{"CEN-551"}; ///< no alarm has that number

} // namespace padron::central
