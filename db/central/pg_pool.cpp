// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_pool.h"

#include "central/errors.h"
#include "central/pg_statement.h"

#include <pqxx/pqxx>

#include <chrono>

namespace padron::central {

namespace {

constexpr auto kWaitForConnection = std::chrono::seconds(10);

// A stuck statement must not hold an HTTP thread for ever; the values win over what the role has.
constexpr char kSession[] = "SET statement_timeout = '20s'; SET lock_timeout = '8s'; "
                            "SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = 'warning'; "
                            "SET client_encoding = 'UTF8'";

std::unique_ptr<pqxx::connection> connect(const std::string& conninfo)
{
    auto connection = std::make_unique<pqxx::connection>(conninfo + " connect_timeout=5");
    // A silent reconnection in the middle would lose the session settings.
    connection->inhibit_reactivation(true);
    pqxx::nontransaction(*connection).exec(kSession);
    for (const PgStatement& statement : allStatements())
        connection->prepare(statement.name, statement.sql);
    return connection;
}

} // namespace

std::vector<PgStatement> allStatements()
{
    std::vector<PgStatement> all;
    for (const auto& part : {settingStatements(), enrolmentStatements(), batchStatements(), registryStatements(), streamStatements()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

PgPool::PgPool(QString conninfo, int size) : m_conninfo(conninfo.toStdString()), m_size(size) {}

PgPool::~PgPool() = default;

core::Result<std::unique_ptr<pqxx::connection>> PgPool::take()
{
    {
        std::unique_lock lock(m_mutex);
        if (!m_freed.wait_for(lock, kWaitForConnection, [this] { return m_taken < m_size; }))
            return core::fail(kStoreUnavailable, QStringLiteral("pool"));
        ++m_taken;
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    try {
        return connect(m_conninfo);
    } catch (const std::exception&) {
        // libpq's text may carry the user and host: not for the log
        giveBack(nullptr, false);
        return core::fail(kStoreUnavailable, QStringLiteral("connect"));
    }
}

void PgPool::giveBack(std::unique_ptr<pqxx::connection> connection, bool healthy)
{
    {
        const std::lock_guard lock(m_mutex);
        --m_taken;
        if (healthy && connection)
            m_idle.push_back(std::move(connection));
        else
            m_idle.clear(); // after a restart of PostgreSQL the others are dead too
    }
    m_freed.notify_one();
}

} // namespace padron::central
