// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

/// Of scanners and cameras; null for a code of anything else.
const char* captureErrorText(core::ErrorCode code);

} // namespace padron::ui
