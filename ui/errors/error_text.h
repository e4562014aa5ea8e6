// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace padron::ui {

/// What happened - what is safe - what to do, and the printed code at the end.
QString sentenceFor(const core::Error& error);

/// False for a code that only gets the general sentence; a test holds every declared code to true.
bool hasSentence(core::ErrorCode code);

} // namespace padron::ui
