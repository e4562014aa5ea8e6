// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/task_store.h"

namespace padron::stores {

class SqlTaskStore final : public ports::TaskStore
{
public:
    explicit SqlTaskStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insert(const ports::Task& task) override;
    core::Result<ports::Task> task(const core::TaskId& id) override;
    core::Result<QList<ports::Task>> open() override;
    core::Result<qint64> openCount(ports::TaskSight sight) override;
    core::Result<bool> heldAsDuplicate(const core::PersonId& person) override;
    core::Result<bool> wasAsked(const core::PersonId& one, const core::PersonId& other) override;
    core::Result<void> finish(const core::TaskId& id, qint64 doneMs, const QString& outcome) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
