// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/online_copy.h"
#include "ports/backup.h"

#include <memory>

namespace padron::stores {

/// Copies over the store's one connection. Must go before it.
class SqlBackupSource final : public ports::BackupSource
{
public:
    explicit SqlBackupSource(sqlite::Connection& connection) : m_connection(connection) {}
    ~SqlBackupSource() override;

    core::Result<void> begin(const QString& folder, const core::SecureBytes& key) override;
    core::Result<Progress> step(int forMs) override;
    void abandon() override;
    core::Result<backup::StoreFacts> facts() override;

private:
    sqlite::Connection& m_connection;
    QString m_folder;
    std::unique_ptr<sqlite::OnlineCopy> m_copy;
};

} // namespace padron::stores
