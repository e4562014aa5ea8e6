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

constexpr int kMostSteps = 2000; // entries of one subject that are no registration or update, one after the other

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
    }
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

/// The registration, update, decision or merge that a base stands on: itself, or what was known when it was written.
Result<core::EntryId> FamilyHistory::resolveBase(const core::SubjectId& subject, core::EntryId base)
{
    for (int step = 0; step < kMostSteps && !base.isNull() && !has(base); ++step) {
        PADRON_ASSIGN(const auto merged, merge(base));
        if (!merged.isEmpty())
            return base;
        PADRON_ASSIGN(const auto link, m_tx.keptEntry(base));
        const auto entry = link ? envelope::decodeEntry(link->bytes) : core::fail(kRowRefused);
        if (!entry)
            return core::EntryId();
        const auto named = std::find_if(entry->subjects.begin(), entry->subjects.end(),
                                        [&](const auto& one) { return one.id == subject; });
        if (named == entry->subjects.end())
            return core::EntryId();
        base = named->base;
    }
    return has(base) ? base : core::EntryId();
}

Result<void> FamilyHistory::addPast(const core::EntryId& entry, QSet<core::EntryId>& out)
{
    const Known& known = at(entry);
    QList<core::EntryId> next = known.seen;
    for (const Known& other : std::as_const(m_known)) // a laptop knows what it wrote
        if (other.device == known.device && other.seq < known.seq)
            next.append(other.entry.id);
    for (const auto& id : next)
        PADRON_TRY(expand(id, out));
    return {};
}

Result<void> FamilyHistory::expand(const core::EntryId& id, QSet<core::EntryId>& out)
{
    if (out.contains(id))
        return {};
    if (has(id)) {
        out.insert(id);
        return addPast(id, out);
    }
    PADRON_ASSIGN(const auto merged, merge(id));
    for (const auto& one : merged)
        if (has(one))
            PADRON_TRY(expand(one, out));
    return {};
}

Result<QSet<core::EntryId>> FamilyHistory::past(const core::EntryId& entry)
{
    QSet<core::EntryId> out;
    PADRON_TRY(addPast(entry, out));
    out.remove(entry);
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
