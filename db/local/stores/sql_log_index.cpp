// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_log_index.h"

#include "local/stores/log_index_rows.h"
#include "local/stores/log_rows.h"
#include "local/stores/sql_unit_of_work.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using ports::LogFilter;
using ports::LogLine;
using sqlite::Statement;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr int kSlice = 500;           ///< entries a transaction: some 20 ms on a slow laptop
constexpr int kAtOpening = 10'000;    ///< under half a second, once

// Each page is read off the end of one index; what a clock says only narrows the stretch (log_day) and is asked again.
#define PADRON_LINE "SELECT num, epoch, seq, at_ms, user, role, kind, numeral, subjects FROM log_index "
#define PADRON_WITHIN "num >= ?1 AND num < ?2 AND at_ms >= ?3 AND at_ms < ?4 "
#define PADRON_NEWEST "ORDER BY num DESC LIMIT ?5"
constexpr char kAny[] = PADRON_LINE "WHERE " PADRON_WITHIN PADRON_NEWEST;
constexpr char kOfUser[] = PADRON_LINE "INDEXED BY log_index_user WHERE user = ?6 AND " PADRON_WITHIN PADRON_NEWEST;
constexpr char kOfKind[] = PADRON_LINE "INDEXED BY log_index_kind WHERE kind = ?6 AND " PADRON_WITHIN PADRON_NEWEST;
constexpr char kOfKindAndUser[] =
    PADRON_LINE "INDEXED BY log_index_kind_user WHERE kind = ?6 AND user = ?7 AND " PADRON_WITHIN PADRON_NEWEST;
constexpr char kOfSubject[] =
    "SELECT i.num, i.epoch, i.seq, i.at_ms, i.user, i.role, i.kind, i.numeral, i.subjects FROM log_subject s "
    "JOIN log_index i ON i.num = s.num WHERE s.subject = ?6 AND s.num >= ?1 AND s.num < ?2 AND i.at_ms >= ?3 "
    "AND i.at_ms < ?4 AND (?7 = '' OR i.kind = ?7) AND (?8 IS NULL OR i.user = ?8) ORDER BY s.num DESC LIMIT ?5";
constexpr char kAscending[] = PADRON_LINE "WHERE num >= ? ORDER BY num LIMIT ?";
#undef PADRON_LINE
#undef PADRON_WITHIN
#undef PADRON_NEWEST

constexpr char kDays[] = "SELECT min(first_num), max(last_num) FROM log_day WHERE day >= ? AND day <= ?";
constexpr char kIsAbout[] = "SELECT EXISTS (SELECT 1 FROM log_subject WHERE subject = ? AND num = ?)";
constexpr char kPerson[] = "SELECT folio, trim(nombres || ' ' || primer_apellido || ' ' || segundo_apellido) FROM person "
                           "WHERE id = ?";
constexpr char kFamily[] = "SELECT folio FROM family WHERE id = ?";
constexpr char kNextUser[] = "SELECT user FROM log_index INDEXED BY log_index_user WHERE user > ? ORDER BY user LIMIT 1";
constexpr char kNextEpoch[] = "SELECT epoch FROM log WHERE epoch > ? ORDER BY epoch LIMIT 1";
constexpr char kEpochEnds[] = "SELECT (SELECT seq FROM log WHERE epoch = ?1 ORDER BY seq LIMIT 1), "
                              "(SELECT seq FROM log WHERE epoch = ?1 ORDER BY seq DESC LIMIT 1)";
constexpr char kAfter[] = "SELECT l.epoch, l.seq, b.bytes FROM log l LEFT JOIN log_body b ON b.entry_id = l.entry_id "
                          "WHERE (l.epoch, l.seq) > (?, ?) ORDER BY l.epoch, l.seq LIMIT ?";
constexpr char kLastReceipt[] = "SELECT batch_seq, first_seq, last_seq, sha256, receipt FROM batch "
                                "WHERE epoch = ? AND receipt IS NOT NULL ORDER BY last_seq DESC LIMIT 1";
constexpr char kCovering[] = "SELECT batch_seq, first_seq, last_seq, sha256, receipt FROM batch "
                             "WHERE epoch = ? AND last_seq >= ? AND receipt IS NOT NULL ORDER BY last_seq LIMIT 1";
constexpr char kClear[] = "DELETE FROM log_subject; DELETE FROM log_day; DELETE FROM log_index";

LogLine readLine(const Statement& row)
{
    LogLine line;
    line.num = static_cast<quint64>(row.integer(0));
    line.epoch = static_cast<quint32>(row.integer(1));
    line.seq = static_cast<quint64>(row.integer(2));
    line.atMs = row.integer(3);
    line.user = row.id<core::UserId>(4);
    line.role = row.text(5);
    line.kind = row.text(6);
    line.numeral = row.text(7);
    const QByteArray subjects = row.blob(8);
    for (qsizetype at = 0; at + 16 <= subjects.size(); at += 16)
        line.subjects.append(core::SubjectId(QUuid::fromRfc4122(QByteArrayView(subjects).sliced(at, 16))));
    return line;
}

Result<void> readAll(Statement& read, QList<LogLine>& lines)
{
    for (;;) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            return {};
        lines.append(readLine(read));
    }
}

Result<std::optional<ports::ReceiptedStretch>> readStretch(Statement& read)
{
    PADRON_ASSIGN(const bool row, read.step());
    if (!row)
        return std::optional<ports::ReceiptedStretch>();
    ports::ReceiptedStretch stretch;
    stretch.batchSeq = static_cast<quint64>(read.integer(0));
    stretch.firstSeq = static_cast<quint64>(read.integer(1));
    stretch.lastSeq = static_cast<quint64>(read.integer(2));
    stretch.batchSha256 = read.blob(3);
    stretch.receipt = read.blob(4);
    return std::optional(stretch);
}

qint64 clamped(quint64 num)
{
    return static_cast<qint64>(std::min<quint64>(num, std::numeric_limits<qint64>::max()));
}

} // namespace

/// The stretch of the index that a filter's days and page leave; empty when nothing can be in it.
struct SqlLogIndex::Bounds
{
    qint64 from = 0, until = 0;
    qint64 fromMs = 0, untilMs = 0;
    Statement& bind(Statement& read, int limit) const
    {
        return read.bind(from).bind(until).bind(fromMs).bind(untilMs).bind(static_cast<qint64>(limit));
    }
};

QList<const char*> SqlLogIndex::statements()
{
    return {kAny,      kOfUser,    kOfKind,  kOfKindAndUser, kOfSubject, kAscending, kDays,        kPerson,   kFamily,
            kNextUser, kNextEpoch, kEpochEnds,     kAfter,     kLogRows,   kLastReceipt, kCovering, kIsAbout};
}

Result<SqlLogIndex::Bounds> SqlLogIndex::bounds(const LogFilter& filter)
{
    Bounds bounds{1, clamped(filter.before), std::max<qint64>(filter.fromMs, 0), filter.untilMs};
    Statement read = m_connection.statement(kDays);
    PADRON_TRY(read.bind(bounds.fromMs / kDayMs).bind(filter.untilMs / kDayMs).one());
    if (read.isNull(0))
        bounds.until = 0;
    else {
        bounds.from = read.integer(0);
        bounds.until = std::min(bounds.until, read.integer(1) + 1);
    }
    return bounds;
}

Result<QList<LogLine>> SqlLogIndex::page(const LogFilter& filter, int limit)
{
    PADRON_ASSIGN(const Bounds within, bounds(filter));
    QList<LogLine> lines;
    const QStringList kinds = filter.kinds.isEmpty() ? QStringList{QString()} : filter.kinds;
    for (const QString& kind : kinds) {
        for (const core::SubjectId& subject : filter.subjects) {
            Statement read = m_connection.statement(kOfSubject);
            within.bind(read, limit).bind(subject).bind(kind.isNull() ? QStringLiteral("") : kind).bind(filter.user);
            PADRON_TRY(readAll(read, lines));
        }
        if (!filter.subjects.isEmpty())
            continue;
        const bool anybody = filter.user.isNull();
        Statement read = m_connection.statement(kind.isEmpty() ? (anybody ? kAny : kOfUser)
                                                               : (anybody ? kOfKind : kOfKindAndUser));
        within.bind(read, limit);
        if (!kind.isEmpty())
            read.bind(kind);
        if (!anybody)
            read.bind(filter.user);
        PADRON_TRY(readAll(read, lines));
    }
    std::sort(lines.begin(), lines.end(), [](const LogLine& a, const LogLine& b) { return a.num > b.num; });
    lines.erase(std::unique(lines.begin(), lines.end(), [](const LogLine& a, const LogLine& b) { return a.num == b.num; }),
                lines.end());
    return lines.mid(0, limit);
}

Result<QList<LogLine>> SqlLogIndex::ascending(quint64 fromNum, int limit)
{
    QList<LogLine> lines;
    Statement read = m_connection.statement(kAscending);
    read.bind(clamped(fromNum)).bind(static_cast<qint64>(limit));
    PADRON_TRY(readAll(read, lines));
    return lines;
}

Result<ports::LogSubject> SqlLogIndex::subject(const core::SubjectId& id)
{
    {
        Statement read = m_connection.statement(kPerson);
        PADRON_ASSIGN(const bool person, read.bind(id).step());
        if (person)
            return ports::LogSubject{id, read.text(1), read.text(0), false};
    }
    Statement read = m_connection.statement(kFamily);
    PADRON_ASSIGN(const bool family, read.bind(id).step());
    return family ? ports::LogSubject{id, {}, read.text(0), true} : ports::LogSubject{id, {}, {}, false};
}

Result<QList<core::UserId>> SqlLogIndex::users()
{
    QList<core::UserId> users;
    for (QByteArray last(1, '\0');;) {
        Statement read = m_connection.statement(kNextUser);
        PADRON_ASSIGN(const bool more, read.bind(last).step());
        if (!more)
            return users;
        users.append(read.id<core::UserId>(0));
        last = read.blob(0);
    }
}

Result<QList<quint32>> SqlLogIndex::epochs()
{
    QList<quint32> epochs;
    for (qint64 last = -1;;) {
        Statement read = m_connection.statement(kNextEpoch);
        PADRON_ASSIGN(const bool more, read.bind(last).step());
        if (!more)
            return epochs;
        last = read.integer(0);
        epochs.append(static_cast<quint32>(last));
    }
}

Result<QList<envelope::LogRow>> SqlLogIndex::rows(quint32 epoch, quint64 fromSeq, int limit)
{
    return logRows(m_connection, epoch, clamped(fromSeq), limit);
}

Result<std::optional<ports::ReceiptedStretch>> SqlLogIndex::lastReceipt(quint32 epoch)
{
    Statement read = m_connection.statement(kLastReceipt);
    read.bind(epoch);
    return readStretch(read);
}

Result<std::optional<ports::ReceiptedStretch>> SqlLogIndex::receiptCovering(quint32 epoch, quint64 seq)
{
    Statement read = m_connection.statement(kCovering);
    read.bind(epoch).bind(clamped(seq));
    return readStretch(read);
}

Result<quint64> SqlLogIndex::behind()
{
    PADRON_ASSIGN(const auto last, lastIndexed(m_connection));
    const quint32 fromEpoch = last ? last->epoch : 0;
    PADRON_ASSIGN(const QList<quint32> all, epochs());
    quint64 left = 0;
    for (const quint32 epoch : all) {
        if (epoch < fromEpoch)
            continue;
        Statement read = m_connection.statement(kEpochEnds);
        PADRON_TRY(read.bind(epoch).one());
        const qint64 before = epoch == fromEpoch && last ? clamped(last->seq) : read.integer(0) - 1;
        left += static_cast<quint64>(read.integer(1) - before);
    }
    return left;
}

Result<bool> SqlLogIndex::isAbout(quint64 num, const core::SubjectId& subject)
{
    Statement read = m_connection.statement(kIsAbout);
    PADRON_TRY(read.bind(subject).bind(clamped(num)).one());
    return read.integer(0) != 0;
}

Result<quint64> SqlLogIndex::catchUp(int most)
{
    struct Read
    {
        LogPlace place;
        QByteArray bytes;
    };
    PADRON_ASSIGN(const auto last, lastIndexed(m_connection));
    QList<Read> entries;
    {
        Statement read = m_connection.statement(kAfter);
        read.bind(last ? last->epoch : 0).bind(last ? clamped(last->seq) : 0).bind(static_cast<qint64>(most));
        for (;;) {
            PADRON_ASSIGN(const bool more, read.step());
            if (!more)
                break;
            entries.append({{static_cast<quint32>(read.integer(0)), static_cast<quint64>(read.integer(1))}, read.blob(2)});
        }
    }
    if (entries.isEmpty())
        return quint64(0);
    SqlUnitOfWork work(m_connection);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(work));
    for (const Read& entry : entries)
        PADRON_TRY(indexLogEntry(m_connection, entry.place, entry.bytes));
    PADRON_TRY(transaction.commit());
    return behind();
}

Result<void> SqlLogIndex::clear()
{
    SqlUnitOfWork work(m_connection);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(work));
    PADRON_TRY(m_connection.script(kClear));
    return transaction.commit();
}

Result<void> bringLogIndexForward(sqlite::Connection& connection)
{
    SqlLogIndex index(connection);
    for (int done = 0; done < kAtOpening; done += kSlice) {
        PADRON_ASSIGN(const quint64 left, index.catchUp(kSlice));
        if (left == 0)
            break;
    }
    return {};
}

} // namespace padron::stores
