// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

#include <algorithm>

namespace padron::domain {

/// Who of them has that id; null: nobody.
inline const Person* personOf(const QList<Person>& people, const core::PersonId& id)
{
    const auto found = std::find_if(people.begin(), people.end(), [&id](const Person& person) { return person.id == id; });
    return found == people.end() ? nullptr : &*found;
}
inline const Person* personOf(const QList<FamilyRecord>& families, const core::PersonId& id)
{
    for (const FamilyRecord& family : families)
        if (const Person* person = personOf(family.people, id))
            return person;
    return nullptr;
}

} // namespace padron::domain
