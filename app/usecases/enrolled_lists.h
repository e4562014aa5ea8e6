// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/trust_list.h"
#include "ports/device_store.h"

namespace padron::usecases {

/// The signed lists of this store, with the root that was pinned when it enrolled.
credential::TrustFile enrolledLists(const ports::Enrolment& enrolment);
/// Which final credentials are in force, as the newest list of this store says under its trust list.
core::Result<credential::StatusList> finalStatus(const ports::Enrolment& enrolment);

} // namespace padron::usecases
