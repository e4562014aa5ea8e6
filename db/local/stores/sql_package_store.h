// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/package_store.h"

namespace padron::stores {

class SqlPackageStore final : public ports::PackageStore
{
public:
    explicit SqlPackageStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<QList<quint64>> openBatches() override;
    core::Result<std::optional<ports::StoredBatch>> batch(quint64 batchSeq) override;
    core::Result<quint64> lastBatch() override;
    core::Result<void> note(const QString& name, Way way, qint64 nowMs) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
