// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_sync_store.h"

#include "local/stores/carried_log.h"
#include "ports/errors.h"

#include <algorithm>
#include <limits>

namespace padron::stores {

using core::Result;

namespace {

constexpr char kSaveBatch[] =
    "INSERT INTO batch (epoch, batch_seq, first_seq, last_seq, sealed, sha256, receipt, receipt_ms) "
    "VALUES ((SELECT epoch FROM device_key), ?, ?, ?, ?, ?, ?, ?)";
constexpr char kOldestOpen[] =
    "SELECT batch_seq, first_seq, last_seq, sealed, sha256, receipt, receipt_ms, arrived_ms FROM batch "
    "WHERE epoch = (SELECT epoch FROM device_key) AND receipt IS NULL ORDER BY batch_seq LIMIT 1";
constexpr char kOldestToSend[] =
    "SELECT batch_seq, first_seq, last_seq, sealed, sha256, receipt, receipt_ms, arrived_ms FROM batch INDEXED BY batch_to_send "
    "WHERE epoch = (SELECT epoch FROM device_key) AND receipt IS NULL AND arrived_ms IS NULL ORDER BY batch_seq LIMIT 1";
constexpr char kSaveArrival[] = "UPDATE batch SET arrived_ms = nullif(?, 0) "
                                "WHERE epoch = (SELECT epoch FROM device_key) AND batch_seq = ? AND receipt IS NULL";
constexpr char kArrived[] = "SELECT coalesce(sum(last_seq - first_seq + 1), 0) FROM batch INDEXED BY batch_span "
                            "WHERE epoch = (SELECT epoch FROM device_key) AND receipt_ms IS NULL AND arrived_ms IS NOT NULL";
constexpr char kLast[] = "SELECT batch_seq, first_seq, last_seq, sealed, sha256, receipt, receipt_ms, arrived_ms FROM batch "
                         "WHERE epoch = (SELECT epoch FROM device_key) ORDER BY batch_seq DESC LIMIT 1";
constexpr char kSaveReceipt[] = "UPDATE batch SET receipt = ?, receipt_ms = ? "
                                "WHERE epoch = (SELECT epoch FROM device_key) AND batch_seq = ?";
constexpr char kSaveVerdict[] =
    "INSERT INTO verdict (entry_id, seq, verdict, code, at_ms, epoch, superseded_by) VALUES (?1, ?2, ?3, ?4, ?5, "
    "(SELECT epoch FROM device_key), (SELECT by_entry FROM superseded WHERE entry_id = ?1)) ON CONFLICT (entry_id) "
    "DO UPDATE SET seq = excluded.seq, verdict = excluded.verdict, code = excluded.code, at_ms = excluded.at_ms, "
    "epoch = excluded.epoch, superseded_by = excluded.superseded_by";
constexpr char kOpenVerdicts[] = "SELECT entry_id, seq, verdict, code, at_ms, epoch FROM verdict INDEXED BY verdict_open "
                                 "WHERE superseded_by IS NULL AND verdict NOT IN ('aceptado', 'ya recibido') "
                                 "ORDER BY epoch, seq LIMIT ?";
constexpr char kSupersede[] = "INSERT INTO superseded (entry_id, by_entry) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr char kSettle[] = "UPDATE verdict SET superseded_by = ?2 WHERE entry_id = ?1 AND superseded_by IS NULL";
constexpr char kState[] = "SELECT cursor, last_exchange_ms, last_problem, problem_since_ms, clock_offset_ms FROM sync_state WHERE one = 1";
constexpr char kSetCursor[] = "UPDATE sync_state SET cursor = ? WHERE one = 1";
constexpr char kExchanged[] = "UPDATE sync_state SET last_exchange_ms = ?, last_problem = '', problem_since_ms = 0 WHERE one = 1";
constexpr char kProblem[] = "UPDATE sync_state SET last_problem = ?1, problem_since_ms = "
                            "CASE WHEN last_problem = '' THEN ?2 ELSE problem_since_ms END WHERE one = 1";
constexpr char kClock[] = "UPDATE sync_state SET clock_offset_ms = ? WHERE one = 1";
constexpr char kPages[] = "SELECT count(*), coalesce(sum(bytes - sent), 0) FROM page_upload INDEXED BY page_upload_open WHERE receipt IS NULL";
constexpr char kWritten[] = "SELECT coalesce(max(seq), 0) FROM log WHERE epoch = (SELECT epoch FROM device_key)";
constexpr char kOfCarrying[] = "SELECT count(*) FROM log_index INDEXED BY log_index_place WHERE epoch = (SELECT epoch FROM device_key) "
                               "AND seq > ? AND kind IN ('memoria.escrita', 'memoria.leida')";
constexpr char kReceipted[] = "SELECT coalesce(max(last_seq), 0), coalesce(max(receipt_ms), 0) FROM batch "
                              "WHERE epoch = (SELECT epoch FROM device_key) AND receipt IS NOT NULL";
constexpr char kHeld[] = "SELECT coalesce(sum(verdict IN ('observado', 'rechazado')), 0), "
                         "coalesce(sum(verdict = 'en cuarentena'), 0) FROM verdict INDEXED BY verdict_open "
                         "WHERE superseded_by IS NULL AND verdict NOT IN ('aceptado', 'ya recibido')";
constexpr char kRecordsWithin[] =
    "SELECT count(*) FROM log_index INDEXED BY log_index_place WHERE epoch = coalesce(?1, (SELECT epoch FROM device_key)) "
    "AND seq BETWEEN ?2 AND ?3 AND kind IN ('familia.registrada', 'familia.actualizada')";

ports::StoredBatch batchFrom(const sqlite::Statement& row)
{
    ports::StoredBatch batch;
    batch.batchSeq = static_cast<quint64>(row.integer(0));
    batch.firstSeq = static_cast<quint64>(row.integer(1));
    batch.lastSeq = static_cast<quint64>(row.integer(2));
    batch.sealed = row.blob(3);
    batch.sha256 = row.blob(4);
    batch.receipt = row.blob(5);
    batch.receiptMs = row.integer(6);
    batch.arrivedMs = row.integer(7);
    return batch;
}

} // namespace

QList<const char*> SqlSyncStore::statements()
{
    return {kSaveBatch, kOldestOpen, kOldestToSend, kSaveArrival, kArrived, kLast,    kSaveReceipt, kSaveVerdict, kOpenVerdicts, kState,          kSupersede,
            kSettle,    kSetCursor,  kExchanged, kProblem,   kWritten, kOfCarrying,     kReceipted,    kHeld,           kRecordsWithin, kClock, kPages};
}

Result<void> SqlSyncStore::saveBatch(const ports::StoredBatch& batch)
{
    sqlite::Statement write = m_connection.statement(kSaveBatch);
    write.bind(static_cast<qint64>(batch.batchSeq))
        .bind(static_cast<qint64>(batch.firstSeq))
        .bind(static_cast<qint64>(batch.lastSeq))
        .bind(batch.sealed)
        .bind(batch.sha256);
    if (batch.receipt.isEmpty())
        write.bindNull().bindNull();
    else
        write.bind(batch.receipt).bind(batch.receiptMs);
    return write.run();
}

Result<std::optional<ports::StoredBatch>> SqlSyncStore::oneBatch(const char* sql)
{
    sqlite::Statement read = m_connection.statement(sql);
    PADRON_ASSIGN(const bool row, read.step());
    return row ? std::optional(batchFrom(read)) : std::nullopt;
}

Result<std::optional<ports::StoredBatch>> SqlSyncStore::oldestUnreceipted()
{
    return oneBatch(kOldestOpen);
}

Result<std::optional<ports::StoredBatch>> SqlSyncStore::oldestToSend()
{
    return oneBatch(kOldestToSend);
}

Result<void> SqlSyncStore::saveArrival(quint64 batchSeq, qint64 nowMs)
{
    return m_connection.statement(kSaveArrival).bind(nowMs).bind(static_cast<qint64>(batchSeq)).run();
}

Result<std::optional<ports::StoredBatch>> SqlSyncStore::lastBatch()
{
    return oneBatch(kLast);
}

Result<void> SqlSyncStore::saveReceipt(quint64 batchSeq, const QByteArray& receipt, qint64 centreMs)
{
    PADRON_TRY(
        m_connection.statement(kSaveReceipt).bind(receipt).bind(centreMs).bind(static_cast<qint64>(batchSeq)).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<void> SqlSyncStore::saveVerdict(const ports::EntryVerdict& verdict)
{
    return m_connection.statement(kSaveVerdict)
        .bind(verdict.entry)
        .bind(static_cast<qint64>(verdict.seq))
        .bind(verdict.verdict)
        .bind(verdict.code)
        .bind(verdict.atMs)
        .run();
}

Result<QList<ports::EntryVerdict>> SqlSyncStore::openVerdicts(int limit)
{
    QList<ports::EntryVerdict> verdicts;
    sqlite::Statement read = m_connection.statement(kOpenVerdicts);
    read.bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return verdicts;
        verdicts.append({read.id<core::EntryId>(0), static_cast<quint64>(read.integer(1)), read.text(2), read.text(3),
                         read.integer(4), static_cast<quint32>(read.integer(5))});
    }
}

Result<void> SqlSyncStore::supersede(const core::EntryId& entry, const core::EntryId& by)
{
    PADRON_TRY(m_connection.statement(kSupersede).bind(entry).bind(by).run());
    return m_connection.statement(kSettle).bind(entry).bind(by).run();
}

Result<quint64> SqlSyncStore::cursor()
{
    sqlite::Statement read = m_connection.statement(kState);
    PADRON_TRY(read.one());
    return static_cast<quint64>(read.integer(0));
}

Result<void> SqlSyncStore::setCursor(quint64 position)
{
    return m_connection.statement(kSetCursor).bind(static_cast<qint64>(position)).run();
}

Result<void> SqlSyncStore::noteExchange(qint64 nowMs, const QString& problem)
{
    if (problem.isEmpty())
        return m_connection.statement(kExchanged).bind(nowMs).run();
    return m_connection.statement(kProblem).bind(problem).bind(nowMs).run();
}

Result<qint64> SqlSyncStore::pendingRecords(quint64 receipted)
{
    qint64 count = 0;
    const auto add = [&](std::optional<quint32> epoch, qint64 first, qint64 last) -> Result<void> {
        sqlite::Statement read = m_connection.statement(kRecordsWithin);
        epoch ? read.bind(*epoch) : read.bindNull();
        PADRON_TRY(read.bind(first).bind(last).one());
        count += read.integer(0);
        return {};
    };
    // Those carried from an earlier epoch open the chain, and lie where they were written.
    PADRON_ASSIGN(const auto carried, CarriedLog(m_connection).segments());
    quint64 before = 0;
    for (const auto& segment : carried) {
        const quint64 gone = std::min(segment.size(), receipted > before ? receipted - before : 0);
        if (gone < segment.size())
            PADRON_TRY(add(segment.epoch, static_cast<qint64>(segment.first + gone), static_cast<qint64>(segment.last)));
        before += segment.size();
    }
    PADRON_TRY(add({}, static_cast<qint64>(receipted) + 1, std::numeric_limits<qint64>::max()));
    return count;
}

Result<void> SqlSyncStore::noteClockOffset(qint64 ms)
{
    return m_connection.statement(kClock).bind(ms).run();
}

Result<ports::SyncCounts> SqlSyncStore::counts()
{
    ports::SyncCounts counts;
    sqlite::Statement state = m_connection.statement(kState);
    PADRON_TRY(state.one());
    counts.lastExchangeMs = state.integer(1);
    counts.lastProblem = state.text(2);
    counts.problemSinceMs = state.integer(3);
    if (!state.isNull(4))
        counts.clockOffsetMs = state.integer(4);
    sqlite::Statement pages = m_connection.statement(kPages);
    PADRON_TRY(pages.one());
    counts.pendingPages = pages.integer(0);
    counts.pendingPageBytes = pages.integer(1);
    sqlite::Statement receipted = m_connection.statement(kReceipted);
    PADRON_TRY(receipted.one());
    counts.receipted = receipted.integer(0);
    counts.lastReceiptMs = receipted.integer(1);
    sqlite::Statement written = m_connection.statement(kWritten);
    PADRON_TRY(written.one());
    counts.pendingEntries = written.integer(0) - counts.receipted;
    sqlite::Statement arrived = m_connection.statement(kArrived);
    PADRON_TRY(arrived.one());
    counts.arrivedEntries = arrived.integer(0);
    sqlite::Statement ofCarrying = m_connection.statement(kOfCarrying);
    PADRON_TRY(ofCarrying.bind(counts.receipted).one());
    if (ofCarrying.integer(0) == counts.pendingEntries) // each trip writes one: by stick alone it would never be nothing
        counts.pendingEntries = 0;
    PADRON_ASSIGN(counts.pendingRecords, pendingRecords(static_cast<quint64>(counts.receipted)));
    sqlite::Statement held = m_connection.statement(kHeld);
    PADRON_TRY(held.one());
    counts.observed = held.integer(0);
    counts.quarantined = held.integer(1);
    return counts;
}

} // namespace padron::stores
