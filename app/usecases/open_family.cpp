// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/open_family.h"

#include "ports/errors.h"
#include "usecases/blocking.h"

namespace padron::usecases {

OpenFamily::OpenFamily(ports::RegistryStore& registry, ports::CredentialStore& credentials, ports::UnitOfWork& work,
                       Recorder& recorder, const core::Clock& clock)
    : m_registry(registry), m_credentials(credentials), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<core::FamilyId> OpenFamily::familyShown(const core::PersonId& person)
{
    const auto current = m_registry.familyOf(person);
    if (current || current.error().code != ports::kNotFound)
        return current;
    PADRON_ASSIGN(const auto memberships, m_registry.memberships(person)); // who died is looked for among those they left
    return memberships.isEmpty() ? current : core::Result<core::FamilyId>(memberships.last().family);
}

core::Result<FamilyView> OpenFamily::run(const core::PersonId& person)
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    PADRON_TRY(refuseBlocked(m_registry, m_recorder, person));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const core::FamilyId family, familyShown(person));
    FamilyView view;
    PADRON_ASSIGN(view.record, m_registry.family(family));
    PADRON_ASSIGN(const auto hidden, hiddenAmong(m_registry, m_recorder, view.record.people));
    hide(view.record, hidden);
    const QDate today = m_clock.today();
    for (const auto& member : view.record.people) {
        PADRON_ASSIGN(const ports::RecordState state, m_registry.state(member.id));
        view.states.append(state);
        const bool seen = !hidden.contains(member.id);
        view.missing.append(seen ? domain::missingFor(member, today) : domain::Issues());
        PADRON_ASSIGN(const auto credential, m_credentials.latest(member.id, false));
        view.finals.append(seen ? credential : std::nullopt);
        PADRON_ASSIGN(const auto memberships, m_registry.memberships(member.id));
        for (const auto& membership : memberships)
            if (seen && membership.family != family)
                view.elsewhere.append(membership);
    }
    PADRON_ASSIGN(view.history, m_registry.history(family));
    hide(view.history, hidden);
    PADRON_TRY(m_recorder.record(
        {.kind = envelope::kind::kPersonOpened, .subjects = {subjectOf(family), subjectOf(person)}}));
    PADRON_TRY(transaction.commit());
    return view;
}

} // namespace padron::usecases
