// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/person_comparison.h"
#include "usecases/conflicts.h"

namespace padron::ui {

/// Both versions, one row a field that either says, and one a member where the family's composition differs.
QList<ComparedRow> conflictRows(const usecases::ConflictView& view);
/// What each row that differs said before either: "Teléfono: 9671112233". Empty when nobody had written it.
QStringList conflictBefore(const usecases::ConflictView& view);

} // namespace padron::ui
