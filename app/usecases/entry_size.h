// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

namespace padron::usecases {

/// Whether one entry with these families fits a batch: signatures past its cap could be saved and never sent.
bool fitsOneEntry(const QList<domain::FamilyRecord>& records);

} // namespace padron::usecases
