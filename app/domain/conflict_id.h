// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

namespace padron::domain {

/// Made of what disagrees, so the same disagreement has the same id whatever came first.
using ConflictId = core::Id<struct ConflictTag>;

} // namespace padron::domain
