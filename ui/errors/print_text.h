// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

/// Sentence of an error of printing credentials here, in the context of error_text; null: not one of those.
const char* printErrorText(core::ErrorCode code);

} // namespace padron::ui
