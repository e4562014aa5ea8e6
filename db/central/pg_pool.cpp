// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_pool.h"

#include "central/errors.h"
#include "central/pg_connection.h"
#include "central/pg_statement.h"

#include <chrono>

namespace padron::central {

namespace {

constexpr auto kWaitForConnection = std::chrono::seconds(10);

// A stuck statement must not hold an HTTP thread for ever. Variables, not SET: libpqxx sets them again when it
// reconnects.
constexpr std::pair<const char*, const char*> kSession[] = {{"statement_timeout", "'20s'"},
                                                            {"lock_timeout", "'8s'"},
                                                            {"idle_in_transaction_session_timeout", "'60s'"},
                                                            {"client_min_messages", "'warning'"},
                                                            {"client_encoding", "'UTF8'"}};

std::unique_ptr<PgConnection> connect(const std::string& conninfo)
{
    auto connection = std::make_unique<PgConnection>(conninfo + " connect_timeout=5");
    for (const auto& [variable, value] : kSession)
        connection->set_variable(variable, value);
    for (const PgStatement& statement : allStatements())
        connection->prepare(statement.name, statement.sql);
    return connection;
}

} // namespace

std::vector<PgStatement> allStatements()
{
    std::vector<PgStatement> all;
    for (const auto& part :
         {settingStatements(), enrolmentStatements(), batchStatements(), registryStatements(), familyStatements(), historyStatements(),
          duplicateStatements(), derechohabienciaStatements(), revocationStatements(), streamStatements(), lossStatements(),
          credentialStatements(), permitStatements(), cardStatements(), bulkStatements(), moduleStatements(), pageStatements(), searchStatements(), taskStatements(),
          alarmStatements()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

PgPool::PgPool(QString conninfo, int size) : m_conninfo(conninfo.toStdString()), m_size(size) {}

PgPool::~PgPool() = default;

core::Result<std::unique_ptr<PgConnection>> PgPool::take()
{
    {
        std::unique_lock lock(m_mutex);
        if (m_waiters.empty() && m_taken < m_size) {
            ++m_taken;
        } else { // a place is handed over: freed for all, whoever has just had one would be the first to have it again
            Waiter self;
            const auto place = m_waiters.insert(m_waiters.end(), &self);
            if (!self.wake.wait_for(lock, kWaitForConnection, [&self] { return self.isServed; })) {
                m_waiters.erase(place);
                return core::fail(kStoreUnavailable, QStringLiteral("pool"));
            }
        }
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

void PgPool::giveBack(std::unique_ptr<PgConnection> connection, bool healthy)
{
    const std::lock_guard lock(m_mutex);
    if (healthy && connection)
        m_idle.push_back(std::move(connection));
    else
        m_idle.clear(); // after a restart of PostgreSQL the others are dead too
    if (m_waiters.empty()) {
        --m_taken;
        return;
    }
    Waiter* const next = m_waiters.front();
    m_waiters.pop_front();
    next->isServed = true;
    next->wake.notify_one(); // under the lock: it is gone as soon as it has it
}

} // namespace padron::central
