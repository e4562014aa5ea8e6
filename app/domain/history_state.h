// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"

#include <compare>
#include <map>

namespace padron::domain {

/// One thing that can be written: a field of somebody, or a family's titular.
struct RegisterKey
{
    QUuid subject;
    RecordField field;
    friend bool operator==(const RegisterKey&, const RegisterKey&) = default;
    friend bool operator<(const RegisterKey& a, const RegisterKey& b)
    {
        const auto left = a.subject.toRfc4122(), right = b.subject.toRfc4122();
        return left != right ? left < right : a.field < b.field;
    }
};

/// Somebody's place, and whom it was told of.
struct Placing
{
    core::FamilyId family;
    Folio folio;                     ///< the family's
    Membership membership;
    std::optional<core::PersonId> titular; ///< when it was written
    bool founds = false;             ///< the family is new with it
};
/// The titular of a family; none: pendiente.
struct Headship
{
    std::optional<core::PersonId> titular;
};
/// Nothing: what was held is let go, and what stands goes on.
struct LetGo
{
};

struct RecordWrite
{
    RegisterKey key;
    core::EntryId by;
    core::FamilyId family;           ///< the conflict's, when it is one of composition
    bool together = false;           ///< with the others of its entry, or not at all
    std::variant<LetGo, Person, Placing, Headship, Departure> value;
    core::EntryId blockedBy = {};    ///< of one that is held
    core::FamilyId left = {};        ///< of a place: the family they were in
};
bool sameValue(const RecordWrite& a, const RecordWrite& b);

/// What stands, who wrote it (several may have written the same apart), and what is held.
struct Register
{
    std::optional<RecordWrite> standing;
    QList<core::EntryId> writers;    ///< in canonical order; none of them had seen another
    QList<RecordWrite> held;
};

/// What is written next, by whom.
struct LaidEntry
{
    const HistoryEntry* entry = nullptr;
    QList<core::FamilyId> families;
    QSet<core::PersonId> people;
};

/// A conflict and what it is made of.
struct OpenConflict
{
    RecordConflict conflict;
    QList<RegisterKey> keys;
};

/// The padrón at one point of the canonical order.
class HistoryState
{
public:
    const Register* find(const RegisterKey& key) const;
    std::optional<Person> person(const core::PersonId& id) const; ///< assembled; departed people too
    const Placing* placing(const core::PersonId& id) const;       ///< none when they have departed
    std::optional<core::PersonId> titular(const core::FamilyId& id) const; ///< a member, or none
    bool isKnown(const core::PersonId& id) const;
    bool hasFounded(const core::FamilyId& id) const { return m_rest.founded.contains(id); }
    QList<FamilyRecord> families() const;
    QList<OpenConflict> conflicts() const;
    Resolution resolution() const;

    void apply(const LaidEntry& laid, const QList<RecordWrite>& writes);

private:
    enum class How { FieldByField, DeathsOnly, Held };
    void write(const LaidEntry& laid, const QList<RecordWrite>& writes, How how);
    void stand(const LaidEntry& laid, const RecordWrite& write);
    void hold(const LaidEntry& laid, RecordWrite write);
    bool isConcurrent(const LaidEntry& laid, const RecordWrite& write) const;
    bool isLawful() const;
    void addHeld(QList<OpenConflict>& out) const;
    void addMisplaced(QList<OpenConflict>& out) const;
    QList<core::PersonId> everybody() const;
    QList<Person> waiting() const;
    const HistoryEntry& entryOf(const core::EntryId& id) const; ///< one that was laid
    bool areApart(const core::EntryId& a, const core::EntryId& b) const;
    bool comesFirst(const core::EntryId& a, const core::EntryId& b) const;

    /// What a step that does not stand leaves as it was.
    struct Rest
    {
        QHash<core::PersonId, int> serial; ///< of their place: members stand in this order
        QList<core::FamilyId> founded;
        QHash<core::FamilyId, Folio> folios;
        QList<PlacePeriod> periods;
        int next = 0;
        bool broken = false;         ///< a place in a family that is not there
    };

    std::map<RegisterKey, Register> m_registers;
    Rest m_rest;
    QList<LaidEntry> m_laid;
    QHash<core::EntryId, qsizetype> m_byId; ///< where in those
    QDate m_day;
};

RegisterKey keyFor(const core::PersonId& person, RecordField field);
RegisterKey keyFor(const core::FamilyId& family);

/// What an entry changed of what its author knew.
QList<RecordWrite> writesOf(const HistoryEntry& entry, const HistoryState& before);
LaidEntry laidOf(const HistoryEntry& entry, const QList<RecordWrite>& writes);
/// After all of them; they outlive it.
HistoryState stateAfter(const QList<HistoryEntry>& entries);

} // namespace padron::domain
