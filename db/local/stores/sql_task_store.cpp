// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_task_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;
using ports::Task;
using sqlite::Statement;

namespace {

constexpr char kInsert[] =
    "INSERT INTO task (id, kind, person, other, created_ms, asked_by, note, done_ms, outcome) "
    "VALUES (?, 'posible_duplicado', ?, ?, ?, ?, ?, ?, ?)";
constexpr char kTask[] =
    "SELECT id, person, other, created_ms, asked_by, note, done_ms, outcome FROM task WHERE id = ?";
constexpr char kOpen[] = "SELECT id, person, other, created_ms, asked_by, note, done_ms, outcome FROM task "
                         "WHERE done_ms IS NULL ORDER BY created_ms, id";
constexpr char kOpenCount[] = "SELECT count(*) FROM task WHERE done_ms IS NULL";
constexpr char kFinish[] = "UPDATE task SET done_ms = ?, outcome = ? WHERE id = ? AND done_ms IS NULL";

Task readTask(const Statement& row)
{
    Task task;
    task.id = row.id<core::TaskId>(0);
    task.person = row.id<core::PersonId>(1);
    task.other = row.id<core::PersonId>(2);
    task.createdMs = row.integer(3);
    task.askedBy = row.text(4);
    task.note = row.text(5);
    if (!row.isNull(6))
        task.doneMs = row.integer(6);
    task.outcome = row.text(7);
    return task;
}

} // namespace

QList<const char*> SqlTaskStore::statements()
{
    return {kInsert, kTask, kOpen, kOpenCount, kFinish};
}

Result<void> SqlTaskStore::insert(const Task& task)
{
    Statement write = m_connection.statement(kInsert);
    write.bind(task.id).bind(task.person).bind(task.other).bind(task.createdMs).bind(task.askedBy).bind(task.note);
    if (task.doneMs)
        write.bind(*task.doneMs);
    else
        write.bindNull();
    return write.bind(task.outcome).run();
}

Result<Task> SqlTaskStore::task(const core::TaskId& id)
{
    Statement read = m_connection.statement(kTask);
    PADRON_TRY(read.bind(id).one());
    return readTask(read);
}

Result<QList<Task>> SqlTaskStore::open()
{
    QList<Task> tasks;
    Statement read = m_connection.statement(kOpen);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return tasks;
        tasks.append(readTask(read));
    }
}

Result<qint64> SqlTaskStore::openCount()
{
    Statement read = m_connection.statement(kOpenCount);
    PADRON_TRY(read.one());
    return read.integer(0);
}

Result<void> SqlTaskStore::finish(const core::TaskId& id, qint64 doneMs, const QString& outcome)
{
    PADRON_TRY(m_connection.statement(kFinish).bind(doneMs).bind(outcome).bind(id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

} // namespace padron::stores
