// SPDX-License-Identifier: GPL-3.0-or-later
// What laptops hear of families that others changed or that were merged, and of what somebody has to decide.
#include "central/projector.h"

#include "central/conflict_news.h"
#include "central/errors.h"
#include "envelope/sync_kinds.h"

#include <algorithm>
#include <map>

namespace padron::central {

using core::Result;
using domain::FamilyRecord;
using sync::VerdictKind;

namespace {

constexpr qsizetype kMostFamilies = 8; // of one item

} // namespace

Result<void> Projector::tell(DeviceRow device, const StreamRows::Body& body)
{
    if (device == m_device.row)
        return m_tx.insertItem(device, ++m_streamPosition, body);
    PADRON_ASSIGN(const quint64 position, m_tx.takePosition(device));
    return m_tx.insertItem(device, position, body);
}

Result<void> Projector::sendFamilies(const Families& families, const QList<core::PersonId>& died, QLatin1String why, qint64 atMs,
                                     bool hereToo)
{
    struct News
    {
        quint64 nextSeq = 1;
        QList<core::FamilyId> families;
    };
    std::map<DeviceRow, News> news; // in order: two merges wait for each other's laptops in the same one
    for (const auto& family : families) {
        PADRON_ASSIGN(const auto holders, m_tx.holders(family));
        for (const FamilyHolder& holder : holders) {
            if (holder.device == m_device.row && !hereToo)
                continue;
            news[holder.device].nextSeq = holder.nextSeq;
            news[holder.device].families.append(family);
        }
    }
    if (news.empty())
        return {};
    PADRON_ASSIGN(const QString module, moduleName(m_tx, m_device.row));
    QHash<core::FamilyId, sync::FamilyState> states;
    QHash<core::FamilyId, QList<sync::PersonStateChanged>> standings;
    for (const auto& family : families) {
        PADRON_ASSIGN(const auto stored, m_tx.family(family));
        PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
        PADRON_ASSIGN(standings[family], m_tx.standingsOf(family));
        states.insert(family, familyState(family, standing.version, stored->record));
    }
    for (const auto& [device, of] : news) {
        for (qsizetype from = 0; from < of.families.size(); from += kMostFamilies) {
            sync::FamiliesSent sent;
            sent.why = why;
            sent.device = m_device.deviceId;
            sent.module = module;
            sent.atMs = atMs;
            // this entry is in: whatever this device wrote afterwards comes later
            sent.throughSeq = device == m_device.row ? m_device.nextSeq : of.nextSeq - 1;
            for (const auto& family : of.families.mid(from, kMostFamilies)) {
                sent.families.append(states.value(family));
                sent.standings += standings.value(family);
            }
            for (const auto& person : died)
                sent.standings.append({person, QStringLiteral("baja"), QString()});
            PADRON_TRY(tell(device, sent));
        }
    }
    return {};
}

Result<void> Projector::sendConflict(ConflictNews& news, const StoredConflict& stored, const Families& before)
{
    PADRON_ASSIGN(const auto sent, news.of(stored));
    PADRON_ASSIGN(const auto holders, m_tx.holders(stored.conflict.family));
    StoredConflict over = stored;
    over.open = false;
    PADRON_ASSIGN(const auto end, news.of(over));
    std::map<DeviceRow, sync::ConflictSent> told; // in order, as families are sent
    for (const auto& family : before) { // who holds only the one that it was about before: nobody asks them any more
        PADRON_ASSIGN(const auto others, m_tx.holders(family));
        for (const FamilyHolder& holder : others)
            told[holder.device] = *end;
    }
    for (const FamilyHolder& holder : holders) {
        told.erase(holder.device);
        if (sent)
            told[holder.device] = *sent;
    }
    for (const auto& [device, body] : told)
        PADRON_TRY(tell(device, body));
    return {};
}

Result<void> Projector::greetHolders()
{
    std::sort(m_arrivals.begin(), m_arrivals.end());
    for (const auto& [device, family] : std::as_const(m_arrivals)) {
        PADRON_ASSIGN(const auto news, newsWith(m_tx, family, device));
        for (const auto& body : news)
            PADRON_TRY(tell(device, body));
    }
    m_arrivals.clear();
    return {};
}

Result<Projector::Families> Projector::namedBy(const envelope::LogEntry& entry)
{
    Families named;
    if (entry.kind == QLatin1String(envelope::kind::kConflictDecided)) {
        const auto id = domain::ConflictId::fromBytes(entry.payload.toMap().value(1).toByteArray());
        PADRON_ASSIGN(const auto stored, id ? m_tx.conflict(*id) : Result<std::optional<StoredConflict>>());
        if (stored)
            named.append(stored->conflict.family);
    }
    if (entry.kind == QLatin1String(envelope::kind::kFamilyUpdated))
        for (const auto& subject : entry.subjects)
            named.append(core::FamilyId(subject.id.uuid())); // people too: there is no such family
    return named;
}

Result<bool> Projector::knewAll(const envelope::LogEntry& entry, const Families& families)
{
    FamilyHistory history(m_tx);
    PADRON_TRY(history.load(families));
    PADRON_ASSIGN(const bool readable, history.add(entry, m_device.row, m_device.nextSeq));
    if (!readable)
        return false;
    PADRON_ASSIGN(const auto known, history.past(entry.id));
    return known.size() + 1 == history.size();
}

Result<void> Projector::sayWhatStands(const envelope::LogEntry& entry)
{
    PADRON_ASSIGN(Families named, namedBy(entry));
    std::sort(named.begin(), named.end());
    sync::FamiliesSent sent;
    for (const auto& family : std::as_const(named)) {
        PADRON_ASSIGN(const auto stored, m_tx.family(family));
        if (!stored)
            continue;
        PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
        if (!standing.held || standing.writer == m_device.row)
            continue;
        const auto knew = knewAll(entry, {family});
        if (!knew && knew.error().code != kRowRefused)
            return core::fail(knew.error());
        if (knew && *knew)
            continue;
        sent.families.append(familyState(family, standing.version, stored->record));
        PADRON_ASSIGN(const auto standings, m_tx.standingsOf(family));
        sent.standings += standings;
    }
    if (sent.families.isEmpty())
        return {};
    sent.throughSeq = m_device.nextSeq;
    sent.why = QStringLiteral("busqueda");
    sent.atMs = m_nowMs;
    return tell(m_device.row, sent);
}

Result<sync::Verdict> Projector::noteRestored(const envelope::LogEntry& entry)
{
    // It comes after everything that was carried over from the backup: all that stands now is newer than what is there.
    const QCborMap payload = entry.payload.toMap();
    const HeirPlace place{m_device.row, m_device.store,
                          static_cast<quint32>(std::clamp<qint64>(payload.value(1).toInteger(), 0, m_device.epoch)),
                          static_cast<quint64>(std::max<qint64>(payload.value(2).toInteger(), 0))};
    PADRON_ASSIGN(const Families families, m_tx.changedSince(place));
    for (const auto& family : families)
        PADRON_TRY(sendToHeir(family));
    PADRON_ASSIGN(const auto conflicts, m_tx.conflictsOf(m_device.store));
    for (const StoredConflict& stored : conflicts) {
        FamilyHistory history(m_tx);
        const auto loaded = stored.open ? history.load({stored.conflict.family}) : Result<void>();
        if (!loaded && loaded.error().code == kRowRefused)
            continue; // of a history that cannot be read any more: the rest all the same
        PADRON_TRY(loaded);
        PADRON_ASSIGN(const auto sent, ConflictNews(m_tx, history).of(stored));
        if (sent)
            PADRON_TRY(tell(m_device.row, *sent));
    }
    return say(entry, VerdictKind::Aceptado);
}

Result<void> Projector::sendToHeir(const core::FamilyId& family)
{
    PADRON_ASSIGN(const auto stored, m_tx.family(family));
    if (!stored)
        return {};
    PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
    sync::FamiliesSent sent; // one an item: what was written here since of one of them keeps back no other
    sent.families = {familyState(family, standing.version, stored->record)};
    PADRON_ASSIGN(sent.standings, m_tx.standingsOf(family));
    sent.throughSeq = m_device.nextSeq;
    sent.why = QStringLiteral("busqueda");
    sent.atMs = m_nowMs;
    PADRON_TRY(tell(m_device.row, sent));
    // They lie before it in what was inherited, where whoever is not in the backup was passed over.
    PADRON_ASSIGN(const auto cards, m_tx.cardsOf(family, m_device.store));
    for (const auto& card : cards)
        PADRON_TRY(tell(m_device.row, card));
    return {};
}

} // namespace padron::central
