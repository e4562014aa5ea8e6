// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"

#include <QList>

#include <optional>

namespace padron::stores {

/// Place of an entry in the chain.
struct LogPlace
{
    quint32 epoch = 0;
    quint64 seq = 0;
    friend bool operator==(const LogPlace&, const LogPlace&) = default;
};

/// The last entry that is indexed; none: the index is empty. What is indexed is always a beginning of the log.
core::Result<std::optional<LogPlace>> lastIndexed(sqlite::Connection& connection);

/// The row of the entry that follows the last indexed one. Inside the transaction that writes the entry, or a catch-up's.
core::Result<void> indexLogEntry(sqlite::Connection& connection, const LogPlace& place, const QByteArray& bytes);

QList<const char*> logIndexRowStatements();

} // namespace padron::stores
