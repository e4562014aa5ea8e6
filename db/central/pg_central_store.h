// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/pg_pool.h"

#include <functional>

namespace padron::central {

/// The padrón's database on PostgreSQL.
class PgCentralStore final : public CentralStore
{
public:
    /// Asked before each call to the database; true makes that call fail as a lost connection would.
    using FailureProbe = std::function<bool(const char* statement)>;

    explicit PgCentralStore(const QString& conninfo, int connections = 24, FailureProbe probe = {});

    /// Applies the migrations that are missing, each in one transaction with its number and checksum.
    core::Result<void> migrate();
    /// Fails unless the schema is exactly this program's.
    core::Result<void> checkSchema();

    core::Result<std::unique_ptr<CentralTransaction>> begin() override;

private:
    PgPool m_pool;
    FailureProbe m_probe;
};

} // namespace padron::central
