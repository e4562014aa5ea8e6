// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "ports/centre_family_store.h"

namespace padron::usecases {

/// Families as they are said to the centre: whose CURP is withheld here has it there, and nobody gave it up.
/// kCurpAlreadyHere (detail: index) when who has it here is in them too: that has to be settled first.
core::Result<void> putBackCurps(ports::CentreFamilyStore& families, QList<domain::FamilyRecord>& after);

} // namespace padron::usecases
