// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_lookup.h"

#include "local/errors.h"
#include "local/stores/catalogue_terms.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using sqlite::kDatabaseDamaged;
using sqlite::Statement;

namespace {

constexpr char kCurrentSet[] = "SELECT number FROM catalogue_set WHERE one = 1";
constexpr char kVersion[] = "SELECT id FROM catalogue_version WHERE kind = ?1 AND state = 'active' AND since_set <= ?2 "
                            "AND (until_set IS NULL OR ?2 < until_set)";
constexpr char kCurrentVersion[] =
    "SELECT id FROM catalogue_version WHERE kind = ?1 AND state = 'active' AND until_set IS NULL";
constexpr char kCodigoPostal[] =
    "SELECT num FROM catalogue_asentamiento WHERE codigo_postal = ? AND num BETWEEN ? AND ? "
    "ORDER BY num LIMIT 2000";
constexpr char kNames[] = "SELECT num, bytes FROM catalogue_names WHERE num BETWEEN ? AND ?";
constexpr char kNamesOfEntidad[] = "SELECT num, bytes FROM catalogue_names WHERE entidad = ? AND num BETWEEN ? AND ?";

std::optional<int> number(const QString& key)
{
    bool isNumber = false;
    const int value = key.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

QList<const char*> catalogueLookupStatements()
{
    return {kCurrentSet, kVersion, kCurrentVersion, kCodigoPostal, kNames, kNamesOfEntidad};
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
    if (row)
        return read.integer(0);
    // a capture that was open but not kept yet pins nothing: its set may be gone
    return set == 0 ? Result<qint64>(0) : version(0, kind);
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
    const auto entidad = number(question.entidad);
    const NameQuery query(question.text, number(question.municipio));
    PADRON_ASSIGN(const qint64 found, version(question.set, question.kind));
    if (found == 0 || question.limit <= 0 || (query.isEmpty() && !entidad))
        return QList<qint64>();

    Statement read = m_connection.statement(entidad ? kNamesOfEntidad : kNames);
    if (entidad)
        read.bind(*entidad);
    read.bind(firstBlock(found)).bind(lastBlock(found));
    QList<NameHit> hits;
    qsizetype starts = 0;
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            break;
        const qsizetype before = hits.size();
        if (!scanNames(read.blob(1), firstRowOf(read.integer(0)), query, question.limit, starts < question.limit, hits))
            return core::fail(kDatabaseDamaged, QStringLiteral("catalogue names"));
        starts += std::count_if(hits.cbegin() + before, hits.cend(), [](const NameHit& hit) { return hit.starts; });
    }
    const qsizetype best = std::min<qsizetype>(hits.size(), question.limit);
    std::partial_sort(hits.begin(), hits.begin() + best, hits.end());
    QList<qint64> nums;
    for (qsizetype i = 0; i < best; ++i)
        nums.append(hits.at(i).num);
    return nums;
}

} // namespace padron::stores
