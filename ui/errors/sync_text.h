// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

/// Sentence of an error of the network or of sending to the centre, in the context of error_text; null: not one of them.
const char* syncErrorText(core::ErrorCode code);

} // namespace padron::ui
