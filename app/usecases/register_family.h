// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "domain/draft.h"
#include "ports/device_store.h"
#include "ports/document_store.h"
#include "ports/draft_store.h"
#include "ports/duplicate_index.h"
#include "ports/registry_store.h"
#include "ports/task_store.h"
#include "ports/unit_of_work.h"
#include "usecases/contests.h"
#include "usecases/duplicate_decisions.h"
#include "usecases/recorder.h"

#include <utility>
#include <variant>

namespace padron::usecases {

/// Registers a family (11, 12, 15): state, search index, log entry, folios and the draft's end in one transaction.
/// A decision about a duplicate (PersonDraft::duplicates) is an entry of its own; "supervision" makes a task, and leaves
/// the CURP that both claim pendiente.
/// Idempotent: the draft's person ids are the people's, so a second run answers kAlreadyExists and doubles nobody.
class RegisterFamily
{
public:
    RegisterFamily(ports::RegistryStore& registry, ports::DeviceStore& device, ports::DraftStore& drafts,
                   ports::DocumentStore& documents,
                   ports::DuplicateIndex& duplicates, ports::TaskStore& tasks, ports::UnitOfWork& work, Recorder& recorder,
                   const core::Clock& clock, core::IdSource& ids, Holds& holds, Contests& contests);

    /// Issues or duplicates: nothing was written, the draft is as it was.
    using Outcome = std::variant<domain::FamilyRecord, domain::Issues, DuplicatesFound>;
    core::Result<Outcome> run(const domain::FamilyDraft& draft);

private:
    ports::RegistryStore& m_registry;
    ports::DeviceStore& m_device;
    ports::DraftStore& m_drafts;
    ports::DocumentStore& m_documents;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
    Holds& m_holds;
    Contests& m_contests;
    DuplicateDecisions m_decisions;
};

} // namespace padron::usecases
