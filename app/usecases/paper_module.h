// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "usecases/paper.h"

namespace padron::usecases {

/// How papers name the enrolled module. Practice shows by the issuer of the delegation, so no setting can hide it.
PaperModule paperModule(const ports::Enrolment& enrolment);

} // namespace padron::usecases
