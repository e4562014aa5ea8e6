// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ports {

// What a store can answer, whatever it is made of. The local store's own codes are in db/local/errors.h.
inline constexpr core::ErrorCode kNotFound{"STO-101"};
inline constexpr core::ErrorCode kAlreadyExists{"STO-102"};   ///< a CURP, folio or id that is there already
inline constexpr core::ErrorCode kStoreFull{"STO-103"};       ///< disk full
inline constexpr core::ErrorCode kStoreFailed{"STO-104"};     ///< any other failure of the medium
inline constexpr core::ErrorCode kCountersExhausted{"STO-105"};///< no folio or status index left

} // namespace padron::ports
