// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::domain {

/// An update draft of a family that changed meanwhile (it split, its titular is another), on the record as it stands: what
/// was typed of those who are still there, and everybody new, stay.
FamilyDraft rebased(const FamilyDraft& stale, const FamilyRecord& record);

} // namespace padron::domain
