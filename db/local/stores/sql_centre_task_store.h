// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/centre_task_store.h"

namespace padron::stores {

class SqlCentreTaskStore final : public ports::CentreTaskStore
{
public:
    explicit SqlCentreTaskStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> put(const ports::CentreTask& task) override;
    core::Result<ports::CentreTask> task(const core::TaskId& id) override;
    core::Result<QList<ports::CentreTask>> open(ports::CentreTaskSight sight, int limit) override;
    core::Result<ports::CentreTaskCounts> counts(ports::CentreTaskSight sight, QDate today) override;
    core::Result<QList<ports::CentreTask>> openOf(const core::PersonId& person) override;
    core::Result<void> refuseAnswer(const core::TaskId& id, const QString& code) override;
    core::Result<void> takeAnswer(const core::TaskId& id, qint64 answeredMs) override;
    core::Result<void> answer(const core::TaskId& id, qint64 nowMs, const QString& outcome, const QString& note) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
