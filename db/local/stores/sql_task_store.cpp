// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_task_store.h"

#include "local/errors.h"
#include "ports/errors.h"

#include <algorithm>
#include <array>

namespace padron::stores {

using core::Result;
using ports::Task;
using ports::TaskKind;
using sqlite::Statement;

namespace {

constexpr char kInsert[] =
    "INSERT INTO task (id, kind, person, other, created_ms, asked_by, note, done_ms, outcome) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kTask[] =
    "SELECT id, kind, person, other, created_ms, asked_by, note, done_ms, outcome FROM task WHERE id = ?";
constexpr char kOpen[] = "SELECT id, kind, person, other, created_ms, asked_by, note, done_ms, outcome FROM task "
                         "WHERE done_ms IS NULL ORDER BY created_ms, id";
#define PADRON_SEEN(who) "AND (?1 OR NOT EXISTS (SELECT 1 FROM record_block b WHERE b.person IN (" who "))) "
constexpr char kOpenCount[] = "SELECT (SELECT count(*) FROM task WHERE done_ms IS NULL " PADRON_SEEN("task.person, task.other") ") + "
                              "(SELECT count(*) FROM arco_open WHERE ?2) + "
                              "(SELECT count(*) FROM conflict WHERE open = 1 AND decided_entry IS NULL " PADRON_SEEN("conflict.person_id") ")";
#undef PADRON_SEEN
constexpr char kHeld[] = "SELECT EXISTS (SELECT 1 FROM task WHERE person = ? AND kind = 'posible_duplicado' "
                         "AND (done_ms IS NULL OR outcome = 'misma'))";
constexpr char kAsked[] = "SELECT EXISTS (SELECT 1 FROM task WHERE person = ?1 AND other = ?2 AND kind = 'posible_duplicado') "
                          "OR EXISTS (SELECT 1 FROM task WHERE person = ?2 AND other = ?1 AND kind = 'posible_duplicado')";
constexpr char kFinish[] = "UPDATE task SET done_ms = ?, outcome = ? WHERE id = ? AND done_ms IS NULL";

constexpr std::array<std::pair<TaskKind, QLatin1String>, 2> kKinds{
    {{TaskKind::PossibleDuplicate, QLatin1String("posible_duplicado")},
     {TaskKind::ContestedVigente, QLatin1String("vigente_impugnada")}}};

QLatin1String keyOf(TaskKind kind)
{
    return std::find_if(kKinds.begin(), kKinds.end(), [kind](const auto& one) { return one.first == kind; })->second;
}

Result<Task> readTask(const Statement& row)
{
    const QString key = row.text(1);
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&key](const auto& one) { return one.second == key; });
    if (kind == kKinds.end())
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("task kind"));
    Task task;
    task.id = row.id<core::TaskId>(0);
    task.kind = kind->first;
    task.person = row.id<core::PersonId>(2);
    task.other = row.id<core::PersonId>(3);
    task.createdMs = row.integer(4);
    task.askedBy = row.text(5);
    task.note = row.text(6);
    if (!row.isNull(7))
        task.doneMs = row.integer(7);
    task.outcome = row.text(8);
    return task;
}

} // namespace

QList<const char*> SqlTaskStore::statements()
{
    return {kInsert, kTask, kOpen, kOpenCount, kHeld, kAsked, kFinish};
}

Result<void> SqlTaskStore::insert(const Task& task)
{
    Statement write = m_connection.statement(kInsert);
    write.bind(task.id).bind(keyOf(task.kind)).bind(task.person).bind(task.other).bind(task.createdMs);
    write.bind(task.askedBy).bind(task.note);
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
        PADRON_ASSIGN(Task task, readTask(read));
        tasks.append(std::move(task));
    }
}

Result<qint64> SqlTaskStore::openCount(ports::TaskSight sight)
{
    Statement read = m_connection.statement(kOpenCount);
    PADRON_TRY(read.bind(sight.apart ? 1 : 0).bind(sight.rights ? 1 : 0).one());
    return read.integer(0);
}

Result<bool> SqlTaskStore::heldAsDuplicate(const core::PersonId& person)
{
    Statement read = m_connection.statement(kHeld);
    PADRON_TRY(read.bind(person).one());
    return read.integer(0) != 0;
}

Result<bool> SqlTaskStore::wasAsked(const core::PersonId& one, const core::PersonId& other)
{
    Statement read = m_connection.statement(kAsked);
    PADRON_TRY(read.bind(one).bind(other).one());
    return read.integer(0) != 0;
}

Result<void> SqlTaskStore::finish(const core::TaskId& id, qint64 doneMs, const QString& outcome)
{
    PADRON_TRY(m_connection.statement(kFinish).bind(doneMs).bind(outcome).bind(id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

} // namespace padron::stores
