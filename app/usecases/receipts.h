// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "envelope/log_entry.h"
#include "ports/device_store.h"
#include "ports/log_index.h"
#include "ports/log_store.h"
#include "ports/registry_store.h"
#include "ports/sync_store.h"
#include "usecases/holds.h"
#include "usecases/send_pages.h"
#include "usecases/stream_taker.h"

namespace padron::usecases {

/// What the centre signs of a batch: that it arrived, and its receipt with a verdict an entry.
class Receipts
{
public:
    Receipts(ports::LogStore& log, ports::LogIndex& index, ports::SyncStore& sync, ports::DeviceStore& device,
             ports::RegistryStore& registry, const core::Clock& clock, Holds& holds, SendPages& pages, const QList<StreamTaker*>& takers);

    /// Inside the caller's transaction. One that was taken already, by another way, changes nothing. kReceiptForged,
    /// kReceiptMismatch: then nothing was written.
    core::Result<void> take(quint64 batchSeq, const QByteArray& receipt, const QList<envelope::VerifyKey>& acuse);
    /// As it came in the stream. One that is no good undoes nothing of the page: its batch is sent again, and asked about.
    core::Result<void> takeFromStream(const sync::BatchReceipted& item, const QList<envelope::VerifyKey>& acuse);
    core::Result<void> takeArrival(quint64 batchSeq, const QByteArray& arrival, const QList<envelope::VerifyKey>& acuse);

private:
    core::Result<void> received(const core::PersonId& person, const core::EntryId& entry);
    core::Result<void> settle(const envelope::LogEntry& entry, bool toClarify);
    core::Result<void> tellTakers(const envelope::LogEntry& entry, const std::optional<QString>& refused);

    ports::LogStore& m_log;
    ports::LogIndex& m_index;
    ports::SyncStore& m_sync;
    ports::DeviceStore& m_device;
    ports::RegistryStore& m_registry;
    const core::Clock& m_clock;
    Holds& m_holds;
    SendPages& m_pages;
    const QList<StreamTaker*>& m_takers;
};

} // namespace padron::usecases
