// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "domain/draft.h"
#include "ports/duplicate_index.h"
#include "ports/registry_store.h"
#include "ports/task_store.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

#include <QMap>

namespace padron::usecases {

/// Members who look like somebody, Same or Probable, about whom nothing was decided: member's index and candidates.
struct DuplicatesFound
{
    QList<std::pair<int, QList<ports::DuplicateCandidate>>> members;
};

/// What a capture decided about those who look like its new members (PersonDraft::duplicates): each decision is an entry
/// of its own; "supervision" makes a task, holds the record and leaves the CURP that both claim pendiente. Inside the caller's transaction.
class DuplicateDecisions
{
public:
    DuplicateDecisions(ports::RegistryStore& registry, ports::DuplicateIndex& duplicates, ports::TaskStore& tasks,
                       Holds& holds, Recorder& recorder, const core::Clock& clock, core::IdSource& ids)
        : m_registry(registry), m_duplicates(duplicates), m_tasks(tasks), m_holds(holds), m_recorder(recorder),
          m_clock(clock), m_ids(ids)
    {
    }

    /// Takes away CURPs that somebody has already, where the supervisor is asked: they stay pendientes until the answer.
    core::Result<QMap<int, QString>> withdrawClaimedCurps(domain::FamilyDraft& draft);
    core::Result<DuplicatesFound> undecided(const domain::FamilyDraft& draft);
    core::Result<void> keep(const domain::FamilyDraft& draft, const QMap<int, QString>& claimed);

private:
    core::Result<void> keepOne(const domain::FamilyDraft& draft, int member, const domain::DuplicateDecision& decision,
                               const QString& claimed);

    ports::RegistryStore& m_registry;
    ports::DuplicateIndex& m_duplicates;
    ports::TaskStore& m_tasks;
    Holds& m_holds;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
