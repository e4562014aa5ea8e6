// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "local/sqlite/connection.h"

namespace padron::stores {

/// A staged version that begins as a copy of another, and what leaves it. Copying is SQL from range to range; rows that leave take
/// their blocks of names apart, whose others the caller writes again at the end.
class CatalogueChanges
{
public:
    CatalogueChanges(sqlite::Connection& connection, domain::CatalogueKind kind) : m_connection(connection), m_kind(kind) {}

    core::Result<void> copy(qint64 from, qint64 to);
    /// Takes the rows of those keys out of a version, and those of their blocks; answers these others.
    core::Result<domain::CatalogueRows> remove(qint64 version, const QStringList& keys);
    core::Result<qint64> count(qint64 version);

private:
    core::Result<QList<qint64>> numsOf(qint64 version, const QStringList& keys);
    core::Result<QList<qint64>> blockStarts(qint64 version); ///< first rows of the blocks, in order
    core::Result<QList<qint64>> numsBetween(qint64 first, qint64 last);

    sqlite::Connection& m_connection;
    const domain::CatalogueKind m_kind;
};

QList<const char*> catalogueChangeStatements();

} // namespace padron::stores
