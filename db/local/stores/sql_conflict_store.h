// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/conflict_store.h"

namespace padron::stores {

class SqlConflictStore final : public ports::ConflictStore
{
public:
    explicit SqlConflictStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> save(const ports::Conflict& conflict) override;
    core::Result<ports::Conflict> conflict(const domain::ConflictId& id) override;
    core::Result<QList<ports::Conflict>> open() override;
    core::Result<QList<ports::Conflict>> openOf(const core::FamilyId& family) override;
    core::Result<void> decide(const domain::ConflictId& id, const core::EntryId& entry, const QString& decision) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
