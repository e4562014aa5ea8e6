// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/registered_person.h"

#include "domain/family_members.h"
#include "ports/errors.h"

namespace padron::usecases {

namespace {

domain::Person unknownHere(const domain::Person& represented)
{
    constexpr int kOfAge = 40;
    domain::Person who = represented;
    who.id = represented.representation->person;
    who.fechaNacimiento = represented.fechaNacimiento.addYears(-kOfAge);
    return who;
}

} // namespace

core::Result<QList<domain::Person>> representativesElsewhere(ports::RegistryStore& registry, const QList<domain::FamilyRecord>& families)
{
    QList<domain::Person> others;
    for (const auto& record : families) {
        for (const auto& person : record.people) {
            if (!person.representation || person.representation->person.isNull() || domain::personOf(families, person.representation->person))
                continue;
            const auto other = registry.person(person.representation->person);
            if (!other && other.error().code != ports::kNotFound)
                return core::fail(other.error());
            others.append(other ? *other : unknownHere(person));
        }
    }
    return others;
}

core::Result<domain::Person> registeredPerson(ports::RegistryStore& registry, const core::PersonId& id)
{
    PADRON_ASSIGN(const core::FamilyId family, registry.familyOf(id));
    PADRON_ASSIGN(const domain::FamilyRecord record, registry.family(family));
    const domain::Person* person = domain::personOf(record.people, id);
    return person ? core::Result<domain::Person>(*person) : core::fail(core::kInternal);
}

} // namespace padron::usecases
