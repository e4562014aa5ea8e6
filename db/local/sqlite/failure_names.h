// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::sqlite {

/// What everyday failures of the engine are called where the connection is used: the stores give the codes of their
/// ports, so that this library need not know them.
struct FailureNames
{
    core::ErrorCode missing = core::kInternal;   ///< a row that must be there is not
    core::ErrorCode duplicate = core::kInternal; ///< a unique index refused
    core::ErrorCode full = core::kInternal;      ///< no room on the medium
    core::ErrorCode failed = core::kInternal;    ///< anything else
};

} // namespace padron::sqlite
