// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/migrations/migrator.h"

#include "core/log.h"
#include "envelope/log_chain.h"
#include "local/errors.h"

namespace padron::sqlite {

using core::Result;

namespace {

constexpr char kRecords[] = "CREATE TABLE IF NOT EXISTS migration ("
                            "number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 BLOB NOT NULL) STRICT";
constexpr char kRecord[] = "INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)";
constexpr char kApplied[] = "SELECT number, sha256 FROM migration ORDER BY number";

/// A full disk is told as such; the rest is the migration's failure.
Result<void> step(Result<void> done, const Migration& migration, const FailureNames& names)
{
    if (done || done.error().code == names.full)
        return done;
    return core::fail(kMigrationFailed,
                      QStringLiteral("migration %1, %2").arg(migration.number).arg(done.error().detail));
}

} // namespace

QString Migrator::backupPath(const Connection& connection, int firstMigration)
{
    return QStringLiteral("%1.antes-de-%2").arg(connection.path()).arg(firstMigration);
}

Result<void> Migrator::migrate(Connection& connection, const core::SecureBytes& key) const
{
    PADRON_ASSIGN(const qint64 version, connection.integer("PRAGMA user_version"));
    if (version > m_migrations.size())
        return core::fail(kNewerSchema, QStringLiteral("schema %1").arg(version));
    if (version > 0)
        PADRON_TRY(checkApplied(connection, version));
    if (version > 0 && version < m_migrations.size())
        PADRON_TRY(connection.backupTo(backupPath(connection, static_cast<int>(version) + 1), key));
    for (qsizetype i = version; i < m_migrations.size(); ++i)
        PADRON_TRY(apply(connection, m_migrations.at(i)));
    return connection.prove();
}

Result<void> Migrator::checkApplied(Connection& connection, qint64 version) const
{
    Statement applied = connection.statement(kApplied);
    for (qsizetype i = 0; i < version; ++i) {
        PADRON_ASSIGN(const bool row, applied.step());
        const Migration& expected = m_migrations.at(i);
        if (!row || applied.integer(0) != expected.number || applied.blob(1) != envelope::sha256(expected.sql))
            return core::fail(kMigrationChanged, expected.name);
    }
    return {};
}

Result<void> Migrator::apply(Connection& connection, const Migration& migration) const
{
    qCInfo(core::lcStore) << "migration" << migration.number;
    const QByteArray number = QByteArray::number(migration.number);
    PADRON_TRY(step(connection.script("BEGIN IMMEDIATE"), migration, connection.names()));
    const auto run = [&]() -> Result<void> {
        PADRON_TRY(connection.script(kRecords));
        PADRON_TRY(connection.script(migration.sql));
        PADRON_TRY(connection.statement(kRecord)
                       .bind(migration.number)
                       .bind(migration.name)
                       .bind(envelope::sha256(migration.sql))
                       .run());
        PADRON_TRY(connection.script("PRAGMA application_id = " + QByteArray::number(kApplicationId)));
        PADRON_TRY(connection.script("PRAGMA user_version = " + number));
        return connection.script("COMMIT");
    };
    auto done = run();
    if (!done && connection.inTransaction())
        (void)connection.script("ROLLBACK");
    return step(std::move(done), migration, connection.names());
}

} // namespace padron::sqlite
