// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "ports/draft_store.h"
#include "ports/unit_of_work.h"

namespace padron::usecases {

/// Captures in progress. Each field goes in as it is left, so that a lock, a crash or a dead battery loses nothing.
class Drafts
{
public:
    Drafts(ports::DraftStore& drafts, ports::UnitOfWork& work, const core::Clock& clock, core::IdSource& ids);

    domain::FamilyDraft fresh();                 ///< one empty person, the titular; not saved yet
    domain::PersonDraft freshPerson();           ///< with its id
    core::Result<void> save(const domain::FamilyDraft& draft);
    core::Result<QList<ports::DraftSummary>> list();
    core::Result<domain::FamilyDraft> load(const core::DraftId& id);
    core::Result<void> discard(const core::DraftId& id);

private:
    ports::DraftStore& m_drafts;
    ports::UnitOfWork& m_work;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
