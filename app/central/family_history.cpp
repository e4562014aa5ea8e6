// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/family_history.h"

#include "central/errors.h"
#include "central/projector.h"
#include "domain/record_codec.h"
#include "envelope/sync_kinds.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using domain::HistoryEntry;

namespace {

constexpr int kMostSteps = 2000;       // entries of one subject that are no registration or update, one after the other
constexpr qsizetype kMostLooked = 4000; // of all subjects

std::optional<decltype(HistoryEntry::body)> bodyOf(const envelope::LogEntry& entry)
{
    if (entry.kind == QLatin1String(envelope::kind::kFamilyRegistered)) {
        const auto record = domain::familyRecordFromCbor(entry.payload, entry.schema);
        return record ? std::optional<decltype(HistoryEntry::body)>(*record) : std::nullopt;
    }
    if (entry.kind == QLatin1String(envelope::kind::kFamilyUpdated)) {
        const auto change = domain::familyChangeFromCbor(entry.payload, entry.schema);
        return change ? std::optional<decltype(HistoryEntry::body)>(*change) : std::nullopt;
    }
    const QCborMap payload = entry.payload.toMap();
    const auto id = domain::ConflictId::fromBytes(payload.value(1).toByteArray());
    const QString word = payload.value(2).toString();
    if (entry.kind != QLatin1String(envelope::kind::kConflictDecided) || !id || (word != u"queda" && word != u"otra"))
        return std::nullopt;
    return domain::ConflictDecision{*id, word == u"otra"};
}

} // namespace

QList<core::FamilyId> FamilyHistory::familiesOf(const decltype(HistoryEntry::body)& body)
{
    QList<core::FamilyId> families;
    if (const auto* record = std::get_if<domain::FamilyRecord>(&body))
        families.append(record->family.id);
    if (const auto* change = std::get_if<domain::FamilyChange>(&body)) {
        for (const auto& record : change->after)
            families.append(record.family.id);
        families += change->ended;
    }
    std::sort(families.begin(), families.end());
    return families;
}

Result<QList<HistoryLink>> FamilyHistory::linksOf(const core::FamilyId& family)
{
    PADRON_ASSIGN(const auto links, m_tx.links(family));
    if (!links.isEmpty())
        return links;
    PADRON_ASSIGN(const auto standing, m_tx.standing(family, core::StoreId()));
    PADRON_ASSIGN(const auto first, m_tx.keptEntry(standing.entry));
    if (standing.number == 1 && first) {
        PADRON_TRY(m_tx.linkEntry(family, *first));
        return QList<HistoryLink>{*first};
    }
    // Changed before histories were kept: then by the store that registered it and by nobody else.
    PADRON_ASSIGN(const auto candidates, m_tx.familyEntries(standing.device));
    QList<HistoryLink> found;
    for (HistoryLink link : candidates) {
        const auto entry = envelope::decodeEntry(link.bytes);
        const auto body = entry ? bodyOf(*entry) : std::nullopt;
        if (!body || !familiesOf(*body).contains(family))
            continue;
        if (!found.isEmpty())
            link.seen = {found.last().entry};
        PADRON_TRY(m_tx.linkEntry(family, link));
        found.append(link);
    }
    return found;
}

Result<void> FamilyHistory::load(QList<core::FamilyId> families)
{
    while (!families.isEmpty()) {
        const core::FamilyId family = families.takeFirst();
        if (m_families.contains(family))
            continue;
        m_families.insert(family);
        PADRON_ASSIGN(const auto links, linksOf(family));
        for (const HistoryLink& link : links) {
            if (link.bytes.isEmpty())
                continue;
            if (m_known.contains(link.entry)) {
                for (const auto& seen : link.seen)
                    if (!m_known[link.entry].seen.contains(seen))
                        m_known[link.entry].seen.append(seen);
                continue;
            }
            const auto entry = envelope::decodeEntry(link.bytes);
            const auto body = entry ? bodyOf(*entry) : std::nullopt;
            if (!body)
                return core::fail(kRowRefused, QStringLiteral("history"));
            Known known{*entry, link.device, link.seq, link.seen, {}, int(entry->schema)};
            known.history = {.id = link.entry, .seen = {}, .day = Projector::dayOf(*entry, entry->atMs), .atMs = entry->atMs,
                             .body = *body};
            m_known.insert(link.entry, known);
            families += familiesOf(*body);
        }
        if (m_known.size() > kMostEntries)
            return core::fail(kRowRefused, QStringLiteral("history too long"));
    }
    m_pasts.clear();
    return {};
}

Result<void> FamilyHistory::loadLocked(const QList<core::FamilyId>& families)
{
    QSet<core::FamilyId> locked(families.begin(), families.end());
    for (;;) {
        PADRON_ASSIGN(const auto rows, m_tx.lockConnected(locked.values()));
        locked += QSet<core::FamilyId>(rows.begin(), rows.end());
        m_known.clear();
        m_families.clear();
        PADRON_TRY(load(families));
        if (locked.contains(m_families)) // else somebody connected another one before these were locked
            return {};
        locked += m_families;
    }
}

Result<void> FamilyHistory::begin(const core::FamilyId& family)
{
    PADRON_TRY(linksOf(family));
    return {};
}

Result<bool> FamilyHistory::add(const envelope::LogEntry& entry, DeviceRow device, quint64 seq)
{
    const auto body = bodyOf(entry);
    if (!body)
        return false;
    Known known{entry, device, seq, {}, {}, int(entry.schema)};
    known.history = {.id = entry.id, .seen = {}, .day = Projector::dayOf(entry, entry.atMs), .atMs = entry.atMs, .body = *body};
    for (const auto& subject : entry.subjects) {
        PADRON_ASSIGN(const core::EntryId base, resolveBase(subject.id, subject.base));
        if (!base.isNull() && !known.seen.contains(base))
            known.seen.append(base);
    }
    if (std::holds_alternative<domain::ConflictDecision>(*body))
        for (const int key : {4, 5}) // both were before whoever decided
            if (const auto side = core::EntryId::fromBytes(entry.payload.toMap().value(key).toByteArray()); side && has(*side))
                known.seen.append(*side);
    m_known.insert(entry.id, known);
    PADRON_ASSIGN(const auto past, this->past(entry.id));
    m_known[entry.id].seen = past.values();
    return true;
}

Result<QList<core::EntryId>> FamilyHistory::merge(const core::EntryId& id)
{
    auto found = m_merges.constFind(id);
    if (found == m_merges.constEnd()) {
        PADRON_ASSIGN(const auto entries, m_tx.merge(id));
        found = m_merges.insert(id, entries);
    }
    return *found;
}

/// What an entry that wrote none of these families is about; none: it was never received, or there are too many.
Result<FamilyHistory::Subjects> FamilyHistory::subjectsOf(const core::EntryId& id)
{
    auto found = m_looked.constFind(id);
    if (found == m_looked.constEnd()) {
        if (m_looked.size() >= kMostLooked)
            return Subjects();
        PADRON_ASSIGN(const auto link, m_tx.keptEntry(id));
        const auto entry = link ? envelope::decodeEntry(link->bytes) : core::fail(kRowRefused);
        found = m_looked.insert(id, entry ? entry->subjects : Subjects());
    }
    return *found;
}

/// The registration, update, decision or merge that a base stands on: itself, or what was known when it was written.
Result<core::EntryId> FamilyHistory::resolveBase(const core::SubjectId& subject, core::EntryId base)
{
    for (int step = 0; step < kMostSteps && !base.isNull() && !has(base); ++step) {
        PADRON_ASSIGN(const auto merged, merge(base));
        if (!merged.isEmpty())
            return base;
        PADRON_ASSIGN(const Subjects subjects, subjectsOf(base));
        const auto named = std::find_if(subjects.begin(), subjects.end(), [&](const auto& one) { return one.id == subject; });
        if (named == subjects.end())
            return core::EntryId();
        base = named->base;
    }
    return has(base) ? base : core::EntryId();
}

/// What one knew at once: the last that its laptop wrote, and what its bases hold; nearest first.
Result<QList<core::EntryId>> FamilyHistory::next(const core::EntryId& entry)
{
    const Known& known = at(entry);
    const Known* last = nullptr; // a laptop knows what it wrote
    for (const Known& other : std::as_const(m_known))
        if (other.device == known.device && other.seq < known.seq && (!last || other.seq > last->seq))
            last = &other;
    QList<core::EntryId> next;
    if (last)
        next.append(last->entry.id);
    for (const auto& id : known.seen) {
        if (has(id)) {
            next.append(id);
            continue;
        }
        PADRON_ASSIGN(const auto merged, merge(id));
        for (const auto& one : merged)
            if (has(one))
                next.append(one);
    }
    return next;
}

Result<QSet<core::EntryId>> FamilyHistory::past(const core::EntryId& entry)
{
    if (const auto found = m_pasts.constFind(entry); found != m_pasts.constEnd())
        return *found;
    m_pasts.insert(entry, {}); // nobody is in their own
    PADRON_ASSIGN(const auto next, this->next(entry));
    QSet<core::EntryId> out;
    for (const auto& id : next) {
        if (out.contains(id))
            continue; // and so is what it knew
        PADRON_ASSIGN(const auto before, past(id));
        out += before;
        out.insert(id);
    }
    out.remove(entry);
    m_pasts.insert(entry, out);
    return out;
}

Result<QList<HistoryEntry>> FamilyHistory::all()
{
    QList<HistoryEntry> entries;
    for (const auto& id : m_known.keys()) {
        PADRON_ASSIGN(m_known[id].history.seen, past(id));
        entries.append(m_known[id].history);
    }
    return entries;
}

Result<QList<HistoryEntry>> FamilyHistory::knownTo(const core::EntryId& entry)
{
    PADRON_ASSIGN(const auto seen, past(entry));
    QList<HistoryEntry> entries;
    for (const auto& id : seen) {
        PADRON_ASSIGN(m_known[id].history.seen, past(id));
        entries.append(m_known[id].history);
    }
    return entries;
}

} // namespace padron::central
