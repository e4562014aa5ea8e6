// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/registered_person.h"

namespace padron::usecases {

core::Result<domain::Person> registeredPerson(ports::RegistryStore& registry, const core::PersonId& id)
{
    PADRON_ASSIGN(const core::FamilyId family, registry.familyOf(id));
    PADRON_ASSIGN(const domain::FamilyRecord record, registry.family(family));
    for (const auto& person : record.people)
        if (person.id == id)
            return person;
    return core::fail(core::kInternal);
}

} // namespace padron::usecases
