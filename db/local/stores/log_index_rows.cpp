// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/log_index_rows.h"

#include "envelope/log_entry.h"

namespace padron::stores {

using core::Result;
using sqlite::Statement;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

constexpr char kLast[] = "SELECT epoch, seq FROM log_index ORDER BY num DESC LIMIT 1";
constexpr char kInsert[] = "INSERT INTO log_index (epoch, seq, at_ms, user, role, kind, numeral, subjects) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kNum[] = "SELECT last_insert_rowid()";
constexpr char kSubject[] = "INSERT INTO log_subject (subject, num) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr char kDay[] = "INSERT INTO log_day (day, first_num, last_num) VALUES (?1, ?2, ?2) "
                        "ON CONFLICT (day) DO UPDATE SET last_num = ?2";

} // namespace

QList<const char*> logIndexRowStatements()
{
    return {kLast, kInsert, kNum, kSubject, kDay};
}

Result<std::optional<LogPlace>> lastIndexed(sqlite::Connection& connection)
{
    Statement read = connection.statement(kLast);
    PADRON_ASSIGN(const bool row, read.step());
    if (!row)
        return std::optional<LogPlace>();
    return std::optional(LogPlace{static_cast<quint32>(read.integer(0)), static_cast<quint64>(read.integer(1))});
}

Result<void> indexLogEntry(sqlite::Connection& connection, const LogPlace& place, const QByteArray& bytes)
{
    // What cannot be read is in the index too, as that: it must not stop what comes after it.
    const envelope::LogEntry entry = envelope::decodeEntry(bytes).value_or(envelope::LogEntry());
    QByteArray subjects;
    for (const auto& subject : entry.subjects)
        subjects += subject.id.bytes();
    PADRON_TRY(connection.statement(kInsert)
                   .bind(place.epoch)
                   .bind(static_cast<qint64>(place.seq))
                   .bind(entry.atMs)
                   .bind(entry.user)
                   .bind(entry.role)
                   .bind(entry.kind)
                   .bind(entry.numeral)
                   .bind(subjects)
                   .run());
    PADRON_ASSIGN(const qint64 num, connection.integer(kNum));
    for (const auto& subject : entry.subjects)
        PADRON_TRY(connection.statement(kSubject).bind(subject.id).bind(num).run());
    return connection.statement(kDay).bind(entry.atMs / kDayMs).bind(num).run();
}

} // namespace padron::stores
