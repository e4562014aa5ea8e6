// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::ui {

/// Puts what was typed in the search box into the first person of a new draft: a CURP if it is one, else names - the
/// last two words (with their particles) as surnames. Digits alone are a folio or a phone and are left out.
void seedFromTyped(domain::FamilyDraft& draft, const QString& typed);

} // namespace padron::ui
