// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

/// Sentence of an error about the log, its pieces for auditors and incidents, in the context of error_text; null: not one
/// of them.
const char* auditErrorText(core::ErrorCode code);

} // namespace padron::ui
