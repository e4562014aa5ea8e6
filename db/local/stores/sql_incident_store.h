// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/incident_store.h"

namespace padron::stores {

class SqlIncidentStore final : public ports::IncidentStore
{
public:
    explicit SqlIncidentStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<int> insert(const ports::Incident& incident) override;
    core::Result<void> add(const ports::IncidentId& incident, const ports::IncidentNote& note) override;
    core::Result<QList<ports::Incident>> all() override;
    static QList<const char*> statements();

private:
    core::Result<QList<ports::IncidentNote>> notesOf(const ports::IncidentId& incident);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
