// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_changes.h"

#include "local/stores/catalogue_rows.h"
#include "local/stores/catalogue_terms.h"

#include <QSet>

#include <algorithm>

namespace padron::stores {

using core::Result;
using domain::CatalogueKind;
using sqlite::Statement;

namespace {

/// Of one kind's table: its copy with every num moved by ?1, the key of each row as domain/catalogue_key.h writes it, the nums of a
/// range, how many there are, and their removal.
struct Changes
{
    const char *copy, *keys, *nums, *count, *remove;
};

#define PADRON_CHANGES(table, columns, key)                                                                            \
    {                                                                                                                  \
        "INSERT INTO " table " (num, " columns ") SELECT num + ?1, " columns " FROM " table " WHERE num BETWEEN ?2 AND ?3", \
            "SELECT num, " key " FROM " table " WHERE num BETWEEN ? AND ?",                                            \
            "SELECT num FROM " table " WHERE num BETWEEN ? AND ? ORDER BY num",                                        \
            "SELECT count(*) FROM " table " WHERE num BETWEEN ? AND ?",                                                \
            "DELETE FROM " table " WHERE num BETWEEN ? AND ?"                                                          \
    }
constexpr Changes kAsentamientos = PADRON_CHANGES(
    "catalogue_asentamiento", "codigo_postal, nombre, tipo, tipo_clave, entidad, municipio, municipio_nombre, ciudad, rural",
    "printf('%05d|%02d|%03d|%s|%s', codigo_postal, entidad, municipio, tipo_clave, nombre)");
constexpr Changes kMunicipios = PADRON_CHANGES("catalogue_municipio", "entidad, clave, nombre", "printf('%02d|%03d', entidad, clave)");
constexpr Changes kLocalidades =
    PADRON_CHANGES("catalogue_localidad", "entidad, municipio, clave, nombre, municipio_nombre, urbana, poblacion, latitud, longitud",
                   "printf('%02d|%03d|%04d', entidad, municipio, clave)");
constexpr Changes kClues = PADRON_CHANGES("catalogue_clues",
                                          "clues, nombre, institucion, tipo, entidad, municipio, municipio_nombre, localidad_nombre, "
                                          "codigo_postal, latitud, longitud",
                                          "clues");
constexpr Changes kModulos = PADRON_CHANGES("catalogue_modulo",
                                            "clave, nombre, modalidad, lugar, codigo_postal, entidad, municipio_nombre, municipio_key, "
                                            "localidad_nombre, horario, requisitos, cobertura, telefono, clues, latitud, longitud, desde, hasta",
                                            "clave");
#undef PADRON_CHANGES
constexpr char kCopyCoverage[] =
    "INSERT INTO catalogue_cobertura (num, position, cp_desde, cp_hasta, entidad, municipio_key) "
    "SELECT num + ?1, position, cp_desde, cp_hasta, entidad, municipio_key FROM catalogue_cobertura WHERE num BETWEEN ?2 AND ?3";
constexpr char kRemoveCoverage[] = "DELETE FROM catalogue_cobertura WHERE num BETWEEN ? AND ?";
constexpr char kCopyNames[] = "INSERT INTO catalogue_names (num, entidad, bytes) SELECT num + ?1, entidad, bytes FROM catalogue_names "
                              "WHERE num BETWEEN ?2 AND ?3";
constexpr char kBlocks[] = "SELECT num FROM catalogue_names WHERE num BETWEEN ? AND ? ORDER BY num";
constexpr char kRemoveBlocks[] = "DELETE FROM catalogue_names WHERE num BETWEEN ? AND ?";

const Changes& changesOf(CatalogueKind kind)
{
    switch (kind) {
    case CatalogueKind::CodigosPostales: return kAsentamientos;
    case CatalogueKind::Municipios: return kMunicipios;
    case CatalogueKind::Localidades: return kLocalidades;
    case CatalogueKind::Clues: return kClues;
    case CatalogueKind::Modulos: break;
    }
    return kModulos;
}

} // namespace

QList<const char*> catalogueChangeStatements()
{
    QList<const char*> all{kCopyCoverage, kRemoveCoverage, kCopyNames, kBlocks, kRemoveBlocks};
    for (const Changes& one : {kAsentamientos, kMunicipios, kLocalidades, kClues, kModulos})
        all << one.copy << one.keys << one.nums << one.count << one.remove;
    return all;
}

Result<void> CatalogueChanges::copy(qint64 from, qint64 to)
{
    // From the first row that there is: what left made room before it.
    qint64 first = firstNum(from);
    {
        Statement read = m_connection.statement(changesOf(m_kind).nums);
        PADRON_ASSIGN(const bool any, read.bind(first).bind(lastNum(from)).step());
        if (any)
            first = read.integer(0);
    }
    const qint64 shift = firstNum(to) - first;
    PADRON_TRY(m_connection.statement(changesOf(m_kind).copy).bind(shift).bind(firstNum(from)).bind(lastNum(from)).run());
    if (m_kind == CatalogueKind::Modulos)
        PADRON_TRY(m_connection.statement(kCopyCoverage).bind(shift).bind(firstNum(from)).bind(lastNum(from)).run());
    return m_connection.statement(kCopyNames).bind(shift * kEntidades).bind(firstBlock(from)).bind(lastBlock(from)).run();
}

Result<qint64> CatalogueChanges::count(qint64 version)
{
    Statement read = m_connection.statement(changesOf(m_kind).count);
    PADRON_TRY(read.bind(firstNum(version)).bind(lastNum(version)).one());
    return read.integer(0);
}

Result<QList<qint64>> CatalogueChanges::numsOf(qint64 version, const QStringList& keys)
{
    const QSet<QString> wanted(keys.begin(), keys.end());
    QList<qint64> nums;
    Statement read = m_connection.statement(changesOf(m_kind).keys);
    read.bind(firstNum(version)).bind(lastNum(version));
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return nums;
        if (wanted.contains(read.text(1)))
            nums.append(read.integer(0));
    }
}

Result<QList<qint64>> CatalogueChanges::blockStarts(qint64 version)
{
    QList<qint64> starts;
    if (m_kind == CatalogueKind::Modulos)
        return starts;
    Statement read = m_connection.statement(kBlocks);
    read.bind(firstBlock(version)).bind(lastBlock(version));
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return starts;
        if (const qint64 first = firstRowOf(read.integer(0)); starts.isEmpty() || starts.last() != first)
            starts.append(first);
    }
}

Result<QList<qint64>> CatalogueChanges::numsBetween(qint64 first, qint64 last)
{
    QList<qint64> nums;
    Statement read = m_connection.statement(changesOf(m_kind).nums);
    read.bind(first).bind(last);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return nums;
        nums.append(read.integer(0));
    }
}

Result<domain::CatalogueRows> CatalogueChanges::remove(qint64 version, const QStringList& keys)
{
    domain::CatalogueRows others = domain::noRows(m_kind);
    if (keys.isEmpty())
        return others;
    PADRON_ASSIGN(const QList<qint64> gone, numsOf(version, keys));
    PADRON_ASSIGN(const QList<qint64> starts, blockStarts(version));
    qint64 done = -1; // last num of the block that was taken apart
    for (const qint64 num : gone) {
        if (num <= done)
            continue;
        const auto next = std::upper_bound(starts.begin(), starts.end(), num);
        const bool inBlock = next != starts.begin();
        const qint64 first = inBlock ? *(next - 1) : num;
        const qint64 last = !inBlock ? num : next == starts.end() ? lastNum(version) : *next - 1;
        PADRON_ASSIGN(const QList<qint64> nums, numsBetween(first, last));
        const auto load = [&](auto& list) -> Result<void> {
            for (const qint64 each : nums)
                if (!std::binary_search(gone.begin(), gone.end(), each))
                    PADRON_TRY(loadRow(m_connection, each, list.emplaceBack()));
            return {};
        };
        PADRON_TRY(std::visit(load, others));
        if (inBlock)
            PADRON_TRY(m_connection.statement(kRemoveBlocks).bind(blockNum(first, 0)).bind(blockNum(first + 1, 0) - 1).run());
        if (m_kind == CatalogueKind::Modulos)
            PADRON_TRY(m_connection.statement(kRemoveCoverage).bind(first).bind(last).run());
        PADRON_TRY(m_connection.statement(changesOf(m_kind).remove).bind(first).bind(last).run());
        done = last;
    }
    return others;
}

} // namespace padron::stores
