// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/registry_store.h"
#include "ports/sync_store.h"
#include "usecases/settled_verdicts.h"

namespace padron::usecases {

/// What the status bar and the list of observations show: only what receipts say.
class SyncOverview
{
public:
    struct Observation
    {
        ports::EntryVerdict verdict;
        QString about;            ///< folio of the family the entry is about, or its kind
        core::PersonId person;    ///< to open it; null when the entry is about nobody
    };

    SyncOverview(ports::SyncStore& sync, ports::LogStore& log, ports::LogIndex& index, ports::RegistryStore& registry);
    core::Result<ports::SyncCounts> counts();
    core::Result<QList<Observation>> observations();

private:
    ports::SyncStore& m_sync;
    const LogOfEpochs m_log;
    ports::RegistryStore& m_registry;
};

} // namespace padron::usecases
