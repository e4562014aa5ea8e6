// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace padron::sqlite {

/// An extended result code of the engine as one of ours. The engine's message may hold bound text, so only its number
/// goes into the detail.
core::Error engineError(int extendedCode);

} // namespace padron::sqlite
