// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/permissions.h"
#include "core/clock.h"
#include "core/id_source.h"
#include "ports/draft_store.h"
#include "ports/unit_of_work.h"

namespace padron::usecases {

/// The queue of the day: who is being captured, and what was discarded today and can still be brought back.
struct DraftQueue
{
    QDate today;
    QList<ports::DraftSummary> open;      ///< today's turns, then older ones
    QList<ports::DraftSummary> discarded; ///< today's, newest first
};

/// Captures in progress. Each field goes in as it is left, so that a lock, a crash or a dead battery loses nothing.
class Drafts
{
public:
    Drafts(ports::DraftStore& drafts, ports::UnitOfWork& work, const core::Clock& clock, core::IdSource& ids,
           access::SessionUser user);

    domain::FamilyDraft fresh();                 ///< one empty person, the titular; not saved yet
    domain::PersonDraft freshPerson();           ///< with its id
    core::Result<void> save(const domain::FamilyDraft& draft);
    core::Result<QList<ports::DraftSummary>> list();
    core::Result<DraftQueue> queue();
    core::Result<ports::DraftSummary> summary(const core::DraftId& id);
    core::Result<domain::FamilyDraft> load(const core::DraftId& id);

    core::Result<void> discard(const core::DraftId& id); ///< can be undone until the end of the day
    core::Result<void> restore(const core::DraftId& id);
    core::Result<void> purge();                          ///< at sign-in: what was discarded on an earlier day

    core::Result<void> take(const core::DraftId& id);    ///< mine from now on
    core::Result<void> handOver(const core::DraftId& id, const core::UserId& user, const QString& name); ///< null: next
    core::Result<void> toEndOfQueue(const core::DraftId& id);
    core::Result<std::optional<core::DraftId>> findUpdating(const core::FamilyId& family);

    /// What the user has before them; nullopt: none. After a crash the next sign-in opens lastOpen() by itself.
    core::Result<void> markOpen(std::optional<core::DraftId> draft);
    core::Result<std::optional<core::DraftId>> lastOpen();

private:
    template <class F> core::Result<void> inTransaction(F&& change);
    qint64 dayStartMs() const;

    ports::DraftStore& m_drafts;
    ports::UnitOfWork& m_work;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
    access::SessionUser m_user;
};

} // namespace padron::usecases
