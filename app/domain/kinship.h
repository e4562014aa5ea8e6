// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

namespace padron::domain {

/// What a member is of the new titular, told from what both were of the old one; only where it follows for sure (a
/// daughter and a son of the old titular are siblings), else nothing and the registrar asks.
std::optional<Parentesco> suggestedParentesco(const FamilyRecord& family, const core::PersonId& newTitular,
                                              const core::PersonId& member);

} // namespace padron::domain
