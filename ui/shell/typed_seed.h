// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::ui {

/// Puts what was typed in the search box into the first person of a new draft: a CURP and what it tells (marked as
/// coming from it), a birth date, a telephone, and the name in its parts: the last two surnames, simple or compound,
/// the rest given names; before a comma, the surnames. A folio or an odd number is left out.
void seedFromTyped(domain::FamilyDraft& draft, const QString& typed);

} // namespace padron::ui
