// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::ui {

/// What a member shares with the titular, put into fields that are still empty once the relationship says so: surnames
/// (Origin::DelTitular) and the parent who represents a child. `before`: the member as it was; true: something was put.
bool shareWithMember(domain::FamilyDraft& draft, int member, const domain::PersonDraft& before, QDate today);

} // namespace padron::ui
