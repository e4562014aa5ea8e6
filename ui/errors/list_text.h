// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/list_update.h"

#include <QString>

namespace padron::ui {

/// Of trust and status lists and of other issuers' keys; null for a code of anything else.
const char* listErrorText(core::ErrorCode code);

/// What became of lists that somebody brought, one sentence.
QString listUpdateText(const credential::ListUpdate& update);

} // namespace padron::ui
