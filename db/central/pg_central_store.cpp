// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_central_store.h"

#include "central/pg_migrations.h"
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

PgCentralStore::PgCentralStore(const QString& conninfo, int connections, FailureProbe probe)
    : m_pool(conninfo, connections), m_probe(std::move(probe))
{
}

Result<void> PgCentralStore::migrate()
{
    PADRON_ASSIGN(auto connection, m_pool.take());
    auto done = applyMigrations(*connection);
    m_pool.giveBack(std::move(connection), done.has_value());
    return done;
}

Result<void> PgCentralStore::checkSchema()
{
    PADRON_ASSIGN(auto connection, m_pool.take());
    auto done = checkMigrations(*connection);
    m_pool.giveBack(std::move(connection), done.has_value());
    return done;
}

Result<std::unique_ptr<CentralTransaction>> PgCentralStore::begin()
{
    if (m_probe && m_probe("begin"))
        return core::fail(kStoreUnavailable, QStringLiteral("begin: probe"));
    // A connection that lay idle may have died with PostgreSQL: then one fresh try.
    for (int attempt = 0; attempt < 2; ++attempt) {
        PADRON_ASSIGN(auto connection, m_pool.take());
        try {
            auto work = std::make_unique<pqxx::work>(*connection);
            return std::make_unique<PgTransaction>(m_pool, std::move(connection), std::move(work), m_probe);
        } catch (const std::exception&) {
            m_pool.giveBack(std::move(connection), false);
        }
    }
    return core::fail(kStoreUnavailable, QStringLiteral("begin"));
}

} // namespace padron::central
