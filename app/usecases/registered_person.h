// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/registry_store.h"

namespace padron::usecases {

/// One person out of their family's record; ports::kNotFound when nobody has that id.
core::Result<domain::Person> registeredPerson(ports::RegistryStore& registry, const core::PersonId& id);

} // namespace padron::usecases
