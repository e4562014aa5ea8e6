// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/gate.h"

namespace padron::ui {

/// What could be read of a damaged store and what could not, in words.
QString salvagedText(const Salvaged& salvaged);

} // namespace padron::ui
