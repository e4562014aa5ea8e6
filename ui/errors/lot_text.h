// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

/// Of boxes of cards and of custody; null for a code of anything else.
const char* lotErrorText(core::ErrorCode code);

} // namespace padron::ui
