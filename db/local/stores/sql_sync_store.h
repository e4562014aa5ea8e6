// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/sync_store.h"

namespace padron::stores {

/// Batches are those of the current epoch.
class SqlSyncStore final : public ports::SyncStore
{
public:
    explicit SqlSyncStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void>
    saveBatch(const ports::StoredBatch& batch) override; ///< kAlreadyExists: a sealed batch never changes
    core::Result<std::optional<ports::StoredBatch>> oldestUnreceipted() override;
    core::Result<std::optional<ports::StoredBatch>> oldestToSend() override;
    core::Result<void> saveArrival(quint64 batchSeq, qint64 nowMs) override;
    core::Result<std::optional<ports::StoredBatch>> lastBatch() override;
    core::Result<void> saveReceipt(quint64 batchSeq, const QByteArray& receipt,
                                   qint64 centreMs) override; ///< kNotFound
    core::Result<void> saveVerdict(const ports::EntryVerdict& verdict) override;
    core::Result<QList<ports::EntryVerdict>> openVerdicts(int limit) override;
    core::Result<void> supersede(const core::EntryId& entry, const core::EntryId& by) override;
    core::Result<quint64> cursor() override;
    core::Result<void> setCursor(quint64 position) override;
    core::Result<void> noteExchange(qint64 nowMs, const QString& problem) override;
    core::Result<void> noteClockOffset(qint64 ms) override;
    core::Result<ports::SyncCounts> counts() override;
    static QList<const char*> statements();

private:
    core::Result<qint64> pendingRecords(quint64 receipted);
    core::Result<std::optional<ports::StoredBatch>> oneBatch(const char* sql);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
