// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/duplicate_index.h"

#include <QSet>

namespace padron::stores {

/// People under any key in common (index_keys.h), with the CURP, or with the telephone: each compared, the best told.
class SqlDuplicateIndex final : public ports::DuplicateIndex
{
public:
    explicit SqlDuplicateIndex(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<QList<ports::DuplicateCandidate>> candidates(const domain::PersonTraits& traits, int limit) override;
    static QList<const char*> statements();

private:
    core::Result<QSet<qint64>> sharing(const domain::PersonTraits& traits);
    core::Result<domain::PersonTraits> traitsAt(qint64 num);
    core::Result<ports::DuplicateCandidate> load(qint64 num, domain::Likeness likeness);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
