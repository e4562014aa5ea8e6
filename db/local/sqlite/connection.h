// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"
#include "local/sqlite/statement.h"

#include <QHash>

#include <memory>

struct sqlite3;

namespace padron::sqlite {

enum class OpenMode { Create, Existing };

struct OpenOptions
{
    FailureNames names = {};
    const char* vfs = nullptr; ///< tests open through a file system that fails; null is the system's own
};

inline constexpr qint64 kApplicationId = 0x50444e31; ///< "PDN1"

/// The one and only connection to an encrypted database. It exists only when the encryption and every setting were read
/// back (security.md, SQLCipher); its statements are finalised and the engine's memory wiped when it goes.
class Connection
{
public:
    /// `key` is the raw 32-byte key.
    static core::Result<std::unique_ptr<Connection>> open(const QString& path, const core::SecureBytes& key,
                                                          OpenMode mode, const OpenOptions& options = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// `sql` is constant text; it is prepared once and kept.
    Statement statement(const char* sql);
    /// Several statements without values: migrations and transactions.
    core::Result<void> script(const QByteArray& sql);
    /// First column of the first row; empty when there is none.
    core::Result<QString> value(const char* sql);
    core::Result<qint64> integer(const char* sql);

    qint64 changes() const; ///< rows of the last statement
    bool inTransaction() const;
    const QString& path() const { return m_path; }
    const FailureNames& names() const { return m_names; }
    const core::SecureBytes& key() const { return m_key; } ///< that the file is under
    quint32 keyNumber() const { return m_keyNumber; }      ///< another after each change of key

    /// Every setting of this connection again, and the file on the disk: not one byte of SQLite's plain header.
    core::Result<void> prove();

    /// Bytes of the main file as they lie on the disk; fewer where it ends.
    core::Result<QByteArray> raw(qint64 at, int bytes);

    /// A copy under the same key, complete and flushed when it answers. kBackupFailed.
    core::Result<void> backupTo(const QString& path, const core::SecureBytes& key);

    /// Every page under another key, all or nothing even when the power goes; then closes the file and opens it again,
    /// under `to` when it was done, else under `from`. No statement and no copy may be under way. kRekeyFailed.
    core::Result<void> rekey(const core::SecureBytes& from, const core::SecureBytes& to);

private:
    friend class OnlineCopy;
    Connection(QString path, const FailureNames& names) : m_path(std::move(path)), m_names(names) {}
    core::Result<void> openFile(const core::SecureBytes& key, OpenMode mode, const char* vfs);
    core::Result<void> keptUnder(const core::SecureBytes& from, const core::Error& why);
    bool close(); ///< false: a copy of it is under way, and it stays open
    core::Result<void> unlock(const core::SecureBytes& key);
    core::Result<void> firstRead();
    core::Result<void> isEncrypted();
    core::Result<void> configure();
    core::Result<sqlite3_stmt*> prepared(const char* sql);

    QString m_path;
    FailureNames m_names;
    const char* m_vfs = nullptr;
    sqlite3* m_db = nullptr;
    core::SecureBytes m_key;
    quint32 m_keyNumber = 0;
    QHash<QByteArray, sqlite3_stmt*> m_statements;
};

/// All or nothing of several statements, inside a transaction or without one.
class Savepoint
{
public:
    static core::Result<Savepoint> start(Connection& connection);
    Savepoint(Savepoint&& other) noexcept : m_connection(other.m_connection) { other.m_connection = nullptr; }
    Savepoint& operator=(Savepoint&&) = delete;
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    ~Savepoint();
    core::Result<void> release();

private:
    explicit Savepoint(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

} // namespace padron::sqlite
