// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/conflict_id.h"
#include "domain/family_change.h"
#include "domain/record_field.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <variant>

namespace padron::domain {

/// What somebody decided between two versions ("conflicto.decidido").
struct ConflictDecision
{
    ConflictId conflict;
    bool other = false;              ///< the one that did not stand
    friend bool operator==(const ConflictDecision&, const ConflictDecision&) = default;
};

/// One entry that wrote families, with what its author knew.
struct HistoryEntry
{
    core::EntryId id;
    QSet<core::EntryId> seen;        ///< its causal past, whole: what those had seen is in it too
    QDate day;                       ///< ages count on it
    qint64 atMs = 0;
    std::variant<FamilyRecord, FamilyChange, ConflictDecision> body;
};

/// Two who wrote the same apart. `kept` stands while nobody decides.
struct RecordConflict
{
    ConflictId id;                   ///< of the subject and both entries, whichever is kept
    core::FamilyId family;
    core::PersonId person;           ///< null: of the family's composition
    QList<RecordField> fields;
    core::EntryId kept, other;
    friend bool operator==(const RecordConflict&, const RecordConflict&) = default;
};

/// A place somebody had, or has while `untilMs` is 0.
struct PlacePeriod
{
    core::FamilyId family;
    Membership membership;
    qint64 untilMs = 0;
    Motivo motivo = Motivo::OtroDato; ///< why it ended
    friend bool operator==(const PlacePeriod&, const PlacePeriod&) = default;
};

struct DepartedPerson
{
    Person person;
    Departure departure;
    core::FamilyId family;           ///< the one they left
    core::EntryId by;
    friend bool operator==(const DepartedPerson&, const DepartedPerson&) = default;
};

/// A family with nobody in it any more.
struct EndedFamily
{
    Folio folio;
    qint64 atMs = 0;
    friend bool operator==(const EndedFamily&, const EndedFamily&) = default;
};

/// Where a set of entries leads.
struct Resolution
{
    QList<FamilyRecord> families;    ///< that live, without consents
    QHash<core::FamilyId, EndedFamily> ended;
    QList<DepartedPerson> departed;
    QList<Person> waiting;           ///< who was added by what is held: in no family until somebody decides
    QList<PlacePeriod> periods;      ///< as they began
    QList<RecordConflict> conflicts; ///< open
    /// The entry that had seen all others about it and the families that moves connect with it, or a merge's id.
    QHash<core::FamilyId, core::EntryId> versions;
    QHash<core::FamilyId, QSet<core::EntryId>> merged; ///< those entries
    QHash<core::FamilyId, QList<core::EntryId>> ofFamily; ///< in canonical order
    QHash<core::PersonId, QList<core::EntryId>> ofPerson;
    QHash<core::PersonId, core::EntryId> curpBy; ///< whose word their CURP is, or that they have none

    const FamilyRecord* family(const core::FamilyId& id) const;
    const Person* person(const core::PersonId& id) const; ///< departed people too
    /// Whether who somebody is is in conflict.
    bool isContested(const core::PersonId& id) const;
    friend bool operator==(const Resolution&, const Resolution&) = default;
};

/// The padrón after these entries: a function of the set, whatever the order of the list. Canonical order is causal order,
/// ties by id; each entry is what its author changed of what they had seen, laid over what stands, field by field. Whoever
/// changed what somebody else had changed apart from them is held: the first stands, and the conflict is open until an entry
/// by somebody who knew both writes it again. A step that would leave an unlawful family is held whole, except a death,
/// which is no opinion.
Resolution resolve(const QList<HistoryEntry>& entries);

/// Of the entries in it, not of their order.
core::EntryId mergeId(const QSet<core::EntryId>& entries);
ConflictId conflictId(const QUuid& subject, const core::EntryId& a, const core::EntryId& b);

} // namespace padron::domain
