// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_migrations.h"

#include "central/errors.h"
#include "central/pg_connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

// Resources of a static library must be asked for, outside any namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace padron::central {

using core::Result;

namespace {

// Any number, the same in every process: two `init` at once take turns.
constexpr char kOneAtATime[] = "SELECT pg_advisory_xact_lock(738104001)";
constexpr char kLedger[] = "CREATE TABLE IF NOT EXISTS migracion (numero integer PRIMARY KEY, nombre text NOT NULL, "
                           "sha256 text NOT NULL, aplicada timestamptz NOT NULL DEFAULT now())";
constexpr char kHasLedger[] = "SELECT to_regclass('migracion') IS NOT NULL";
constexpr char kApplied[] = "SELECT numero, sha256 FROM migracion ORDER BY numero";
constexpr char kNote[] = "INSERT INTO migracion (numero, nombre, sha256) VALUES ($1, $2, $3)";

struct Migration
{
    int number;
    QString name;
    QByteArray sql, sha256;
};

QList<Migration> known()
{
    loadMigrations();
    QList<Migration> list;
    const QDir folder(QStringLiteral(":/padron/central/migrations"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray sql = file.readAll();
        list.append(
            {name.left(4).toInt(), name, sql, QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()});
    }
    return list;
}

/// How many of ours are applied; their texts must be ours.
Result<qsizetype> appliedCount(const pqxx::result& rows, const QList<Migration>& migrations)
{
    const auto count = static_cast<qsizetype>(rows.size());
    if (count > migrations.size())
        return core::fail(kSchemaNewer, QStringLiteral("%1").arg(count));
    for (qsizetype i = 0; i < count; ++i) {
        const auto row = rows[static_cast<pqxx::result::size_type>(i)];
        if (row[0].as<int>() != migrations[i].number || row[1].as<std::string>() != migrations[i].sha256.toStdString())
            return core::fail(kMigrationChanged, migrations[i].name);
    }
    return count;
}

template <class Call> Result<void> guarded(Call call)
{
    try {
        return call();
    } catch (const pqxx::sql_error& error) {
        return core::fail(kStoreUnavailable, QStringLiteral("migration: ") + QString::fromStdString(error.sqlstate()));
    } catch (const std::exception&) {
        return core::fail(kStoreUnavailable, QStringLiteral("migration"));
    }
}

} // namespace

Result<void> applyMigrations(PgConnection& connection)
{
    const QList<Migration> migrations = known();
    return guarded([&]() -> Result<void> {
        for (;;) {
            pqxx::work work(connection);
            work.exec(kOneAtATime);
            work.exec(kLedger);
            PADRON_ASSIGN(const qsizetype done, appliedCount(work.exec(kApplied), migrations));
            if (done == migrations.size()) {
                work.commit();
                return {};
            }
            const Migration& next = migrations[done];
            work.exec(next.sql.toStdString());
            work.exec_params(kNote, next.number, next.name.toStdString(), next.sha256.toStdString());
            work.commit();
        }
    });
}

Result<void> checkMigrations(PgConnection& connection)
{
    const QList<Migration> migrations = known();
    return guarded([&]() -> Result<void> {
        pqxx::work work(connection);
        if (!work.exec(kHasLedger)[0][0].as<bool>())
            return core::fail(kNotInitialised, QStringLiteral("schema"));
        PADRON_ASSIGN(const qsizetype done, appliedCount(work.exec(kApplied), migrations));
        if (done != migrations.size())
            return core::fail(kNotInitialised, QStringLiteral("migration %1").arg(done + 1));
        return {};
    });
}

} // namespace padron::central
