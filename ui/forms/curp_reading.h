// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "widgets/curp_field.h"

#include <optional>

namespace padron::ui {

/// What the 18 boxes show for a typed CURP beside the data typed so far, and the first thing that does not agree.
struct CurpReading
{
    QList<CurpField::Box> boxes;
    std::optional<domain::Issue> first; ///< by position; never that the key is still short
    QString predicted;                  ///< 16 characters, '·' where the data say nothing yet; empty: nothing at all
};
CurpReading readCurp(const domain::PersonDraft& person, QDate today);

} // namespace padron::ui
