// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/secure_bytes.h"
#include "local/sqlite/failure_names.h"

#include <QByteArray>
#include <QString>

struct sqlite3_stmt;

namespace padron::sqlite {

/// One use of a prepared statement: bind in order, step, read. Resets it and drops its values when it goes.
/// A failed prepare or bind is answered by step(), so calls chain without checks in between.
class Statement
{
public:
    Statement(core::Result<sqlite3_stmt*> prepared, const FailureNames& names);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(qint64 value);
    Statement& bind(const QString& text);
    Statement& bind(const QByteArray& blob);
    Statement& bind(const core::SecureBytes& secret);
    Statement& bindNull();
    template <class Tag> Statement& bind(const core::Id<Tag>& id)
    {
        return id.isNull() ? bindNull() : bind(id.bytes());
    }
    Statement& bindOrNull(const QByteArray& blob) { return blob.isEmpty() ? bindNull() : bind(blob); }
    Statement& bindOrNull(const QString& text) { return text.isEmpty() ? bindNull() : bind(text); }

    core::Result<void> ready() const; ///< prepared, and all values bound so far
    core::Result<bool> step();        ///< true: a row is there
    core::Result<void> run();         ///< to the end, rows dropped
    /// A row must be there: FailureNames::missing else.
    core::Result<void> one();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    core::SecureBytes secret(int column) const;
    template <class IdType> IdType id(int column) const { return isNull(column) ? IdType() : IdType(uuid(column)); }

private:
    QUuid uuid(int column) const;
    void check(int code);

    core::Result<sqlite3_stmt*> m_prepared;
    FailureNames m_names;
    int m_next = 1;
};

} // namespace padron::sqlite
