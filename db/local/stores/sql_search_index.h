// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/search_index.h"

namespace padron::stores {

/// Best first: what was typed is whole (CURP, folio, family folio, telephone), then names of whole words, then starts
/// of CURP, folio or names; within each, the latest registered first.
class SqlSearchIndex final : public ports::SearchIndex
{
public:
    explicit SqlSearchIndex(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<QList<ports::SearchHit>> search(const QString& text, int limit) override;
    static QList<const char*> statements();

private:
    struct Found;
    core::Result<QString> startsOfWords(const QStringList& words);
    core::Result<ports::SearchHit> load(qint64 person);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
