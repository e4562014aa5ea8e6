// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/unit_of_work.h"

#include <QList>

namespace padron::stores {

class SqlUnitOfWork final : public ports::UnitOfWork
{
public:
    explicit SqlUnitOfWork(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> begin() override;
    core::Result<void> commit() override;
    void rollback() override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
