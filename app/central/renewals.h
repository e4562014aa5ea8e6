// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/enroller.h"

namespace padron::central {

inline constexpr qint64 kRenewBeforeMs = 30LL * 24 * 3600 * 1000;

/// For whoever makes a page of that device's stream, in the same transaction: when its newest certificate ends within thirty
/// days, it gets one for the same key and a delegation of the same indexes, and its stream says so, once. `device` then stands
/// where its stream does. Nothing for a revoked one.
core::Result<void> renewWhenDue(CentralTransaction& tx, const EnrolmentAuthority& authority, Device& device, qint64 nowMs);

} // namespace padron::central
