// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

#include <QString>

namespace padron::ui {

/// Where a field's value came from: "de la CURP"; empty for what was simply typed.
QString originLabel(domain::Origin origin);

} // namespace padron::ui
