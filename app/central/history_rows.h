// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "domain/history.h"
#include "sync/messages/stream_items.h"

#include <QSet>

#include <optional>

namespace padron::central {

/// An entry that wrote a family, with where its bytes are.
struct HistoryLink
{
    core::EntryId entry;
    DeviceRow device = 0;
    quint64 seq = 0;
    QList<core::EntryId> seen;       ///< entries and merges; what these had seen is seen too
    QByteArray bytes;                ///< empty: it is being projected
};

/// How a family stands, for whoever changes it next.
struct FamilyStanding
{
    core::EntryId version, entry;
    quint32 number = 1;              ///< entries about it
    DeviceRow device = 0;            ///< that registered it
    DeviceRow writer = 0;            ///< whose the version is; 0: a merge, or written before histories were kept
    bool held = false;               ///< by a device of the store that was asked about
    bool inConflict = false;
    bool connected = false;          ///< by a move or a split, with another family
};

struct StoredConflict
{
    domain::RecordConflict conflict;
    bool open = true;
    QString outcome;
};

/// A device that hears of a family's changes: the newest of its store.
struct FamilyHolder
{
    DeviceRow device = 0;
    quint64 nextSeq = 1;
};

/// Where the log ended that a restored store's new device goes on with: what it had written until then, it has.
struct HeirPlace
{
    DeviceRow heir = 0;
    core::StoreId store;
    quint32 epoch = 0;
    quint64 seq = 0;
};

/// What keeps somebody's record from being said to be in order.
struct StandingFacts
{
    bool contested = false;          ///< who they are is in conflict
    bool homeless = false;           ///< in no family
};

/// An entry that is being projected: it is in no chain yet, and this is where it will be.
struct EntryPlace
{
    core::EntryId entry;
    DeviceRow device = 0;            ///< 0: the centre
    quint64 seq = 0;
};

/// Histories of families, merges and conflicts.
class HistoryRows
{
public:
    virtual ~HistoryRows() = default;
    /// Those families and all that moves connect with them, locked in one order: nobody writes them meanwhile. Who they are.
    virtual core::Result<QList<core::FamilyId>> lockConnected(const QList<core::FamilyId>& families) = 0;
    virtual core::Result<FamilyStanding> standing(const core::FamilyId& family, const core::StoreId& store) = 0;
    virtual core::Result<void> linkEntry(const core::FamilyId& family, const HistoryLink& link) = 0; ///< once
    virtual core::Result<QList<HistoryLink>> links(const core::FamilyId& family) = 0;
    /// The link under which an entry came first.
    virtual core::Result<std::optional<HistoryLink>> keptEntry(const core::EntryId& entry) = 0;
    /// Every registration and update that a store's devices brought, in their order.
    virtual core::Result<QList<HistoryLink>> familyEntries(DeviceRow anyOfStore) = 0;
    virtual core::Result<void> saveMerge(const core::EntryId& id, const QList<core::EntryId>& entries) = 0;
    virtual core::Result<QList<core::EntryId>> merge(const core::EntryId& id) = 0; ///< empty: none

    virtual core::Result<QList<StoredConflict>> openConflicts(const QList<core::FamilyId>& families) = 0;
    virtual core::Result<QList<StoredConflict>> openConflicts(int limit) = 0;
    virtual core::Result<std::optional<StoredConflict>> conflict(const domain::ConflictId& id) = 0;
    virtual core::Result<void> saveConflict(const StoredConflict& conflict, qint64 ms) = 0;

    /// Families that earlier devices of the store held, but for those that stand as it wrote them itself before that place.
    virtual core::Result<QList<core::FamilyId>> changedSince(const HeirPlace& place) = 0;
    /// The newest credential of each of a family's people whom that store registered.
    virtual core::Result<QList<sync::CredentialSigned>> cardsOf(const core::FamilyId& family, const core::StoreId& store) = 0;
    /// About families that a store's devices hold, open or not.
    virtual core::Result<QList<StoredConflict>> conflictsOf(const core::StoreId& store) = 0;
    /// Nobody of a store whose newest device is revoked.
    virtual core::Result<QList<FamilyHolder>> holders(const core::FamilyId& family) = 0;
    /// Whether its store did not hold it before.
    virtual core::Result<bool> addHolder(const core::FamilyId& family, DeviceRow device) = 0;
    /// What the centre itself decided: kept as a laptop's entry is, under device 0. Its number.
    virtual core::Result<quint64> insertOwnEntry(const core::EntryId& entry, const QByteArray& bytes, qint64 ms) = 0;

    /// A merged family's places are written anew: nobody is in it, and it has neither titular nor end.
    virtual core::Result<void> emptyFamily(const core::FamilyId& family) = 0;
    virtual core::Result<void> insertPeriod(const domain::PlacePeriod& period) = 0;
    virtual core::Result<void> settleFamily(const domain::Family& family, const FamilyStanding& standing, qint64 endedMs) = 0;
    virtual core::Result<void> settlePerson(const core::PersonId& person, const core::EntryId& entry, quint32 version) = 0;

    virtual core::Result<StandingFacts> factsOf(const core::PersonId& person) = 0;
    virtual core::Result<std::optional<core::PersonId>> holderOfCurp(const domain::Curp& curp) = 0;
    /// Of those who say that it is theirs and did not get it, who comes first.
    virtual core::Result<std::optional<core::PersonId>> nextForCurp(const domain::Curp& curp, const core::PersonId& but,
                                                                    const EntryPlace& now) = 0;
    /// Since when somebody says that their CURP is theirs, in text that sorts: the moment at which the entry that says so was
    /// made, which is none before its store was enrolled nor before what its laptop wrote ahead of it. Of somebody new, `now`.
    virtual core::Result<QString> curpSince(const core::PersonId& person, const EntryPlace& now) = 0;
    virtual core::Result<void> setCurpSince(const core::PersonId& person, const core::EntryId& entry) = 0;
    virtual core::Result<std::optional<DeviceRow>> deviceOfPerson(const core::PersonId& person) = 0;
    virtual core::Result<QSet<core::FamilyId>> mergedFamilies() = 0;
    virtual core::Result<qint64> mergedPlaces() = 0; ///< of them, past ones included
};

} // namespace padron::central
