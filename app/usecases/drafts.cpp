// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/drafts.h"

namespace padron::usecases {

Drafts::Drafts(ports::DraftStore& drafts, ports::UnitOfWork& work, const core::Clock& clock, core::IdSource& ids)
    : m_drafts(drafts), m_work(work), m_clock(clock), m_ids(ids)
{
}

domain::PersonDraft Drafts::freshPerson()
{
    domain::PersonDraft person;
    person.id = core::PersonId(m_ids.next());
    return person;
}

domain::FamilyDraft Drafts::fresh()
{
    domain::FamilyDraft draft;
    draft.id = core::DraftId(m_ids.next());
    draft.createdMs = m_clock.wallMs();
    domain::PersonDraft titular = freshPerson();
    titular.parentesco = QStringLiteral("titular");
    draft.people.append(titular);
    return draft;
}

core::Result<void> Drafts::save(const domain::FamilyDraft& draft)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_drafts.save(draft, m_clock.wallMs()));
    return transaction.commit();
}

core::Result<QList<ports::DraftSummary>> Drafts::list()
{
    return m_drafts.list();
}

core::Result<domain::FamilyDraft> Drafts::load(const core::DraftId& id)
{
    return m_drafts.load(id);
}

core::Result<void> Drafts::discard(const core::DraftId& id)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_drafts.remove(id));
    return transaction.commit();
}

} // namespace padron::usecases
