// SPDX-License-Identifier: GPL-3.0-or-later
// What laptops hear of families that others changed or that were merged, and of what somebody has to decide.
#include "central/projector.h"

#include "central/errors.h"
#include "domain/record_codec.h"

#include <algorithm>
#include <map>

namespace padron::central {

using core::Result;
using domain::FamilyRecord;
using sync::VerdictKind;

namespace {

constexpr qsizetype kMostFamilies = 8; // of one item

QByteArray bytesOf(FamilyRecord record)
{
    record.consents.clear();
    return record.people.isEmpty() ? QByteArray() : core::encodeCbor(domain::toCbor(record));
}

} // namespace

Result<void> Projector::tell(DeviceRow device, const StreamRows::Body& body)
{
    if (device == m_device.row)
        return m_tx.insertItem(device, ++m_streamPosition, body);
    PADRON_ASSIGN(const quint64 position, m_tx.takePosition(device));
    return m_tx.insertItem(device, position, body);
}

Result<QString> Projector::moduleName(DeviceRow device)
{
    PADRON_ASSIGN(const qint64 row, m_tx.moduleOf(device));
    PADRON_ASSIGN(const Module module, m_tx.module(row));
    return module.nombre;
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
    PADRON_ASSIGN(const QString module, moduleName(m_device.row));
    QHash<core::FamilyId, sync::FamilyState> states;
    QHash<core::FamilyId, QList<sync::PersonStateChanged>> standings;
    for (const auto& family : families) {
        PADRON_ASSIGN(const auto stored, m_tx.family(family));
        PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
        PADRON_ASSIGN(standings[family], m_tx.standingsOf(family));
        const bool ended = stored->record.people.isEmpty();
        states.insert(family, {.family = family, .version = standing.version, .ended = ended,
                               .schema = domain::kRecordSchema, .record = bytesOf(stored->record)});
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

Result<sync::ConflictSent::Side> Projector::sideOf(FamilyHistory& history, const StoredConflict& stored, const core::EntryId& entry)
{
    if (!history.has(entry)) // of families that are connected no more
        return sync::ConflictSent::Side{.entry = entry, .device = {}, .module = {}, .atMs = 0, .record = {}};
    const FamilyHistory::Known& known = history.at(entry);
    PADRON_ASSIGN(auto entries, history.knownTo(entry));
    const domain::Resolution before = domain::resolve(entries);
    entries.append(known.history);
    const domain::Resolution said = domain::resolve(entries); // as whoever wrote it left it
    const FamilyRecord* record = said.family(stored.conflict.family);
    for (const FamilyRecord& other : said.families) // they are in another family by it
        if (!stored.conflict.person.isNull()
            && std::any_of(other.people.begin(), other.people.end(), [&](const auto& p) { return p.id == stored.conflict.person; }))
            record = &other;
    if (!record)
        record = before.family(stored.conflict.family); // nobody is left in it
    if (!record && !said.families.isEmpty())
        record = &said.families.first();
    PADRON_ASSIGN(const auto device, m_tx.device(known.device));
    PADRON_ASSIGN(const QString module, moduleName(known.device));
    return sync::ConflictSent::Side{.entry = entry, .device = device ? device->deviceId : QString(), .module = module,
                                    .atMs = known.entry.atMs, .record = record ? bytesOf(*record) : QByteArray()};
}

Result<std::optional<sync::ConflictSent>> Projector::conflictNews(FamilyHistory& history, const StoredConflict& stored)
{
    sync::ConflictSent sent;
    sent.id = stored.conflict.id;
    sent.family = stored.conflict.family;
    sent.person = stored.conflict.person;
    for (const auto field : stored.conflict.fields)
        sent.fields.append(domain::keyOf(field));
    sent.schema = domain::kRecordSchema;
    sent.open = stored.open;
    sent.outcome = stored.outcome;
    PADRON_ASSIGN(sent.kept, sideOf(history, stored, stored.conflict.kept));
    PADRON_ASSIGN(sent.other, sideOf(history, stored, stored.conflict.other));
    const bool whole = !sent.kept.record.isEmpty() && !sent.other.record.isEmpty();
    return whole ? std::optional(sent) : std::nullopt;
}

Result<void> Projector::sendConflict(FamilyHistory& history, const StoredConflict& stored)
{
    PADRON_ASSIGN(const auto sent, conflictNews(history, stored));
    if (!sent)
        return {};
    PADRON_ASSIGN(auto holders, m_tx.holders(stored.conflict.family));
    std::sort(holders.begin(), holders.end(), [](const auto& a, const auto& b) { return a.device < b.device; });
    for (const FamilyHolder& holder : holders)
        PADRON_TRY(tell(holder.device, *sent));
    return {};
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
        const auto loaded = history.load({stored.conflict.family});
        if (!loaded && loaded.error().code == kRowRefused)
            continue; // of a history that cannot be read any more: the rest all the same
        PADRON_TRY(loaded);
        PADRON_ASSIGN(const auto sent, conflictNews(history, stored));
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
    sent.families = {{.family = family, .version = standing.version, .ended = stored->record.people.isEmpty(),
                      .schema = domain::kRecordSchema, .record = bytesOf(stored->record)}};
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
