// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/settled_verdicts.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kMostLookedAt = 500;

/// What waits for the people in it to be cleared up, and not for another entry.
bool waitsForStates(const ports::EntryVerdict& verdict)
{
    return verdict.code == QLatin1String("curp-en-padron") || verdict.code == QLatin1String("versiones-en-conflicto");
}

bool isObserved(const ports::EntryVerdict& verdict)
{
    return verdict.verdict == QLatin1String("observado");
}

} // namespace

Result<std::optional<envelope::LogEntry>> entryOf(const LogOfEpochs& log, const ports::EntryVerdict& verdict)
{
    PADRON_ASSIGN(const ports::LogHead head, log.current.head());
    PADRON_ASSIGN(const auto rows, verdict.epoch == head.epoch ? log.current.rows(verdict.seq, 1)
                                                               : log.all.rows(verdict.epoch, verdict.seq, 1));
    if (rows.isEmpty() || rows.front().entryId != verdict.entry)
        return std::optional<envelope::LogEntry>();
    auto entry = envelope::decodeEntry(rows.front().bytes);
    return entry ? std::optional(std::move(*entry)) : std::nullopt;
}

Result<void> settleByEntries(ports::SyncStore& sync, const LogOfEpochs& log, const QList<envelope::LogEntry>& accepted)
{
    if (accepted.isEmpty())
        return {};
    PADRON_ASSIGN(const auto open, sync.openVerdicts(kMostLookedAt));
    for (const auto& verdict : open) {
        if (!isObserved(verdict) || waitsForStates(verdict))
            continue;
        PADRON_ASSIGN(const auto entry, entryOf(log, verdict));
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

Result<void> settleByStates(ports::SyncStore& sync, const LogOfEpochs& log, ports::RegistryStore& registry)
{
    PADRON_ASSIGN(const auto open, sync.openVerdicts(kMostLookedAt));
    for (const auto& verdict : open) {
        if (!isObserved(verdict) || !waitsForStates(verdict))
            continue;
        PADRON_ASSIGN(const auto entry, entryOf(log, verdict));
        if (!entry)
            continue;
        bool settled = true, anybody = false;
        core::EntryId by;
        for (const auto& subject : entry->subjects) {
            const auto state = registry.state(core::PersonId(subject.id.uuid()));
            if (!state)
                continue; // the family itself
            anybody = true;
            settled = settled && *state != ports::RecordState::PorAclarar && *state != ports::RecordState::PorEnviar;
            PADRON_ASSIGN(by, registry.lastEntry(subject.id));
        }
        if (settled && anybody && !by.isNull())
            PADRON_TRY(sync.supersede(verdict.entry, by));
    }
    return {};
}

} // namespace padron::usecases
