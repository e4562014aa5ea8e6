// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_lookup.h"

#include "local/stores/catalogue_terms.h"

#include <QSet>

namespace padron::stores {

using core::Result;
using sqlite::Statement;

namespace {

constexpr char kCurrentSet[] = "SELECT number FROM catalogue_set WHERE one = 1";
constexpr char kVersion[] = "SELECT id FROM catalogue_version WHERE kind = ?1 AND state = 'active' AND since_set <= ?2 "
                            "AND (until_set IS NULL OR ?2 < until_set)";
constexpr char kCurrentVersion[] =
    "SELECT id FROM catalogue_version WHERE kind = ?1 AND state = 'active' AND until_set IS NULL";
constexpr char kCodigoPostal[] = "SELECT num FROM catalogue_asentamiento WHERE codigo_postal = ? AND num BETWEEN ? AND ? "
                                 "ORDER BY num LIMIT 2000";
constexpr char kSearch[] = "SELECT rowid FROM catalogue_search WHERE catalogue_search MATCH ? AND rowid BETWEEN ? AND ? "
                           "ORDER BY rowid LIMIT ?";

std::optional<int> number(const QString& key)
{
    bool isNumber = false;
    const int value = key.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

QList<const char*> catalogueLookupStatements()
{
    return {kCurrentSet, kVersion, kCurrentVersion, kCodigoPostal, kSearch};
}

Result<qint64> CatalogueLookup::currentSet()
{
    Statement read = m_connection.statement(kCurrentSet);
    PADRON_TRY(read.one());
    return read.integer(0);
}

Result<qint64> CatalogueLookup::version(qint64 set, domain::CatalogueKind kind)
{
    Statement read = m_connection.statement(set == 0 ? kCurrentVersion : kVersion);
    read.bind(domain::keyOf(kind));
    if (set != 0)
        read.bind(set);
    PADRON_ASSIGN(const bool row, read.step());
    return row ? read.integer(0) : 0;
}

Result<QList<domain::AsentamientoRow>> CatalogueLookup::byCodigoPostal(qint64 set, const QString& codigoPostal)
{
    PADRON_ASSIGN(const qint64 found, version(set, domain::CatalogueKind::CodigosPostales));
    const auto code = number(codigoPostal);
    if (found == 0 || codigoPostal.size() != 5 || !code)
        return QList<domain::AsentamientoRow>();
    QList<qint64> nums;
    Statement read = m_connection.statement(kCodigoPostal);
    read.bind(*code).bind(firstNum(found)).bind(lastNum(found));
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return load<domain::AsentamientoRow>(nums);
        nums.append(read.integer(0));
    }
}

Result<QList<qint64>> CatalogueLookup::search(const CatalogueQuestion& question)
{
    QList<qint64> nums;
    PADRON_ASSIGN(const qint64 found, version(question.set, question.kind));
    if (found == 0)
        return nums;
    QSet<qint64> seen;
    const QStringList expressions =
        searchExpressions(question.text, number(question.entidad), number(question.municipio));
    for (const QString& expression : expressions) {
        Statement read = m_connection.statement(kSearch);
        // Those already found may come again: ask for as many more.
        read.bind(expression)
            .bind(firstSearchRow(found))
            .bind(lastSearchRow(found))
            .bind(static_cast<qint64>(question.limit + nums.size()));
        while (nums.size() < question.limit) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            const qint64 num = numOfSearchRow(read.integer(0));
            if (seen.contains(num))
                continue;
            seen.insert(num);
            nums.append(num);
        }
    }
    return nums;
}

} // namespace padron::stores
