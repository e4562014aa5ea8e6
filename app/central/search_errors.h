// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

inline constexpr core::ErrorCode kSearchesExceeded{"CEN-130"}; ///< 429: this device asked for too many people today

} // namespace padron::central
