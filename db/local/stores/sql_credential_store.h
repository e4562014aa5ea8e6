// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/credential_store.h"

namespace padron::stores {

class SqlCredentialStore final : public ports::CredentialStore
{
public:
    explicit SqlCredentialStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> save(const ports::StoredCredential& credential) override;
    core::Result<std::optional<ports::StoredCredential>> latest(const core::PersonId& person,
                                                                bool provisional) override;
    core::Result<QList<ports::StoredCredential>> finals(int limit) override;
    core::Result<void> countPrint(const core::PersonId& person, bool provisional,
                                  int issueNumber) override; ///< kNotFound
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
