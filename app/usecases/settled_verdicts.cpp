// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/settled_verdicts.h"

#include "envelope/sync_kinds.h"
#include "usecases/refusals.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kMostLookedAt = 500;

bool isObserved(const ports::EntryVerdict& verdict)
{
    return verdict.verdict == QLatin1String("observado");
}

/// To a task of the centre: refused, it is given again.
bool isAnswer(const envelope::LogEntry& entry)
{
    return entry.kind == QLatin1String(envelope::kind::kTaskAttended);
}

/// A later word about the same person, or to the same task.
bool isOfTheSame(const envelope::LogEntry& one, const envelope::LogEntry& other)
{
    if (one.kind != other.kind)
        return false;
    if (isAnswer(one))
        return one.payload.toMap().value(1) == other.payload.toMap().value(1);
    return !one.subjects.isEmpty() && !other.subjects.isEmpty() && one.subjects.front().id == other.subjects.front().id;
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
        if (waitsForStates(verdict))
            continue;
        PADRON_ASSIGN(const auto entry, entryOf(log, verdict));
        if (!entry || !(isObserved(verdict) || isAnswer(*entry)))
            continue;
        const auto later = std::find_if(accepted.begin(), accepted.end(),
                                        [&](const envelope::LogEntry& one) { return one.id != entry->id && isOfTheSame(one, *entry); });
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
