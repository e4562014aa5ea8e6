// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_field.h"
#include "ports/centre_family_store.h"
#include "ports/conflict_store.h"
#include "ports/log_index.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// One of two versions: who wrote it, where and when, and the family as they say it.
struct ConflictSide
{
    QString device, module;
    qint64 atMs = 0;
    domain::FamilyRecord record;
};

/// What two wrote apart from each other, both ways.
struct ConflictView
{
    domain::ConflictId id;
    core::FamilyId family;
    core::PersonId person;             ///< null: of the family's composition
    QList<domain::RecordField> fields; ///< that differ
    ConflictSide kept, other;          ///< `kept` stands while nobody decides
    std::optional<domain::FamilyRecord> before; ///< as both had seen it
    qint64 atMs = 0;                   ///< when it was asked, centre's clock
    QString decision;                  ///< "queda" or "otra": decided here, and on its way
    bool own = false;                  ///< who looks wrote one of them: somebody else decides
};

/// Versions that the padrón does not choose between. A decision is an entry; the centre's word about it closes the conflict
/// and brings the family.
class Conflicts
{
public:
    struct Stores
    {
        ports::ConflictStore& conflicts;
        ports::CentreFamilyStore& families;
        ports::RegistryStore& registry;
        ports::LogIndex& log;
    };
    Conflicts(const Stores& stores, ports::UnitOfWork& work, Recorder& recorder)
        : m_stores(stores), m_work(work), m_recorder(recorder)
    {
    }
    core::Result<QList<ConflictView>> open(); ///< oldest first; none of records that the user may not see
    core::Result<qint64> waiting(const core::FamilyId& family); ///< how many of hers wait for somebody to decide
    /// `decision`: "queda" or "otra"; the reason is asked always. kConflictClosed, kConflictDecided, kConflictReason,
    /// kConflictOwn, kUnknownOutcome.
    core::Result<void> decide(const domain::ConflictId& id, const QString& decision, const QString& reason);
    /// Where a family's last change came from, if it was not made here.
    core::Result<std::optional<ports::CentreFamily>> cameFrom(const core::FamilyId& family);

private:
    core::Result<std::optional<ConflictView>> view(const ports::Conflict& conflict);
    core::Result<bool> isOwn(const core::SubjectId& subject, const QList<core::EntryId>& entries);

    const Stores m_stores;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
