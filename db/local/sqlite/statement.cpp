// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/statement.h"

#include "local/sqlite/engine_error.h"

#include <sqlite3.h>

namespace padron::sqlite {

using core::Result;

Statement::Statement(Result<sqlite3_stmt*> prepared, const FailureNames& names)
    : m_prepared(std::move(prepared)), m_names(names)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_prepared(std::move(other.m_prepared)), m_names(other.m_names), m_next(other.m_next)
{
    other.m_prepared = nullptr;
}

Statement::~Statement()
{
    if (!m_prepared || !*m_prepared)
        return;
    sqlite3_reset(*m_prepared);
    sqlite3_clear_bindings(*m_prepared);
}

void Statement::check(int code)
{
    if (code == SQLITE_OK)
        return;
    sqlite3_reset(*m_prepared);
    sqlite3_clear_bindings(*m_prepared);
    m_prepared = core::fail(engineError(code, m_names));
}

Statement& Statement::bind(qint64 value)
{
    if (m_prepared)
        check(sqlite3_bind_int64(*m_prepared, m_next++, value));
    return *this;
}

Statement& Statement::bind(const QString& text)
{
    if (!m_prepared)
        return *this;
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text64(*m_prepared, m_next++, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(const QByteArray& blob)
{
    if (m_prepared)
        check(sqlite3_bind_blob64(*m_prepared, m_next++, blob.constData(), static_cast<sqlite3_uint64>(blob.size()),
                                  SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(const core::SecureBytes& secret)
{
    if (m_prepared)
        check(sqlite3_bind_blob64(*m_prepared, m_next++, secret.data(), static_cast<sqlite3_uint64>(secret.size()),
                                  SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull()
{
    if (m_prepared)
        check(sqlite3_bind_null(*m_prepared, m_next++));
    return *this;
}

Result<void> Statement::ready() const
{
    return m_prepared ? Result<void>{} : core::fail(m_prepared.error());
}

Result<bool> Statement::step()
{
    if (!m_prepared)
        return core::fail(m_prepared.error());
    const int code = sqlite3_step(*m_prepared);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return core::fail(engineError(sqlite3_extended_errcode(sqlite3_db_handle(*m_prepared)), m_names));
}

Result<void> Statement::run()
{
    for (;;) {
        PADRON_ASSIGN(const bool row, step());
        if (!row)
            return {};
    }
}

Result<void> Statement::one()
{
    PADRON_ASSIGN(const bool row, step());
    if (!row)
        return core::fail(m_names.missing);
    return {};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(*m_prepared, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(*m_prepared, column);
}

QString Statement::text(int column) const
{
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(*m_prepared, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(*m_prepared, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(*m_prepared, column));
    return QByteArray(bytes, sqlite3_column_bytes(*m_prepared, column));
}

core::SecureBytes Statement::secret(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(*m_prepared, column));
    return core::SecureBytes(QByteArrayView(bytes, sqlite3_column_bytes(*m_prepared, column)));
}

QUuid Statement::uuid(int column) const
{
    return QUuid::fromRfc4122(blob(column));
}

} // namespace padron::sqlite
