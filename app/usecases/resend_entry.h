// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"
#include "ports/centre_family_store.h"
#include "ports/log_index.h"
#include "ports/sync_ledger_store.h"
#include "ports/unit_of_work.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

#include <QSet>

namespace padron::usecases {

inline constexpr core::ErrorCode kNothingToResend{"SYN-241"}; ///< the centre took it, or something else stands for it
inline constexpr core::ErrorCode kCorrectFirst{"SYN-242"};    ///< as it stands it breaks a rule: it would come back again
inline constexpr core::ErrorCode kNotResendable{"SYN-243"};   ///< its body is gone, or nobody of it is here any more
inline constexpr core::ErrorCode kNothingToKnow{"SYN-244"};   ///< it has an end of its own, or somebody knew before
inline constexpr qsizetype kMostResendReason = 300;

/// What the centre did not take goes anew, as it stands now, under the same ids and folios: one entry for each family that
/// the centre never had, one for what changed in those that it has, and each note that waited behind them once more, but for those of cards. An
/// entry says for which ones they stand, and the verdicts on those wait for nobody any more.
class ResendEntry
{
public:
    ResendEntry(ports::SyncLedgerStore& ledger, ports::SyncStore& sync, ports::LogStore& log, ports::LogIndex& index,
                ports::RegistryStore& registry, Holds& holds, ports::UnitOfWork& work, Recorder& recorder,
                const core::Clock& clock, ports::CentreFamilyStore& families);

    /// What can be done about an entry.
    struct Offer
    {
        bool correct = false;    ///< its family can be opened to be corrected
        bool resend = false;     ///< it can go anew as it stands
        bool mustCorrect = false;///< not before it is corrected
        core::FamilyId family;   ///< to open
        bool acknowledge = false;///< nothing that is sent would end it: somebody says that they know
        int entries = 0;         ///< for which the new ones would stand, itself included
    };
    core::Result<Offer> offer(const core::EntryId& entry);
    core::Result<void> run(const core::EntryId& entry, const QString& reason);
    /// Somebody knows what the centre said, and nobody has to do anything: it waits no more, and counts as taken no more than
    /// before. Logged. kNothingToKnow.
    core::Result<void> acknowledge(const core::EntryId& entry);
    /// After a family was changed: sends anew what the centre had not taken of it. False: there was nothing.
    core::Result<bool> corrected(const core::FamilyId& family, const QString& reason);

private:
    struct Held
    {
        ports::LedgerPlace place;
        core::EntryId id;
        envelope::LogEntry entry;
        QString code = {}; ///< the centre's, of its verdict
        bool isFamily() const;
        bool waitsForFamily() const; ///< a note that was refused for its family alone, and may be said again by itself
    };
    struct Group
    {
        QList<Held> held;                 ///< in the order they were written
        QSet<core::SubjectId> subjects;
    };
    struct Plan
    {
        QList<domain::FamilyRecord> fresh; ///< the centre never had them
        QList<domain::FamilyRecord> known; ///< as they stand
        QList<core::FamilyId> ended;
        bool newFamily = false;            ///< one of `known` is of people whom the centre has elsewhere
    };

    core::Result<std::optional<Held>> read(const ports::LedgerPlace& place);
    core::Result<QList<Held>> refused();
    core::Result<Group> groupOf(const Held& first);
    core::Result<bool> mustCorrect(const Plan& plan);
    core::Result<void> addUnsent(Group& group);
    core::Result<std::optional<Held>> projected(const core::SubjectId& subject); ///< the last entry that the centre took
    core::Result<bool> isAtCentre(const core::SubjectId& subject);
    core::Result<Plan> plan(const Group& group);
    core::Result<domain::FamilyChange> change(const Group& group, const Plan& plan);
    core::Result<core::EntryId> write(const Recorder::What& what, const QList<domain::FamilyRecord>& records);
    core::Result<void> send(const Group& group, const Plan& plan, const QString& reason);

    ports::SyncLedgerStore& m_ledger;
    ports::SyncStore& m_sync;
    ports::LogStore& m_log;
    ports::LogIndex& m_index;
    ports::RegistryStore& m_registry;
    Holds& m_holds;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    ports::CentreFamilyStore& m_families;
};

} // namespace padron::usecases
