// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/connection.h"

#include "local/errors.h"
#include "local/sqlite/allocator.h"
#include "local/sqlite/engine_error.h"
#include "local/sqlite/key_text.h"
#include "local/sqlite/settings.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace padron::sqlite {

using core::Result;
using core::SecureBytes;

namespace {

constexpr qint64 kPageSize = 4096;

struct Finalizer
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

Result<void> checkFile(const QString& path, OpenMode mode)
{
    const QFileInfo file(path);
    if (mode == OpenMode::Create)
        return file.exists() ? core::fail(kStoreExists) : Result<void>{};
    return file.exists() ? Result<void>{} : core::fail(kStoreMissing);
}

/// Owner only, whatever the umask: the engine gives its WAL and journal the database's own permissions.
bool createPrivately(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, const SecureBytes& key, OpenMode mode,
                                                     const OpenOptions& options)
{
    PADRON_TRY(configureSqlite());
    PADRON_TRY(checkFile(path, mode));
    std::unique_ptr<Connection> connection(new Connection(path, options.names));
    PADRON_TRY(connection->openFile(key, mode, options.vfs));
    return connection;
}

Connection::~Connection()
{
    (void)close();
}

bool Connection::close()
{
    for (sqlite3_stmt* statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_statements.clear();
    if (sqlite3_close(m_db) != SQLITE_OK)
        return false;
    m_db = nullptr;
    return true;
}

Result<void> Connection::openFile(const SecureBytes& key, OpenMode mode, const char* vfs)
{
    if (key.size() != kKeySize)
        return core::fail(kWrongKey, QStringLiteral("key size"));
    if (mode == OpenMode::Create && !createPrivately(m_path))
        return core::fail(m_names.failed, QStringLiteral("create"));
    m_vfs = vfs;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX;
    if (const int code = sqlite3_open_v2(m_path.toUtf8().constData(), &m_db, flags, vfs); code != SQLITE_OK)
        return core::fail(engineError(code, m_names));
    PADRON_TRY(isEncrypted());
    PADRON_TRY(unlock(key));
    m_key = key.clone();
    ++m_keyNumber;
    return configure();
}

Result<void> Connection::unlock(const SecureBytes& key)
{
    const SecureBytes text = keyText(key);
    if (sqlite3_key_v2(m_db, "main", text.data(), static_cast<int>(text.size())) != SQLITE_OK)
        return core::fail(kWrongKey, QStringLiteral("key"));
    PADRON_TRY(script("PRAGMA cipher_log_level = NONE")); // ignored before the key
    // Before the first read: else a -shm file appears.
    PADRON_TRY(script("PRAGMA locking_mode = EXCLUSIVE"));
    return firstRead();
}

Result<void> Connection::firstRead()
{
    const auto first = integer("PRAGMA schema_version"); // of the first page alone
    if (first)
        return {};
    if (first.error().code == kDatabaseDamaged) {
        // A file that is not whole pages was cut; whole pages that do not open are another key's, or the first is
        // damaged.
        const qint64 size = QFileInfo(m_path).size();
        return core::fail(size < kPageSize || size % kPageSize != 0 ? kDatabaseDamaged : kWrongKey);
    }
    return core::fail(first.error());
}

Result<void> Connection::configure()
{
    PADRON_TRY(applySettings(*this));
    PADRON_TRY(hardenEngine(m_db));
    PADRON_ASSIGN(const qint64 application, integer("PRAGMA application_id"));
    PADRON_ASSIGN(const qint64 tables, integer("SELECT count(*) FROM sqlite_schema"));
    // An empty one is a store whose first migration never happened: the migrator does it.
    if (application != kApplicationId && tables > 0)
        return core::fail(kNotOurStore);
    return prove();
}

Result<void> Connection::prove()
{
    PADRON_TRY(proveSettings(*this));
    PADRON_TRY(proveEngine(m_db));
    return isEncrypted();
}

Result<void> Connection::isEncrypted()
{
    PADRON_ASSIGN(const QByteArray start, raw(0, 16));
    return start == QByteArrayView("SQLite format 3\0", 16) ? core::fail(kPlainText) : Result<void>{};
}

Result<QByteArray> Connection::raw(qint64 at, int bytes)
{
    // By the engine's own handle: closing another one of this process would take away its locks (fcntl), and a second
    // program could open the store.
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods
        || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return core::fail(m_names.failed, QStringLiteral("raw"));
    QByteArray read(static_cast<qsizetype>(std::clamp<qint64>(size - at, 0, bytes)), Qt::Uninitialized);
    if (!read.isEmpty() && file->pMethods->xRead(file, read.data(), static_cast<int>(read.size()), at) != SQLITE_OK)
        return core::fail(m_names.failed, QStringLiteral("raw"));
    return read;
}

Result<sqlite3_stmt*> Connection::prepared(const char* sql)
{
    const QByteArray key = QByteArray::fromRawData(sql, static_cast<qsizetype>(qstrlen(sql)));
    if (const auto found = m_statements.constFind(key); found != m_statements.cend())
        return found.value();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return core::fail(engineError(code, m_names));
    m_statements.insert(QByteArray(sql), statement);
    return statement;
}

Statement Connection::statement(const char* sql)
{
    return Statement(prepared(sql), m_names);
}

Result<void> Connection::script(const QByteArray& sql)
{
    if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return core::fail(engineError(sqlite3_extended_errcode(m_db), m_names));
    return {};
}

Result<QString> Connection::value(const char* sql)
{
    // Never from the cache: some pragmas answer with what they read when they were prepared.
    sqlite3_stmt* fresh = nullptr;
    const int code = sqlite3_prepare_v2(m_db, sql, -1, &fresh, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalizer> owner(fresh);
    if (code != SQLITE_OK)
        return core::fail(engineError(code, m_names));
    Statement read(fresh, m_names);
    PADRON_ASSIGN(const bool row, read.step());
    return row ? read.text(0) : QString();
}

Result<qint64> Connection::integer(const char* sql)
{
    PADRON_ASSIGN(const QString text, value(sql));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return core::fail(m_names.missing);
    return number;
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_db);
}

bool Connection::inTransaction() const
{
    return m_db && sqlite3_get_autocommit(m_db) == 0;
}

Result<void> Connection::backupTo(const QString& path, const SecureBytes& key)
{
    QFile::remove(path);
    if (!createPrivately(path))
        return core::fail(kBackupFailed, QStringLiteral("create"));
    Connection copy(path, m_names);
    if (sqlite3_open_v2(path.toUtf8().constData(), &copy.m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                        nullptr) != SQLITE_OK)
        return core::fail(kBackupFailed, QStringLiteral("open"));
    PADRON_TRY(copy.unlock(key));
    sqlite3_backup* backup = sqlite3_backup_init(copy.m_db, "main", m_db, "main");
    if (!backup)
        return core::fail(kBackupFailed, QStringLiteral("start"));
    const int step = sqlite3_backup_step(backup, -1);
    const int end = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE || end != SQLITE_OK)
        return core::fail(kBackupFailed, QStringLiteral("sqlite %1").arg(step));
    return {};
}

Result<Savepoint> Savepoint::start(Connection& connection)
{
    PADRON_TRY(connection.statement("SAVEPOINT paso").run());
    return Savepoint(connection);
}

Savepoint::~Savepoint()
{
    // A full disk may have rolled everything back already; then there is nothing to undo.
    if (m_connection && m_connection->inTransaction())
        (void)m_connection->script("ROLLBACK TO paso; RELEASE paso");
}

Result<void> Savepoint::release()
{
    PADRON_TRY(m_connection->statement("RELEASE paso").run());
    m_connection = nullptr;
    return {};
}

} // namespace padron::sqlite
