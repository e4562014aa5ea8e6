// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_package_store.h"

namespace padron::stores {

using core::Result;

namespace {

constexpr char kOpen[] = "SELECT batch_seq FROM batch WHERE epoch = (SELECT epoch FROM device_key) AND receipt IS NULL "
                         "ORDER BY batch_seq";
constexpr char kBatch[] = "SELECT first_seq, last_seq, sealed, sha256, receipt, receipt_ms FROM batch "
                          "WHERE epoch = (SELECT epoch FROM device_key) AND batch_seq = ?";
constexpr char kLastNumber[] = "SELECT coalesce(max(batch_seq), 0) FROM batch WHERE epoch = (SELECT epoch FROM device_key)";
constexpr char kNote[] = "INSERT INTO package (name, way, at_ms) VALUES (?, ?, ?) "
                         "ON CONFLICT (name) DO UPDATE SET way = excluded.way, at_ms = excluded.at_ms";

} // namespace

QList<const char*> SqlPackageStore::statements()
{
    return {kOpen, kBatch, kLastNumber, kNote};
}

Result<QList<quint64>> SqlPackageStore::openBatches()
{
    QList<quint64> numbers;
    sqlite::Statement read = m_connection.statement(kOpen);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return numbers;
        numbers.append(static_cast<quint64>(read.integer(0)));
    }
}

Result<std::optional<ports::StoredBatch>> SqlPackageStore::batch(quint64 batchSeq)
{
    sqlite::Statement read = m_connection.statement(kBatch);
    read.bind(static_cast<qint64>(batchSeq));
    PADRON_ASSIGN(const bool row, read.step());
    if (!row)
        return std::optional<ports::StoredBatch>();
    ports::StoredBatch batch;
    batch.batchSeq = batchSeq;
    batch.firstSeq = static_cast<quint64>(read.integer(0));
    batch.lastSeq = static_cast<quint64>(read.integer(1));
    batch.sealed = read.blob(2);
    batch.sha256 = read.blob(3);
    batch.receipt = read.blob(4);
    batch.receiptMs = read.integer(5);
    return std::optional(std::move(batch));
}

Result<quint64> SqlPackageStore::lastBatch()
{
    sqlite::Statement read = m_connection.statement(kLastNumber);
    PADRON_TRY(read.one());
    return static_cast<quint64>(read.integer(0));
}

Result<void> SqlPackageStore::note(const QString& name, Way way, qint64 nowMs)
{
    return m_connection.statement(kNote)
        .bind(name)
        .bind(way == Way::Written ? QStringLiteral("escrito") : QStringLiteral("leido"))
        .bind(nowMs)
        .run();
}

} // namespace padron::stores
