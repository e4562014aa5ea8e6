// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_sync_ledger.h"

#include "local/stores/carried_log.h"
#include "local/stores/sql_device_store.h"

#include <algorithm>
#include <limits>

namespace padron::stores {

using core::Result;
using ports::BatchSpan;
using ports::EntryVerdict;
using sqlite::Statement;

namespace {

// A sealed batch is up to a megabyte: places are read off an index that has them all.
#define PADRON_EPOCH "(SELECT epoch FROM device_key)"
#define PADRON_SPAN "SELECT batch_seq, first_seq, last_seq, receipt_ms, arrived_ms FROM batch INDEXED BY batch_span "
constexpr char kSealedUntil[] = "SELECT last_seq FROM batch INDEXED BY batch_span WHERE epoch = " PADRON_EPOCH
                                " ORDER BY first_seq DESC LIMIT 1";
constexpr char kSpanOf[] = PADRON_SPAN "WHERE epoch = " PADRON_EPOCH " AND first_seq <= ? ORDER BY first_seq DESC LIMIT 1";
constexpr char kReceipted[] = PADRON_SPAN "WHERE epoch = " PADRON_EPOCH
                                          " AND first_seq < ? AND receipt_ms IS NOT NULL ORDER BY first_seq DESC LIMIT ?";
constexpr char kOpen[] = PADRON_SPAN "WHERE epoch = " PADRON_EPOCH
                                     " AND first_seq < ? AND receipt_ms IS NULL ORDER BY first_seq DESC LIMIT ?";
constexpr char kWithout[] = "SELECT coalesce(sum(last_seq - first_seq + 1), 0) FROM batch INDEXED BY batch_open "
                            "WHERE epoch = " PADRON_EPOCH " AND receipt IS NULL";
constexpr char kReceipt[] = "SELECT receipt FROM batch WHERE epoch = " PADRON_EPOCH " AND batch_seq = ?";
#define PADRON_VERDICT "SELECT entry_id, seq, verdict, code, at_ms, epoch, superseded_by FROM verdict "
constexpr char kVerdictOf[] = PADRON_VERDICT "WHERE entry_id = ?";
constexpr char kWaiting[] = PADRON_VERDICT
    "INDEXED BY verdict_open WHERE superseded_by IS NULL AND verdict NOT IN ('aceptado', 'ya recibido') AND verdict = ? "
    "AND (epoch, seq) < (?, ?) ORDER BY epoch DESC, seq DESC LIMIT ?";
constexpr char kSuperseded[] = PADRON_VERDICT
    "INDEXED BY verdict_superseded WHERE superseded_by IS NOT NULL AND (epoch, seq) < (?, ?) ORDER BY epoch DESC, seq DESC LIMIT ?";
constexpr char kCountOpen[] = "SELECT verdict, count(*) FROM verdict INDEXED BY verdict_open "
                              "WHERE superseded_by IS NULL AND verdict NOT IN ('aceptado', 'ya recibido') GROUP BY verdict";
constexpr char kCountSuperseded[] = "SELECT count(*) FROM verdict INDEXED BY verdict_superseded WHERE superseded_by IS NOT NULL";
constexpr char kCountHere[] = "SELECT count(*) FROM verdict INDEXED BY verdict_place WHERE epoch = " PADRON_EPOCH;
constexpr char kSupersededBy[] = "SELECT by_entry FROM superseded WHERE entry_id = ?";
constexpr char kFolio[] = "SELECT id FROM family WHERE folio = ?1 UNION ALL SELECT id FROM person WHERE folio = ?1 LIMIT 1";
constexpr char kAbout[] = "SELECT i.epoch, i.seq, i.epoch = " PADRON_EPOCH " FROM log_subject s JOIN log_index i ON i.num = s.num "
                          "WHERE s.subject = ? ORDER BY s.num DESC";
#undef PADRON_EPOCH
#undef PADRON_SPAN
#undef PADRON_VERDICT

qint64 clamped(quint64 seq)
{
    return static_cast<qint64>(std::min<quint64>(seq, std::numeric_limits<qint64>::max()));
}

BatchSpan spanFrom(const Statement& row)
{
    BatchSpan span{static_cast<quint64>(row.integer(0)), static_cast<quint64>(row.integer(1)),
                   static_cast<quint64>(row.integer(2)), {}};
    if (!row.isNull(3))
        span.receiptMs = row.integer(3);
    if (!span.receiptMs && !row.isNull(4))
        span.arrivedMs = row.integer(4);
    return span;
}

EntryVerdict verdictFrom(const Statement& row)
{
    return {row.id<core::EntryId>(0), static_cast<quint64>(row.integer(1)), row.text(2), row.text(3), row.integer(4),
            static_cast<quint32>(row.integer(5)), row.id<core::EntryId>(6)};
}

template <class T, class Read> Result<QList<T>> all(Statement& read, Read one)
{
    QList<T> rows;
    for (;;) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            return rows;
        rows.append(one(read));
    }
}

} // namespace

QList<const char*> SqlSyncLedger::statements()
{
    return {kSealedUntil, kSpanOf,    kReceipted,       kOpen,      kWithout,      kReceipt, kVerdictOf, kWaiting,
            kSuperseded,  kCountOpen, kCountSuperseded, kCountHere, kSupersededBy, kFolio,   kAbout};
}

Result<quint64> SqlSyncLedger::sealedUntil()
{
    Statement read = m_connection.statement(kSealedUntil);
    PADRON_ASSIGN(const bool row, read.step());
    return row ? static_cast<quint64>(read.integer(0)) : 0;
}

Result<std::optional<BatchSpan>> SqlSyncLedger::spanOf(quint64 seq)
{
    Statement read = m_connection.statement(kSpanOf);
    PADRON_ASSIGN(const bool row, read.bind(clamped(seq)).step());
    if (!row)
        return std::optional<BatchSpan>();
    const BatchSpan span = spanFrom(read);
    return seq <= span.lastSeq ? std::optional(span) : std::nullopt;
}

Result<QList<BatchSpan>> SqlSyncLedger::spans(bool receipted, quint64 before, int limit)
{
    Statement read = m_connection.statement(receipted ? kReceipted : kOpen);
    read.bind(clamped(before)).bind(limit);
    return all<BatchSpan>(read, spanFrom);
}

Result<qint64> SqlSyncLedger::entriesWithoutReceipt()
{
    Statement read = m_connection.statement(kWithout);
    PADRON_TRY(read.one());
    return read.integer(0);
}

Result<QByteArray> SqlSyncLedger::receiptOf(quint64 batchSeq)
{
    Statement read = m_connection.statement(kReceipt);
    PADRON_ASSIGN(const bool row, read.bind(clamped(batchSeq)).step());
    return row ? read.blob(0) : QByteArray();
}

Result<std::optional<EntryVerdict>> SqlSyncLedger::verdictOf(const core::EntryId& entry)
{
    Statement read = m_connection.statement(kVerdictOf);
    PADRON_ASSIGN(const bool row, read.bind(entry).step());
    return row ? std::optional(verdictFrom(read)) : std::nullopt;
}

Result<QList<EntryVerdict>> SqlSyncLedger::waiting(const QString& verdict, const ports::LedgerPlace& before, int limit)
{
    Statement read = m_connection.statement(kWaiting);
    read.bind(verdict).bind(before.epoch).bind(clamped(before.seq)).bind(limit);
    return all<EntryVerdict>(read, verdictFrom);
}

Result<QList<EntryVerdict>> SqlSyncLedger::superseded(const ports::LedgerPlace& before, int limit)
{
    Statement read = m_connection.statement(kSuperseded);
    read.bind(before.epoch).bind(clamped(before.seq)).bind(limit);
    return all<EntryVerdict>(read, verdictFrom);
}

Result<ports::VerdictCounts> SqlSyncLedger::verdictCounts()
{
    ports::VerdictCounts counts;
    Statement open = m_connection.statement(kCountOpen);
    for (;;) {
        PADRON_ASSIGN(const bool more, open.step());
        if (!more)
            break;
        const QString verdict = open.text(0);
        qint64& of = verdict == QLatin1String("observado")   ? counts.observed
                     : verdict == QLatin1String("rechazado") ? counts.rejected
                                                             : counts.quarantined;
        of += open.integer(1);
    }
    Statement superseded = m_connection.statement(kCountSuperseded);
    PADRON_TRY(superseded.one());
    counts.superseded = superseded.integer(0);
    Statement here = m_connection.statement(kCountHere);
    PADRON_TRY(here.one());
    counts.here = here.integer(0);
    return counts;
}

Result<std::optional<core::EntryId>> SqlSyncLedger::supersededBy(const core::EntryId& entry)
{
    Statement read = m_connection.statement(kSupersededBy);
    PADRON_ASSIGN(const bool row, read.bind(entry).step());
    return row ? std::optional(read.id<core::EntryId>(0)) : std::nullopt;
}

Result<core::SubjectId> SqlSyncLedger::subjectOfFolio(const QString& digits)
{
    Statement read = m_connection.statement(kFolio);
    PADRON_ASSIGN(const bool row, read.bind(digits).step());
    return row ? read.id<core::SubjectId>(0) : core::SubjectId();
}

Result<QList<quint64>> SqlSyncLedger::about(const core::SubjectId& subject, quint64 before, int limit)
{
    PADRON_ASSIGN(const auto carried, CarriedLog(m_connection).segments());
    QList<quint64> seqs;
    Statement read = m_connection.statement(kAbout);
    read.bind(subject);
    while (seqs.size() < limit) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            break;
        const auto epoch = static_cast<quint32>(read.integer(0));
        const auto written = static_cast<quint64>(read.integer(1));
        quint64 seq = read.integer(2) ? written : 0, opening = 0;
        for (const auto& segment : carried) { // where it was carried to, if it was
            if (segment.epoch == epoch && segment.first <= written && written <= segment.last)
                seq = opening + written - segment.first + 1;
            opening += segment.size();
        }
        if (seq > 0 && seq < before)
            seqs.append(seq);
    }
    return seqs;
}

} // namespace padron::stores
