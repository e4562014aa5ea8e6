// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_catalogue_store.h"

#include "local/errors.h"
#include "local/stores/catalogue_changes.h"
#include "local/stores/catalogue_lookup.h"
#include "local/stores/catalogue_modulo_rows.h"
#include "local/stores/catalogue_near.h"
#include "local/stores/catalogue_terms.h"
#include "ports/errors.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using domain::CatalogueKind;
using sqlite::Statement;

namespace {

constexpr char kVersions[] =
    "SELECT id, kind, source_name, sha256, row_count, bad_lines, imported_ms FROM catalogue_version "
    "WHERE state = 'active' AND until_set IS NULL ORDER BY kind";
constexpr char kStage[] = "INSERT INTO catalogue_version (kind, source_name, row_count, bad_lines, imported_ms, state) "
                          "VALUES (?, ?, 0, 0, 0, 'staged') RETURNING id";
constexpr char kKindOf[] = "SELECT kind FROM catalogue_version WHERE id = ?";
constexpr char kStagedKind[] = "SELECT kind FROM catalogue_version WHERE id = ? AND state = 'staged'";
constexpr char kIsStaged[] = "SELECT 1 FROM catalogue_version WHERE id = ? AND state = 'staged' AND source_name = ?";
constexpr char kInsertNames[] = "INSERT INTO catalogue_names (num, entidad, bytes) VALUES (?, ?, ?)";
constexpr char kNextSet[] = "UPDATE catalogue_set SET number = number + 1 RETURNING number";
constexpr char kReplace[] = "UPDATE catalogue_version SET until_set = ?2 "
                            "WHERE kind = ?1 AND state = 'active' AND until_set IS NULL";
constexpr char kActivate[] = "UPDATE catalogue_version SET state = 'active', since_set = ?, sha256 = ?, row_count = ?, "
                             "bad_lines = ?, imported_ms = ? WHERE id = ?";
constexpr char kDropStaged[] = "UPDATE catalogue_version SET state = 'dropped' WHERE state = 'staged'";
constexpr char kDropOne[] = "UPDATE catalogue_version SET state = 'dropped' WHERE id = ? AND state = 'staged' AND source_name = ?";
constexpr char kDropReplaced[] =
    "UPDATE catalogue_version SET state = 'dropped' WHERE state = 'active' AND until_set IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM draft d WHERE d.catalogue_set >= since_set AND d.catalogue_set < until_set)";
constexpr char kDropped[] = "SELECT id, kind FROM catalogue_version WHERE state = 'dropped' ORDER BY id LIMIT 1";
constexpr char kRemoveNames[] = "DELETE FROM catalogue_names WHERE num IN (SELECT num FROM catalogue_names "
                                "WHERE num BETWEEN ? AND ? LIMIT 5)";
constexpr char kRemoveVersion[] = "DELETE FROM catalogue_version WHERE id = ?";

Result<CatalogueKind> kindFrom(const QString& key)
{
    const auto kind = domain::catalogueKindByKey(key);
    return kind ? Result<CatalogueKind>(*kind) : core::fail(sqlite::kDatabaseDamaged, QStringLiteral("catalogue"));
}

} // namespace

QList<const char*> SqlCatalogueStore::statements()
{
    return QList<const char*>{kVersions, kStage,      kKindOf,       kStagedKind,   kInsertNames, kNextSet,     kReplace,
                              kActivate, kDropStaged, kDropReplaced, kDropped,     kRemoveNames, kRemoveVersion,
                              kIsStaged, kDropOne} +
           catalogueRowStatements() + catalogueChangeStatements() + catalogueLookupStatements() + catalogueNearStatements();
}

Result<qint64> SqlCatalogueStore::currentSet()
{
    return CatalogueLookup(m_connection).currentSet();
}

Result<QList<ports::CatalogueVersion>> SqlCatalogueStore::versions()
{
    QList<ports::CatalogueVersion> versions;
    Statement read = m_connection.statement(kVersions);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return versions;
        PADRON_ASSIGN(const CatalogueKind kind, kindFrom(read.text(1)));
        versions.append({.id = read.integer(0),
                         .kind = kind,
                         .sourceName = read.text(2),
                         .sha256 = read.blob(3),
                         .rows = read.integer(4),
                         .badLines = read.integer(5),
                         .importedMs = read.integer(6)});
    }
}

Result<QList<domain::AsentamientoRow>> SqlCatalogueStore::byCodigoPostal(qint64 set, const QString& codigoPostal)
{
    return CatalogueLookup(m_connection).byCodigoPostal(set, codigoPostal);
}

Result<QList<domain::AsentamientoRow>> SqlCatalogueStore::codigosPostales(qint64 set, const QString& entidad,
                                                                          const QString& municipio, const QString& text,
                                                                          int limit)
{
    return CatalogueLookup(m_connection)
        .find<domain::AsentamientoRow>({set, CatalogueKind::CodigosPostales, entidad, municipio, text, limit});
}

Result<QList<domain::MunicipioRow>> SqlCatalogueStore::municipios(qint64 set, const QString& entidad,
                                                                  const QString& text, int limit)
{
    return CatalogueLookup(m_connection)
        .find<domain::MunicipioRow>({set, CatalogueKind::Municipios, entidad, {}, text, limit});
}

Result<QList<domain::LocalidadRow>> SqlCatalogueStore::localidades(qint64 set, const QString& entidad,
                                                                   const QString& municipio, const QString& text,
                                                                   int limit)
{
    return CatalogueLookup(m_connection)
        .find<domain::LocalidadRow>({set, CatalogueKind::Localidades, entidad, municipio, text, limit});
}

Result<QList<domain::CluesRow>> SqlCatalogueStore::clues(qint64 set, const QString& text, int limit)
{
    return CatalogueLookup(m_connection).find<domain::CluesRow>({set, CatalogueKind::Clues, {}, {}, text, limit});
}

Result<QList<ports::NearModulo>> SqlCatalogueStore::modulosNear(qint64 set, const QString& codigoPostal,
                                                                const QDate& today, int limit)
{
    return CatalogueNear(m_connection, set, today).modulos(codigoPostal, limit);
}

Result<qint64> SqlCatalogueStore::stage(CatalogueKind kind, const QString& sourceName)
{
    Statement insert = m_connection.statement(kStage);
    PADRON_TRY(insert.bind(domain::keyOf(kind)).bind(sourceName).one());
    return insert.integer(0);
}

Result<CatalogueKind> SqlCatalogueStore::stagedKind(qint64 version)
{
    Statement staged = m_connection.statement(kStagedKind);
    PADRON_TRY(staged.bind(version).one());
    return kindFrom(staged.text(0));
}

Result<qint64> SqlCatalogueStore::stageCopy(qint64 version, const QString& sourceName)
{
    CatalogueKind kind{};
    {
        Statement read = m_connection.statement(kKindOf);
        PADRON_TRY(read.bind(version).one());
        PADRON_ASSIGN(kind, kindFrom(read.text(0)));
    }
    PADRON_ASSIGN(const qint64 staged, stage(kind, sourceName));
    PADRON_TRY(CatalogueChanges(m_connection, kind).copy(version, staged));
    return staged;
}

Result<bool> SqlCatalogueStore::isStaged(qint64 version, const QString& sourceName)
{
    Statement read = m_connection.statement(kIsStaged);
    return read.bind(version).bind(sourceName).step();
}

Result<void> SqlCatalogueStore::removeRows(qint64 version, const QStringList& keys)
{
    PADRON_ASSIGN(const CatalogueKind kind, stagedKind(version));
    PADRON_ASSIGN(const domain::CatalogueRows others, CatalogueChanges(m_connection, kind).remove(version, keys));
    return domain::countOf(others) > 0 ? append(version, others) : Result<void>{};
}

Result<qint64> SqlCatalogueStore::stagedRows(qint64 version)
{
    PADRON_ASSIGN(const CatalogueKind kind, stagedKind(version));
    return CatalogueChanges(m_connection, kind).count(version);
}

Result<void> SqlCatalogueStore::append(qint64 version, const domain::CatalogueRows& rows)
{
    const CatalogueKind kind = domain::kindOf(rows);
    {
        Statement staged = m_connection.statement(kStagedKind);
        PADRON_TRY(staged.bind(version).one());
        if (staged.text(0) != domain::keyOf(kind))
            return core::fail(core::kInternal, QStringLiteral("rows of another catalogue"));
    }
    qint64 num = firstNum(version);
    {
        Statement last = m_connection.statement(tableOf(kind).lastNum);
        PADRON_TRY(last.bind(firstNum(version)).bind(lastNum(version)).one());
        if (!last.isNull(0))
            num = last.integer(0) + 1;
    }
    if (num + domain::countOf(rows) - 1 > lastNum(version))
        return core::fail(ports::kCatalogueFull);

    const auto insertAll = [&](const auto& list) -> Result<void> {
        for (qsizetype from = 0; from < list.size(); from += kMostNamesInBlock) {
            const auto some = list.sliced(from, std::min(kMostNamesInBlock, list.size() - from));
            NamesByEntidad names;
            for (qsizetype i = 0; i < some.size(); ++i) {
                PADRON_ASSIGN(RowName name, insertRow(m_connection, num + i, some.at(i)));
                if (!name.text.isEmpty())
                    names[name.entidad].append({static_cast<int>(i), std::move(name)});
            }
            PADRON_TRY(insertNames(num, names));
            num += some.size();
        }
        return {};
    };
    return std::visit(insertAll, rows);
}

Result<void> SqlCatalogueStore::insertNames(qint64 firstRow, const NamesByEntidad& names)
{
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        PADRON_TRY(m_connection.statement(kInsertNames)
                       .bind(blockNum(firstRow, it.key()))
                       .bind(it.key())
                       .bind(packNames(it.value()))
                       .run());
    return {};
}

Result<void> SqlCatalogueStore::activate(qint64 version, const QByteArray& sha256, qint64 rows, qint64 badLines,
                                         qint64 nowMs)
{
    QString kind;
    {
        Statement staged = m_connection.statement(kStagedKind);
        PADRON_TRY(staged.bind(version).one());
        kind = staged.text(0);
    }
    qint64 set = 0;
    {
        Statement next = m_connection.statement(kNextSet);
        PADRON_TRY(next.one());
        set = next.integer(0);
    }
    PADRON_TRY(m_connection.statement(kReplace).bind(kind).bind(set).run());
    return m_connection.statement(kActivate)
        .bind(set)
        .bind(sha256)
        .bind(rows)
        .bind(badLines)
        .bind(nowMs)
        .bind(version)
        .run();
}

Result<void> SqlCatalogueStore::dropStaged()
{
    return m_connection.statement(kDropStaged).run();
}

Result<void> SqlCatalogueStore::dropStaged(qint64 version, const QString& sourceName)
{
    return m_connection.statement(kDropOne).bind(version).bind(sourceName).run();
}

Result<bool> SqlCatalogueStore::purge(int maxRows)
{
    PADRON_TRY(m_connection.statement(kDropReplaced).run());
    qint64 version = 0;
    QString kindKey;
    {
        Statement read = m_connection.statement(kDropped);
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return false;
        version = read.integer(0);
        kindKey = read.text(1);
    }
    PADRON_ASSIGN(const CatalogueKind kind, kindFrom(kindKey));
    PADRON_ASSIGN(const bool more, remove(version, kind, maxRows));
    if (!more)
        PADRON_TRY(m_connection.statement(kRemoveVersion).bind(version).run());
    return true; // there may be another version
}

Result<bool> SqlCatalogueStore::remove(qint64 version, CatalogueKind kind, int maxRows)
{
    PADRON_TRY(m_connection.statement(kRemoveNames).bind(firstBlock(version)).bind(lastBlock(version)).run());
    const bool moreNames = m_connection.changes() > 0;
    PADRON_TRY(m_connection.statement(tableOf(kind).removeSome)
                   .bind(firstNum(version))
                   .bind(lastNum(version))
                   .bind(maxRows)
                   .run());
    if (moreNames || m_connection.changes() == maxRows)
        return true;
    PADRON_TRY(removeCoverage(m_connection, firstNum(version), lastNum(version)));
    return false;
}

} // namespace padron::stores
