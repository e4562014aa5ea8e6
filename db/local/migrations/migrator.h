// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/migrations/migration.h"
#include "local/sqlite/connection.h"

namespace padron::sqlite {

/// Brings a database to this program's schema. Checks what was applied before by checksum, copies an existing store
/// beside itself first, and lands each migration with its number in one transaction.
class Migrator
{
public:
    explicit Migrator(QList<Migration> migrations) : m_migrations(std::move(migrations)) {}

    /// kNewerSchema, kMigrationChanged, kMigrationFailed, kBackupFailed. `key` is for the copy.
    core::Result<void> migrate(Connection& connection, const core::SecureBytes& key) const;

    /// "padron.db.antes-de-2": the copy made before migration 2.
    static QString backupPath(const Connection& connection, int firstMigration);

private:
    core::Result<void> checkApplied(Connection& connection, qint64 version) const;
    core::Result<void> apply(Connection& connection, const Migration& migration) const;

    QList<Migration> m_migrations;
};

} // namespace padron::sqlite
