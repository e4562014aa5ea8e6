// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/log_store.h"
#include "ports/sync_store.h"
#include "ports/unit_of_work.h"
#include "sync/messages/batch.h"

namespace padron::usecases {

/// Seals what the log holds beyond the last batch into the next one, whether or not earlier ones have their receipts: each
/// names the hash of the one before it. One transaction.
class BatchSealer
{
public:
    BatchSealer(ports::LogStore& log, ports::SyncStore& sync, ports::DeviceStore& device, ports::UnitOfWork& work,
                const core::Clock& clock);
    /// Up to so many bytes of entries, at least one. None: everything is sealed. sync::kNotEnrolled; sync::kBatchMalformed
    /// when the tail cannot be sealed.
    core::Result<std::optional<ports::StoredBatch>> sealNext(qint64 mostBytes = sync::kMaxBatchBytes);

private:
    ports::LogStore& m_log;
    ports::SyncStore& m_sync;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
