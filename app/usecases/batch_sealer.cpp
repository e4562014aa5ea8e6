// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/batch_sealer.h"

#include "sync/messages/batch.h"
#include "sync/messages/errors.h"

#include <algorithm>

namespace padron::usecases {

BatchSealer::BatchSealer(ports::LogStore& log, ports::SyncStore& sync, ports::DeviceStore& device,
                         ports::UnitOfWork& work, const core::Clock& clock)
    : m_log(log), m_sync(sync), m_device(device), m_work(work), m_clock(clock)
{
}

core::Result<std::optional<ports::StoredBatch>> BatchSealer::sealNext(qint64 mostBytes)
{
    PADRON_ASSIGN(const auto centre, m_device.enrolment());
    if (!centre)
        return core::fail(sync::kNotEnrolled);
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto last, m_sync.lastBatch());
    PADRON_ASSIGN(const QList<envelope::LogRow> rows,
                  m_log.rows(last ? last->lastSeq + 1 : 1, sync::kMaxBatchEntries));
    if (rows.isEmpty())
        return std::optional<ports::StoredBatch>();

    sync::Batch batch;
    batch.header = {keys.store, keys.epoch, last ? last->batchSeq + 1 : 1};
    batch.prevBatchSha256 = last ? last->sha256 : QByteArray(32, '\0');
    batch.wallMs = m_clock.wallMs();
    batch.monoMs = m_clock.monoMs();
    batch.bootId = m_clock.bootId();
    batch.firstSeq = rows.first().seq;
    batch.prevHash = rows.first().prev;
    qsizetype bytes = 0;
    for (const auto& row : rows) {
        if (!batch.entries.isEmpty() && bytes + row.bytes.size() > std::min<qint64>(mostBytes, sync::kMaxBatchBytes))
            break;
        batch.entries.append(row.bytes);
        batch.headHash = row.hash;
        bytes += row.bytes.size();
    }
    PADRON_ASSIGN(const auto device, envelope::SigningKey::fromSeed(keys.signingSeed));
    ports::StoredBatch stored;
    stored.batchSeq = batch.header.batchSeq;
    stored.firstSeq = batch.firstSeq;
    stored.lastSeq = batch.firstSeq + static_cast<quint64>(batch.entries.size()) - 1;
    stored.sealed = sync::sealBatch(batch, device, envelope::BoxPublicKey{centre->buzonPublic});
    if (stored.sealed.isEmpty()) // an expunged body, or a buzón key that is none: never an empty batch for ever
        return core::fail(sync::kBatchMalformed);
    stored.sha256 = envelope::sha256(stored.sealed);

    // Sealing differs at each call, so it is stored before the first send and resent verbatim.
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_sync.saveBatch(stored));
    PADRON_TRY(transaction.commit());
    return std::optional(std::move(stored));
}

} // namespace padron::usecases
