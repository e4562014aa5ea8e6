// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace samples {

/// A CURP that the data predict, with position 17 by century and the right check digit. Invented people only.
QString curpFor(const padron::domain::CurpData& data, int homonym = 0);

/// An invented family of four, complete for its case: titular, her husband (12.I), a minor son, her mother without second
/// surname; a rural address; Ñ among the names. `number` makes every CURP another: 0..99999.
padron::domain::FamilyDraft familyDraft(int number);

inline constexpr int kPeople = 4;

} // namespace samples
