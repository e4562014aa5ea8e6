// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_entry.h"
#include "ports/log_index.h"
#include "ports/registry_store.h"
#include "ports/sync_store.h"

namespace padron::usecases {

/// Verdicts that a later word of the centre settled wait for nobody any more. Call inside a transaction.
/// `accepted`: entries that a receipt has just taken whole. An observation of the same kind about the same person, made
/// before them, is done with.
core::Result<void> settleByEntries(ports::SyncStore& sync, ports::LogIndex& index, const QList<envelope::LogEntry>& accepted);
/// A CURP that was another person's, or two versions: done with when nobody in that entry waits to be cleared up or sent.
core::Result<void> settleByStates(ports::SyncStore& sync, ports::LogIndex& index, ports::RegistryStore& registry);

} // namespace padron::usecases
