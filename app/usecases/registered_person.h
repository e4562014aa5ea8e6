// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/registry_store.h"

namespace padron::usecases {

/// One person out of their family's record; ports::kNotFound when nobody has that id.
core::Result<domain::Person> registeredPerson(ports::RegistryStore& registry, const core::PersonId& id);
/// Who represents somebody of these families and is in none of them, for the rules that look at them. Of who never came here
/// the padrón knows everything and this laptop an id: of age, and no more is said.
core::Result<QList<domain::Person>> representativesElsewhere(ports::RegistryStore& registry, const QList<domain::FamilyRecord>& families);

} // namespace padron::usecases
