// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

// What a command about conflicts answers.
inline constexpr core::ErrorCode kConflictUnknown{"CEN-541"};
inline constexpr core::ErrorCode kConflictOver{"CEN-542"}; ///< detail: how it was decided, or nothing

} // namespace padron::central
