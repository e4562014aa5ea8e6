// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

/// The sentence of a code about an export of people; null: it is not about one.
const char* exportErrorText(core::ErrorCode code);

} // namespace padron::ui
