// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_centre_task_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;
using ports::CentreTask;
using sqlite::Statement;

namespace {

constexpr char kPut[] =
    "INSERT INTO centre_task (id, kind, numeral, person_id, folio, field, reason, reference, asked_ms, due, closed, centre_outcome) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (id) DO UPDATE SET kind = ?2, numeral = ?3, person_id = ?4, "
    "folio = ?5, field = ?6, reason = ?7, reference = ?8, asked_ms = ?9, due = ?10, closed = ?11, centre_outcome = ?12";
#define PADRON_TASK                                                                                                    \
    "SELECT id, kind, numeral, person_id, folio, field, reason, reference, asked_ms, due, answered_ms, outcome, note, closed, " \
    "centre_outcome, refused FROM centre_task "
constexpr char kTask[] = PADRON_TASK "WHERE id = ?";
#define PADRON_SEEN                                                                                                    \
    "closed = 0 AND answered_ms IS NULL AND (?1 OR person_id IS NULL OR NOT EXISTS (SELECT 1 FROM record_block WHERE person = person_id)) " \
    "AND (?2 OR kind NOT LIKE 'usuario-%') "
constexpr char kOpen[] = PADRON_TASK "WHERE " PADRON_SEEN "ORDER BY due, asked_ms, id LIMIT ?3";
constexpr char kCounts[] = "SELECT count(*), count(*) FILTER (WHERE due <= ?3) FROM centre_task WHERE " PADRON_SEEN;
#undef PADRON_SEEN
constexpr char kOpenOf[] =
    PADRON_TASK "WHERE person_id = ? AND person_id IS NOT NULL AND closed = 0 AND answered_ms IS NULL ORDER BY due, asked_ms, id";
#undef PADRON_TASK
constexpr char kRefuse[] = "UPDATE centre_task SET answered_ms = NULL, refused = ?2 WHERE id = ?1 AND closed = 0";
constexpr char kTake[] = "UPDATE centre_task SET answered_ms = coalesce(answered_ms, ?2), refused = '' WHERE id = ?1";
constexpr char kAnswer[] = "UPDATE centre_task SET answered_ms = ?, outcome = ?, note = ?, refused = '' WHERE id = ? AND answered_ms IS NULL AND closed = 0";
constexpr char kNoDay[] = "9999";

CentreTask readTask(const Statement& row)
{
    CentreTask task;
    task.id = row.id<core::TaskId>(0);
    task.kind = row.text(1);
    task.numeral = row.text(2);
    task.person = row.id<core::PersonId>(3);
    task.folio = row.text(4);
    task.field = row.text(5);
    task.reason = row.text(6);
    task.reference = row.text(7);
    task.askedMs = row.integer(8);
    task.due = QDate::fromString(row.text(9), Qt::ISODate);
    if (!row.isNull(10))
        task.answeredMs = row.integer(10);
    task.outcome = row.text(11);
    task.note = row.text(12);
    task.closed = row.integer(13) != 0;
    task.centreOutcome = row.text(14);
    task.refused = row.text(15);
    return task;
}

Result<QList<CentreTask>> readAll(Statement read)
{
    QList<CentreTask> tasks;
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return tasks;
        tasks.append(readTask(read));
    }
}

} // namespace

QList<const char*> SqlCentreTaskStore::statements()
{
    return {kPut, kTask, kOpen, kCounts, kOpenOf, kRefuse, kTake, kAnswer};
}

Result<void> SqlCentreTaskStore::put(const CentreTask& task)
{
    Statement write = m_connection.statement(kPut);
    write.bind(task.id).bind(task.kind).bind(task.numeral).bind(task.person).bind(task.folio).bind(task.field).bind(task.reason);
    write.bind(task.reference).bind(task.askedMs);
    write.bind(task.due.isValid() ? task.due.toString(Qt::ISODate) : QString::fromLatin1(kNoDay));
    return write.bind(task.closed ? 1 : 0).bind(task.centreOutcome).run();
}

Result<CentreTask> SqlCentreTaskStore::task(const core::TaskId& id)
{
    Statement read = m_connection.statement(kTask);
    PADRON_TRY(read.bind(id).one());
    return readTask(read);
}

Result<QList<CentreTask>> SqlCentreTaskStore::open(ports::CentreTaskSight sight, int limit)
{
    Statement read = m_connection.statement(kOpen);
    read.bind(sight.apart ? 1 : 0).bind(sight.users ? 1 : 0).bind(limit);
    return readAll(std::move(read));
}

Result<ports::CentreTaskCounts> SqlCentreTaskStore::counts(ports::CentreTaskSight sight, QDate today)
{
    Statement read = m_connection.statement(kCounts);
    PADRON_TRY(read.bind(sight.apart ? 1 : 0).bind(sight.users ? 1 : 0).bind(today.toString(Qt::ISODate)).one());
    return ports::CentreTaskCounts{read.integer(0), read.integer(1)};
}

Result<QList<CentreTask>> SqlCentreTaskStore::openOf(const core::PersonId& person)
{
    Statement read = m_connection.statement(kOpenOf);
    read.bind(person);
    return readAll(std::move(read));
}

Result<void> SqlCentreTaskStore::refuseAnswer(const core::TaskId& id, const QString& code)
{
    return m_connection.statement(kRefuse).bind(id).bind(code).run();
}

Result<void> SqlCentreTaskStore::takeAnswer(const core::TaskId& id, qint64 answeredMs)
{
    return m_connection.statement(kTake).bind(id).bind(answeredMs).run();
}

Result<void> SqlCentreTaskStore::answer(const core::TaskId& id, qint64 nowMs, const QString& outcome, const QString& note)
{
    PADRON_TRY(m_connection.statement(kAnswer).bind(nowMs).bind(outcome).bind(note).bind(id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

} // namespace padron::stores
