// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/search_index.h"

namespace padron::stores {

struct SearchQuery;

/// Best first: what was typed is whole (CURP, folio, family folio, telephone, birth date), then names of whole words, of
/// starts and with slips of the pen, then pieces of CURP or folio; within each, the latest registered first.
class SqlSearchIndex final : public ports::SearchIndex
{
public:
    explicit SqlSearchIndex(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<QList<ports::SearchHit>> search(const QString& text, int limit) override;
    core::Result<QList<ports::SearchHit>> withoutCurp(const std::optional<ports::SearchHit>& after, int limit) override;
    static QList<const char*> statements();

private:
    struct Found;
    struct Alike
    {
        QStringList words;     ///< the nearest first
        qsizetype nearest = 0; ///< so many of them are as near as the first
    };
    core::Result<void> findNumbers(const SearchQuery& query, Found& found);
    core::Result<void> findBorn(const SearchQuery& query, Found& found);
    core::Result<void> findNames(const QStringList& words, Found& found, QStringList& alike);
    core::Result<QStringList> wordsStarting(const QString& word);
    core::Result<Alike> wordsLike(const QString& word);
    core::Result<std::optional<ports::SearchHit>> load(qint64 person);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
