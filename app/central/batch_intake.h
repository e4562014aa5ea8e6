// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/entry_reader.h"
#include "core/clock.h"
#include "sync/messages/batch.h"

#include <functional>

namespace padron::central {

/// Takes a device's batch, or refuses it whole (security.md, "Batches"): signature, seal, chain, continuity; then raw
/// bytes, projection, verdicts, receipt and the device's new head in one transaction.
class BatchIntake
{
public:
    BatchIntake(CentralStore& store, const envelope::BoxKeyPair& buzon, const envelope::SigningKey& acuse,
                const core::Clock& clock)
        : m_store(store), m_buzon(buzon), m_acuse(acuse), m_clock(clock)
    {
    }

    static constexpr quint64 kMostWaiting = 32; ///< of one device

    /// `named` is what the URL says, `certificateSha256` the peer's, empty when it showed none. The receipt's bytes:
    /// the same for the same batch, for ever.
    /// `tellByStream`: in its device's stream too, for whoever may wait there for the receipts before it.
    core::Result<QByteArray> receive(const sync::BatchHeader& named, const QByteArray& bytes,
                                     const QByteArray& certificateSha256, bool tellByStream = false);
    /// Brought by somebody else, by stick or by a courier: what its own header says, and its signature proves. What is taken of
    /// the one revoked device that an administrator names leaves an alarm.
    core::Result<QByteArray> receiveCarried(const QByteArray& bytes, const QString& despiteRevoked = {});

    /// The next of a device's batches that arrived and wait (BatchArrivals): what it does, its verdicts, its receipt into the
    /// device's stream. False: none waits.
    core::Result<bool> projectNext(DeviceRow device);
    core::Result<void> projectAll(DeviceRow device); ///< each in a transaction of its own; what comes meanwhile is not waited for
    /// All of them in the caller's, who holds the whole device, so that nothing comes meanwhile.
    core::Result<void> projectAllIn(CentralTransaction& tx, DeviceRow device);
    core::Result<QList<WaitingDevice>> devicesWaiting();

private:
    using Admit = std::function<core::Result<Device>(CentralTransaction& tx)>;
    core::Result<QByteArray> receive(const sync::BatchHeader& named, const QByteArray& bytes, const Admit& admit, bool tellByStream = false);
    core::Result<QByteArray> receiveOnce(const sync::BatchHeader& named, const QByteArray& bytes, const Admit& admit, bool tellByStream);
    core::Result<bool> projectWaiting(CentralTransaction& tx, Device& device);
    struct Received
    {
        const sync::Batch& batch;
        const QByteArray& bytes;
        qint64 atMs = 0;
        bool tellByStream = false;
    };
    core::Result<QByteArray> store(CentralTransaction& tx, Device& device, const Received& received, qint64 nowMs);
    core::Result<ReceivedEntry> take(CentralTransaction& tx, Device& device, const ReadEntry& read, qint64 nowMs);
    core::Result<void> sayWhatStands(CentralTransaction& tx, Device& device, const envelope::LogEntry& entry, qint64 nowMs);

    CentralStore& m_store;
    const envelope::BoxKeyPair& m_buzon;
    const envelope::SigningKey& m_acuse;
    const core::Clock& m_clock;
};

} // namespace padron::central
