// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/local_store.h"

#include "local/migrations/migrator.h"
#include "local/stores/person_index.h"
#include "ports/errors.h"

#include <QDir>

namespace padron::stores {

LocalStore::LocalStore(std::unique_ptr<sqlite::Connection> connection)
    : m_connection(std::move(connection)), m_registry(*m_connection), m_search(*m_connection),
      m_duplicates(*m_connection), m_tasks(*m_connection), m_centreFamilies(*m_connection), m_centreTasks(*m_connection), m_conflicts(*m_connection), m_log(*m_connection), m_logIndex(*m_connection), m_incidents(*m_connection), m_arco(*m_connection),
      m_drafts(*m_connection), m_documents(*m_connection), m_pageOutbox(*m_connection), m_retention(*m_connection), m_device(*m_connection), m_credentials(*m_connection), m_cards(*m_connection), m_deliveries(*m_connection), m_lots(*m_connection), m_prints(*m_connection), m_derechohabiencia(*m_connection), m_sync(*m_connection),
      m_catalogues(*m_connection), m_notices(*m_connection), m_users(*m_connection), m_key(*m_connection), m_unitOfWork(*m_connection)
{
}

QString LocalStore::databasePath(const QString& directory)
{
    return QDir(directory).filePath(QStringLiteral("padron.db"));
}

core::Result<std::unique_ptr<LocalStore>>
LocalStore::open(const QString& directory, const core::SecureBytes& databaseKey, OpenMode mode, const char* vfs)
{
    if (mode == OpenMode::Create && !QDir().mkpath(directory))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    const sqlite::OpenOptions options{.names = {.missing = ports::kNotFound,
                                                .duplicate = ports::kAlreadyExists,
                                                .full = ports::kStoreFull,
                                                .failed = ports::kStoreFailed},
                                      .vfs = vfs};
    PADRON_ASSIGN(auto connection, sqlite::Connection::open(databasePath(directory), databaseKey, mode, options));
    PADRON_TRY(sqlite::Migrator(sqlite::builtInMigrations()).migrate(*connection, databaseKey));
    PADRON_TRY(bringIndexUpToDate(*connection));
    PADRON_TRY(bringLogIndexForward(*connection));
    return std::unique_ptr<LocalStore>(new LocalStore(std::move(connection)));
}

} // namespace padron::stores
