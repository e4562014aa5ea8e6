// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/removed_member.h"

#include <algorithm>

namespace padron::ui {

RemovedMember takeMember(domain::FamilyDraft& draft, int member)
{
    RemovedMember removed{draft.people.takeAt(member), member, {}};
    for (auto& other : draft.people)
        if (other.representante == removed.person.id) {
            removed.represented.append({other.id, other.consent});
            other.representante = {};
            other.consent = {};
        }
    return removed;
}

int putBack(domain::FamilyDraft& draft, const RemovedMember& removed)
{
    domain::PersonDraft person = removed.person;
    const auto isHere = [&draft](const core::PersonId& id) {
        return std::any_of(draft.people.begin(), draft.people.end(), [&id](const auto& other) { return other.id == id; });
    };
    if (!person.representante.isNull() && !isHere(person.representante)) { // they left in the meantime
        person.representante = {};
        person.consent = {};
    }
    if (draft.titularPendiente && person.parentesco == QLatin1String("titular"))
        person.parentesco.clear();
    for (const auto& represented : removed.represented)
        for (auto& other : draft.people)
            if (other.id == represented.person && other.representante.isNull() && other.representanteNombre.isEmpty()
                && other.consent == domain::ConsentDraft()) {
                other.representante = person.id;
                other.consent = represented.consent;
            }
    const int place = std::min(removed.index, static_cast<int>(draft.people.size()));
    draft.people.insert(place, person);
    return place;
}

} // namespace padron::ui
