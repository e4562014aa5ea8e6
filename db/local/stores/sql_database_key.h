// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/database_key.h"

namespace padron::stores {

class SqlDatabaseKey final : public ports::DatabaseKey
{
public:
    explicit SqlDatabaseKey(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> rekey(const core::SecureBytes& from, const core::SecureBytes& to) override
    {
        return m_connection.rekey(from, to);
    }

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
