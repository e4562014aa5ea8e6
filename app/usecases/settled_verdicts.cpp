// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/settled_verdicts.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kMostLookedAt = 500;

/// The entry that a verdict of the current epoch is about; none: of another epoch, or its body is gone.
Result<std::optional<envelope::LogEntry>> entryOf(ports::LogStore& log, const ports::LogHead& head, const ports::EntryVerdict& verdict)
{
    if (verdict.epoch != head.epoch)
        return std::optional<envelope::LogEntry>();
    PADRON_ASSIGN(const auto rows, log.rows(verdict.seq, 1));
    if (rows.isEmpty() || rows.front().entryId != verdict.entry)
        return std::optional<envelope::LogEntry>();
    auto entry = envelope::decodeEntry(rows.front().bytes);
    return entry ? std::optional(std::move(*entry)) : std::nullopt;
}

/// What waits for the people in it to be in the padrón, and not for another entry.
bool waitsForStates(const ports::EntryVerdict& verdict)
{
    return verdict.code == QLatin1String("curp-en-padron") || verdict.code == QLatin1String("versiones-en-conflicto");
}

bool isObserved(const ports::EntryVerdict& verdict)
{
    return verdict.verdict == QLatin1String("observado");
}

} // namespace

Result<void> settleByEntries(ports::SyncStore& sync, ports::LogStore& log, const QList<envelope::LogEntry>& accepted)
{
    if (accepted.isEmpty())
        return {};
    PADRON_ASSIGN(const ports::LogHead head, log.head());
    PADRON_ASSIGN(const auto open, sync.openVerdicts(kMostLookedAt));
    for (const auto& verdict : open) {
        if (!isObserved(verdict) || waitsForStates(verdict))
            continue;
        PADRON_ASSIGN(const auto entry, entryOf(log, head, verdict));
        if (!entry || entry->subjects.isEmpty())
            continue;
        const auto later = std::find_if(accepted.begin(), accepted.end(), [&](const envelope::LogEntry& one) {
            return one.id != entry->id && one.kind == entry->kind && !one.subjects.isEmpty() &&
                   one.subjects.front().id == entry->subjects.front().id;
        });
        if (later != accepted.end())
            PADRON_TRY(sync.supersede(verdict.entry, later->id));
    }
    return {};
}

Result<void> settleByStates(ports::SyncStore& sync, ports::LogStore& log, ports::RegistryStore& registry)
{
    PADRON_ASSIGN(const ports::LogHead head, log.head());
    PADRON_ASSIGN(const auto open, sync.openVerdicts(kMostLookedAt));
    for (const auto& verdict : open) {
        if (!isObserved(verdict) || !waitsForStates(verdict))
            continue;
        PADRON_ASSIGN(const auto entry, entryOf(log, head, verdict));
        if (!entry)
            continue;
        bool settled = true, anybody = false;
        core::EntryId by;
        for (const auto& subject : entry->subjects) {
            const auto state = registry.state(core::PersonId(subject.id.uuid()));
            if (!state)
                continue; // the family itself
            anybody = true;
            settled = settled && *state == ports::RecordState::EnElPadron;
            PADRON_ASSIGN(by, registry.lastEntry(subject.id));
        }
        if (settled && anybody && !by.isNull())
            PADRON_TRY(sync.supersede(verdict.entry, by));
    }
    return {};
}

} // namespace padron::usecases
