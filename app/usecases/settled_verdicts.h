// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_entry.h"
#include "ports/log_index.h"
#include "ports/log_store.h"
#include "ports/registry_store.h"
#include "ports/sync_store.h"

namespace padron::usecases {

/// Entries of every epoch; of the current one, with those that were carried into it.
struct LogOfEpochs
{
    ports::LogStore& current;
    ports::LogIndex& all;
};
/// The entry that a verdict is about; none: its body is gone.
core::Result<std::optional<envelope::LogEntry>> entryOf(const LogOfEpochs& log, const ports::EntryVerdict& verdict);

/// Verdicts that a later word of the centre settled wait for nobody any more. Call inside a transaction.
/// `accepted`: entries that a receipt has just taken whole. An observation of the same kind about the same person, made
/// before them, is done with; so is a refused answer to a task that was answered again.
core::Result<void> settleByEntries(ports::SyncStore& sync, const LogOfEpochs& log, const QList<envelope::LogEntry>& accepted);
/// A CURP that was another person's, or two versions: done with when nobody in that entry waits to be cleared up or sent.
core::Result<void> settleByStates(ports::SyncStore& sync, const LogOfEpochs& log, ports::RegistryStore& registry);

} // namespace padron::usecases
