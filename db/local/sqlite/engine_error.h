// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "local/sqlite/failure_names.h"

namespace padron::sqlite {

/// An extended result code of the engine as one of ours. The engine's message may hold bound text, so only its number
/// goes into the detail.
core::Error engineError(int extendedCode, const FailureNames& names);

} // namespace padron::sqlite
