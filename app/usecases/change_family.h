// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "domain/draft.h"
#include "domain/family_change.h"
#include "ports/centre_family_store.h"
#include "ports/device_store.h"
#include "ports/document_store.h"
#include "ports/draft_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/contests.h"
#include "usecases/duplicate_decisions.h"
#include "usecases/recorder.h"

#include <functional>
#include <variant>

namespace padron::usecases {

/// Updates registered families (36, 37): state, search index, log entry, folios and the draft's end in one transaction.
/// Nothing is written when there are issues. Idempotent: what was asked for once is not what stands any more, so a
/// second run answers kFamilyChanged and changes nothing.
class ChangeFamily
{
public:
    ChangeFamily(ports::RegistryStore& registry, ports::DeviceStore& device, ports::DraftStore& drafts,
                 ports::DocumentStore& documents,
                 ports::DuplicateIndex& duplicates, ports::TaskStore& tasks, ports::UnitOfWork& work,
                 Recorder& recorder, const core::Clock& clock, core::IdSource& ids,
                 Holds& holds, Contests& contests, ports::CentreFamilyStore& families);

    /// The draft to open: the one in progress for that family, else a fresh one that is not saved yet. kNotFound.
    core::Result<domain::FamilyDraft> edit(const core::FamilyId& family);

    /// Issues, or new members who look like somebody: nothing was written. Errors: kFamilyChanged, kCurpAlreadyHere, kNotEnrolledYet; a draft stays as it was.
    using Outcome = std::variant<domain::FamilyChange, domain::Issues, DuplicatesFound>;
    core::Result<Outcome> update(const domain::FamilyDraft& draft);
    core::Result<Outcome> changeTitular(const domain::TitularChange& asked);
    core::Result<Outcome> split(const domain::FamilySplit& asked);
    core::Result<Outcome> join(const domain::FamilyJoin& asked);
    core::Result<Outcome> move(const domain::MemberMove& asked);
    core::Result<Outcome> reportDeath(const domain::DeathReport& asked); ///< numeral 38

private:
    using Families = QList<domain::FamilyRecord>;
    /// The draft of an update as it came, and the CURPs that it leaves to the supervisor.
    struct Capture
    {
        const domain::FamilyDraft& draft;
        QMap<int, QString> claimed;
    };
    using Build = std::function<domain::ChangeOutcome(const Families&, const domain::ChangeContext&)>;

    /// `members`: who has to be in the first of the families still.
    core::Result<Outcome> run(const QList<core::FamilyId>& families, const QList<core::PersonId>& members,
                              int newFolios, const Build& build, const Capture* capture = nullptr);
    core::Result<domain::FamilyDraft> onWhatStands(const domain::FamilyDraft& stale, const domain::FamilyRecord& record);
    core::Result<domain::FamilyRecord> current(const core::FamilyId& family);
    core::Result<void> checkCurps(const domain::FamilyChange& change);
    core::Result<void> write(const domain::FamilyChange& change, const Families& before);

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
    ports::CentreFamilyStore& m_families;
    DuplicateDecisions m_decisions;
};

} // namespace padron::usecases
