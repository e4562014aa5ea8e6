// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "domain/history.h"

namespace padron::central {

/// Every entry that wrote some families, and those that moves connect with them, with what each of their authors knew.
class FamilyHistory
{
public:
    explicit FamilyHistory(CentralTransaction& tx) : m_tx(tx) {}

    struct Known
    {
        envelope::LogEntry entry;
        DeviceRow device = 0;
        quint64 seq = 0;
        QList<core::EntryId> seen;   ///< as it is linked
        domain::HistoryEntry history; ///< its `seen` is whole once all() was asked for
        int schema = 0;
    };

    /// Beyond this nothing is laid anew: whoever makes histories without end does not make the centre lay them.
    static constexpr qsizetype kMostEntries = 200;

    /// Fails with kRowRefused when what is kept of them cannot be read any more, or is too much.
    core::Result<void> load(QList<core::FamilyId> families);
    /// The same, once nobody else writes any of these families or of those that moves connect with them.
    core::Result<void> loadLocked(const QList<core::FamilyId>& families);
    /// Before a change of one that nobody changed since histories are kept.
    core::Result<void> begin(const core::FamilyId& family);
    /// An entry that is being projected, with what its author had seen of what was loaded. False: it is none of these kinds.
    core::Result<bool> add(const envelope::LogEntry& entry, DeviceRow device, quint64 seq);

    /// Causal past of one that is here: whole, without itself.
    core::Result<QSet<core::EntryId>> past(const core::EntryId& entry);
    core::Result<QList<domain::HistoryEntry>> all();
    core::Result<QList<domain::HistoryEntry>> knownTo(const core::EntryId& entry); ///< its past, without itself
    const Known& at(const core::EntryId& entry) const { return *m_known.constFind(entry); }
    bool has(const core::EntryId& entry) const { return m_known.contains(entry); }
    qsizetype size() const { return m_known.size(); }
    const QSet<core::FamilyId>& families() const { return m_families; }
    static QList<core::FamilyId> familiesOf(const decltype(domain::HistoryEntry::body)& body);

private:
    using Subjects = QList<envelope::EntrySubject>;
    core::Result<QList<HistoryLink>> linksOf(const core::FamilyId& family);
    core::Result<core::EntryId> resolveBase(const core::SubjectId& subject, core::EntryId base);
    core::Result<Subjects> subjectsOf(const core::EntryId& entry);
    core::Result<QList<core::EntryId>> next(const core::EntryId& entry);
    core::Result<QList<core::EntryId>> merge(const core::EntryId& id);

    CentralTransaction& m_tx;
    QHash<core::EntryId, Known> m_known;
    QHash<core::EntryId, QList<core::EntryId>> m_merges;
    QHash<core::EntryId, QSet<core::EntryId>> m_pasts;
    QHash<core::EntryId, Subjects> m_looked; ///< entries that wrote none of these families
    QSet<core::FamilyId> m_families;
};

} // namespace padron::central
