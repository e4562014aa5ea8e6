// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace padron::sqlite {

/// Makes the engine wipe every piece of memory it gives back, so no key, page or statement outlives the close.
/// Once per process, before the first connection; later calls answer what the first did.
core::Result<void> configureSqlite();

} // namespace padron::sqlite
