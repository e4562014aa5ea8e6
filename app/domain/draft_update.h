// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::domain {

/// An update draft of a family that changed meanwhile (it split, its titular is another), on the record as it stands: what
/// was typed of those who are still there, and everybody new, stay. `before`: the record that it was begun on; what nobody
/// typed is then the new record's, or a change that others made would be taken back.
FamilyDraft rebased(const FamilyDraft& stale, const FamilyRecord& record, const FamilyRecord* before = nullptr);

} // namespace padron::domain
