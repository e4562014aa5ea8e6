// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/conflict_news.h"

#include "central/errors.h"
#include "domain/record_codec.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using domain::FamilyRecord;
using domain::Resolution;

namespace {

/// The family that a conflict is about, or the one that its person is in.
const FamilyRecord* recordIn(const Resolution& said, const domain::RecordConflict& conflict)
{
    const auto isIn = [&conflict](const FamilyRecord& record) {
        return std::any_of(record.people.begin(), record.people.end(),
                           [&conflict](const domain::Person& person) { return person.id == conflict.person; });
    };
    const auto found = conflict.person.isNull() ? said.families.end()
                                                : std::find_if(said.families.begin(), said.families.end(), isIn);
    return found == said.families.end() ? said.family(conflict.family) : &*found;
}

} // namespace

QByteArray recordBytes(FamilyRecord record)
{
    record.consents.clear();
    return record.people.isEmpty() ? QByteArray() : core::encodeCbor(domain::toCbor(record));
}

sync::FamilyState familyState(const core::FamilyId& family, const core::EntryId& version, const FamilyRecord& record)
{
    return {.family = family, .version = version, .ended = record.people.isEmpty(), .schema = domain::kRecordSchema,
            .record = recordBytes(record)};
}

Result<QString> moduleName(CentralTransaction& tx, DeviceRow device)
{
    if (device == 0)
        return QStringLiteral("Padrón central");
    PADRON_ASSIGN(const qint64 row, tx.moduleOf(device));
    PADRON_ASSIGN(const Module module, tx.module(row));
    return module.nombre;
}

Result<ConflictNews::Said> ConflictNews::said(const core::EntryId& entry)
{
    if (const auto found = m_said.constFind(entry); found != m_said.constEnd())
        return *found;
    PADRON_ASSIGN(auto entries, m_history.knownTo(entry));
    Said said;
    said.before = domain::resolve(entries);
    entries.append(m_history.at(entry).history);
    said.after = domain::resolve(entries);
    m_said.insert(entry, said);
    return said;
}

Result<sync::ConflictSent::Side> ConflictNews::side(const StoredConflict& stored, const core::EntryId& entry)
{
    if (!m_history.has(entry)) // of families that are connected no more
        return sync::ConflictSent::Side{.entry = entry, .device = {}, .module = {}, .atMs = 0, .record = {}};
    const FamilyHistory::Known& known = m_history.at(entry);
    PADRON_ASSIGN(const Said said, this->said(entry));
    const FamilyRecord* record = recordIn(said.after, stored.conflict);
    if (!record)
        record = said.before.family(stored.conflict.family); // nobody is left in it
    if (!record && !said.after.families.isEmpty())
        record = &said.after.families.first();
    PADRON_ASSIGN(const auto device, known.device == 0 ? Result<std::optional<Device>>() : m_tx.device(known.device));
    PADRON_ASSIGN(const QString module, moduleName(m_tx, known.device));
    return sync::ConflictSent::Side{.entry = entry, .device = device ? device->deviceId : QString(), .module = module,
                                    .atMs = known.entry.atMs, .record = record ? recordBytes(*record) : QByteArray()};
}

/// Of what both had seen.
Result<QByteArray> ConflictNews::before(const StoredConflict& stored)
{
    if (!m_history.has(stored.conflict.kept) || !m_history.has(stored.conflict.other))
        return QByteArray();
    PADRON_ASSIGN(const auto one, m_history.past(stored.conflict.kept));
    PADRON_ASSIGN(const auto other, m_history.past(stored.conflict.other));
    PADRON_ASSIGN(auto entries, m_history.all());
    entries.removeIf([&](const domain::HistoryEntry& entry) { return !one.contains(entry.id) || !other.contains(entry.id); });
    const Resolution both = domain::resolve(entries);
    const FamilyRecord* record = recordIn(both, stored.conflict);
    return record ? recordBytes(*record) : QByteArray();
}

Result<std::optional<sync::ConflictSent>> ConflictNews::of(const StoredConflict& stored)
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
    sent.kept.entry = stored.conflict.kept;
    sent.other.entry = stored.conflict.other;
    if (!stored.open)
        return std::optional(sent);
    PADRON_ASSIGN(sent.kept, side(stored, stored.conflict.kept));
    PADRON_ASSIGN(sent.other, side(stored, stored.conflict.other));
    if (sent.kept.record.isEmpty() || sent.other.record.isEmpty())
        return std::optional<sync::ConflictSent>();
    PADRON_ASSIGN(sent.before, before(stored));
    return std::optional(sent);
}

Result<QList<sync::StreamBody>> newsWith(CentralTransaction& tx, const core::FamilyId& family, DeviceRow device)
{
    QList<sync::StreamBody> news;
    PADRON_ASSIGN(const auto open, tx.openConflicts(QList<core::FamilyId>{family}));
    if (!open.isEmpty()) {
        FamilyHistory history(tx);
        const auto loaded = history.load({family});
        if (!loaded && loaded.error().code != kRowRefused) // of one that cannot be read any more: the rest all the same
            return core::fail(loaded.error());
        ConflictNews conflicts(tx, history);
        for (const StoredConflict& stored : open) {
            PADRON_ASSIGN(const auto sent, conflicts.of(stored));
            if (sent)
                news.append(*sent);
        }
    }
    PADRON_ASSIGN(const auto tasks, tx.tasksOf(family, device));
    for (const CentreTask& task : tasks) {
        PADRON_TRY(tx.noteTold(task.sent.id, device));
        news.append(task.sent);
    }
    return news;
}

} // namespace padron::central
