// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/drafts.h"

#include <QDateTime>

namespace padron::usecases {

Drafts::Drafts(ports::DraftStore& drafts, ports::UnitOfWork& work, const core::Clock& clock, core::IdSource& ids,
               access::SessionUser user)
    : m_drafts(drafts), m_work(work), m_clock(clock), m_ids(ids), m_user(std::move(user))
{
}

template <class F> core::Result<void> Drafts::inTransaction(F&& change)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(change());
    return transaction.commit();
}

/// Midnight of the wall clock's own day, because what was discarded is told apart by that clock.
qint64 Drafts::dayStartMs() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()).date().startOfDay().toMSecsSinceEpoch();
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
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return inTransaction([&] {
        return m_drafts.save(draft, {m_clock.wallMs(), m_clock.today(), m_user.id, m_user.name});
    });
}

core::Result<QList<ports::DraftSummary>> Drafts::list()
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return m_drafts.list(m_clock.today());
}

core::Result<DraftQueue> Drafts::queue()
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    DraftQueue queue{.today = m_clock.today()};
    PADRON_ASSIGN(queue.open, m_drafts.list(queue.today));
    PADRON_ASSIGN(queue.discarded, m_drafts.discarded(dayStartMs()));
    return queue;
}

core::Result<ports::DraftSummary> Drafts::summary(const core::DraftId& id)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return m_drafts.summary(id);
}

core::Result<domain::FamilyDraft> Drafts::load(const core::DraftId& id)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return m_drafts.load(id);
}

core::Result<void> Drafts::discard(const core::DraftId& id)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return inTransaction([&] { return m_drafts.discard(id, m_clock.wallMs()); });
}

core::Result<void> Drafts::restore(const core::DraftId& id)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return inTransaction([&] { return m_drafts.restore(id); });
}

core::Result<void> Drafts::purge()
{
    return inTransaction([&] { return m_drafts.purgeDiscarded(dayStartMs()); });
}

core::Result<void> Drafts::take(const core::DraftId& id)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return handOver(id, m_user.id, m_user.name);
}

core::Result<void> Drafts::handOver(const core::DraftId& id, const core::UserId& user, const QString& name)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return inTransaction([&] { return m_drafts.handOver(id, user, name); });
}

core::Result<void> Drafts::toEndOfQueue(const core::DraftId& id)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return inTransaction([&] { return m_drafts.toEndOfQueue(id); });
}

core::Result<std::optional<core::DraftId>> Drafts::findUpdating(const core::FamilyId& family)
{
    PADRON_TRY(access::permit(m_user, access::Permission::Capture));
    return m_drafts.findUpdating(family);
}

core::Result<void> Drafts::markOpen(std::optional<core::DraftId> draft)
{
    return inTransaction([&] { return m_drafts.markOpen(m_user.id, draft.value_or(core::DraftId())); });
}

core::Result<std::optional<core::DraftId>> Drafts::lastOpen()
{
    return m_drafts.lastOpen(m_user.id);
}

} // namespace padron::usecases
