// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"

#include "domain/history_state.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <vector>

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

constexpr std::size_t kMostReached = 16; // as many authors as write apart at a time without anything being laid twice

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

    HistoryState run()
    {
        HistoryState state;
        for (qsizetype i = 0; i < m_order.size(); ++i) {
            Entries past;
            for (const HistoryEntry* other : m_order.first(i))
                if (m_order.at(i)->seen.contains(other->id))
                    past.append(other);
            m_writes.append(past.size() == i ? writesOf(*m_order.at(i), state) : writesOf(*m_order.at(i), reach(past)));
            lay(i, state);
        }
        return state;
    }

private:
    using Entries = QList<const HistoryEntry*>;
    struct Reached
    {
        Entries entries;
        HistoryState state;
    };

    /// Causal order, ties by id. What is left of it for a past is that past's own.
    void inOrder()
    {
        QHash<const HistoryEntry*, qsizetype> missing; // how many of those it had seen are not in yet
        QHash<const HistoryEntry*, Entries> seenBy;
        std::map<core::EntryId, const HistoryEntry*> left, ready;
        for (const HistoryEntry* entry : std::as_const(m_all)) {
            left.emplace(entry->id, entry);
            for (const auto& id : entry->seen)
                if (const HistoryEntry* other = m_all.value(id)) {
                    ++missing[entry];
                    seenBy[other].append(entry);
                }
            if (missing.value(entry) == 0)
                ready.emplace(entry->id, entry);
        }
        while (!left.empty()) {
            // none is ready: each says that it had seen the other, somebody lies, and it ends all the same
            const HistoryEntry* next = ready.empty() ? left.begin()->second : ready.begin()->second;
            ready.erase(next->id);
            left.erase(next->id);
            m_place.insert(next, m_order.size());
            m_order.append(next);
            for (const HistoryEntry* other : seenBy.value(next))
                if (--missing[other] == 0 && left.contains(other->id))
                    ready.emplace(other->id, other);
        }
    }

    void lay(qsizetype place, HistoryState& state)
    {
        const QList<RecordWrite>& writes = m_writes.at(place); // what each changed does not depend on what came beside it
        state.apply(laidOf(*m_order.at(place), writes), writes);
    }

    /// The state after these, on top of the longest of what was reached before that they begin with: an author goes on from
    /// where they were.
    const HistoryState& reach(const Entries& past)
    {
        Reached now;
        auto best = m_reached.end();
        for (auto it = m_reached.begin(); it != m_reached.end(); ++it)
            if (it->entries.size() <= past.size() && (best == m_reached.end() || it->entries.size() > best->entries.size())
                && std::equal(it->entries.begin(), it->entries.end(), past.begin()))
                best = it;
        if (best != m_reached.end()) {
            now = std::move(*best);
            m_reached.erase(best);
        }
        for (const HistoryEntry* entry : past.sliced(now.entries.size()))
            lay(m_place.value(entry), now.state);
        now.entries = past;
        if (m_reached.size() == kMostReached)
            m_reached.erase(m_reached.begin());
        m_reached.push_back(std::move(now));
        return m_reached.back().state;
    }

    QHash<core::EntryId, const HistoryEntry*> m_all;
    Entries m_order;
    QHash<const HistoryEntry*, qsizetype> m_place;
    QList<QList<RecordWrite>> m_writes; ///< by place in the order
    std::vector<Reached> m_reached;  ///< the last used last
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
