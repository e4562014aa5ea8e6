// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/errors.h"

namespace padron::central {

/// How kStoreUnavailable says that another transaction was in the way: what was being done may be done again at once.
inline constexpr QLatin1String kBusyDetail{": busy"};

inline bool isBusy(const core::Error& error)
{
    return error.code == kStoreUnavailable && error.detail.endsWith(kBusyDetail);
}

} // namespace padron::central
