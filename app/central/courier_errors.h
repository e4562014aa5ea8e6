// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

inline constexpr core::ErrorCode kCarriedRevoked{"CEN-125"}; ///< 403: the package's device was revoked; who brings it was not

} // namespace padron::central
