// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"

#include "domain/history_state.h"

#include <QCryptographicHash>

#include <algorithm>

namespace padron::domain {

namespace {

constexpr QByteArrayView kMerge("padron fusion\0", 14), kConflict("padron conflicto\0", 17);

QByteArray idBytes(QByteArrayView domain, const QByteArray& of)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(domain.toByteArray());
    hash.addData(of);
    return hash.result().left(16);
}

/// Lays each entry over what stands, in canonical order, and finds what its author had seen in the same way.
class Resolver
{
public:
    explicit Resolver(const QList<HistoryEntry>& entries)
    {
        for (const HistoryEntry& entry : entries)
            m_all.insert(entry.id, &entry);
        inOrder();
    }

    HistoryState run() { return fold(m_order); }

private:
    using Entries = QList<const HistoryEntry*>;

    /// Causal order, ties by id. What is left of it for a past is that past's own.
    void inOrder()
    {
        Entries left(m_all.values());
        std::sort(left.begin(), left.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
        QSet<core::EntryId> done;
        while (!left.isEmpty()) {
            auto next = std::find_if(left.begin(), left.end(), [&](const HistoryEntry* entry) {
                return std::all_of(entry->seen.begin(), entry->seen.end(),
                                   [&](const auto& id) { return !m_all.contains(id) || done.contains(id); });
            });
            if (next == left.end())
                next = left.begin(); // each says that it had seen the other: somebody lies, and it ends all the same
            done.insert((*next)->id);
            m_order.append(*next);
            left.erase(next);
        }
    }

    HistoryState fold(const Entries& entries)
    {
        HistoryState state;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const HistoryEntry& entry = *entries.at(i);
            if (!m_writes.contains(entry.id)) {
                Entries past;
                for (const HistoryEntry* other : m_order)
                    if (other != &entry && entry.seen.contains(other->id) && isBefore(other, &entry))
                        past.append(other);
                const bool prefix = past == entries.first(i);
                const auto writes = prefix ? writesOf(entry, state) : writesOf(entry, fold(past));
                m_writes.insert(entry.id, writes);
            }
            const QList<RecordWrite> writes = m_writes.value(entry.id);
            state.apply(laidOf(entry, writes), writes);
        }
        return state;
    }

    bool isBefore(const HistoryEntry* a, const HistoryEntry* b) const
    {
        return m_order.indexOf(a) < m_order.indexOf(b);
    }

    QHash<core::EntryId, const HistoryEntry*> m_all;
    Entries m_order;
    QHash<core::EntryId, QList<RecordWrite>> m_writes; ///< what each changed does not depend on what came beside it
};

} // namespace

const FamilyRecord* Resolution::family(const core::FamilyId& id) const
{
    const auto found = std::find_if(families.begin(), families.end(),
                                    [&](const FamilyRecord& record) { return record.family.id == id; });
    return found == families.end() ? nullptr : &*found;
}

const Person* Resolution::person(const core::PersonId& id) const
{
    for (const FamilyRecord& record : families)
        for (const Person& person : record.people)
            if (person.id == id)
                return &person;
    for (const DepartedPerson& gone : departed)
        if (gone.person.id == id)
            return &gone.person;
    return nullptr;
}

bool Resolution::isContested(const core::PersonId& id) const
{
    return std::any_of(conflicts.begin(), conflicts.end(), [&](const RecordConflict& conflict) {
        return conflict.person == id && std::any_of(conflict.fields.begin(), conflict.fields.end(), isIdentity);
    });
}

HistoryState stateAfter(const QList<HistoryEntry>& entries)
{
    return Resolver(entries).run();
}

Resolution resolve(const QList<HistoryEntry>& entries)
{
    return stateAfter(entries).resolution();
}

core::EntryId mergeId(const QSet<core::EntryId>& entries)
{
    QList<QByteArray> ids;
    for (const auto& id : entries)
        ids.append(id.bytes());
    std::sort(ids.begin(), ids.end());
    return core::EntryId(QUuid::fromRfc4122(idBytes(kMerge, ids.join())));
}

ConflictId conflictId(const QUuid& subject, const core::EntryId& a, const core::EntryId& b)
{
    return ConflictId(QUuid::fromRfc4122(
        idBytes(kConflict, subject.toRfc4122() + std::min(a.bytes(), b.bytes()) + std::max(a.bytes(), b.bytes()))));
}

} // namespace padron::domain
