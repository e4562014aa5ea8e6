// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_modulo_rows.h"

#include "local/stores/catalogue_terms.h"

namespace padron::stores {

using core::Result;
using sqlite::Connection;
using sqlite::Statement;

namespace {

constexpr char kInsertModulo[] =
    "INSERT INTO catalogue_modulo (num, clave, nombre, modalidad, lugar, codigo_postal, entidad, municipio_nombre, "
    "municipio_key, localidad_nombre, horario, requisitos, cobertura, telefono, clues, latitud, longitud, desde, "
    "hasta) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kLoadModulo[] =
    "SELECT clave, nombre, modalidad, lugar, codigo_postal, entidad, municipio_nombre, localidad_nombre, horario, "
    "requisitos, cobertura, telefono, clues, latitud, longitud, desde, hasta FROM catalogue_modulo WHERE num = ?";
constexpr char kLastModulo[] = "SELECT max(num) FROM catalogue_modulo WHERE num BETWEEN ? AND ?";
constexpr char kRemoveModulos[] =
    "DELETE FROM catalogue_modulo WHERE num IN (SELECT num FROM catalogue_modulo WHERE num BETWEEN ? AND ? LIMIT ?)";
constexpr char kInsertCodigos[] =
    "INSERT INTO catalogue_cobertura (num, position, cp_desde, cp_hasta) VALUES (?, ?, ?, ?)";
constexpr char kInsertMunicipio[] =
    "INSERT INTO catalogue_cobertura (num, position, entidad, municipio_key) VALUES (?, ?, ?, ?)";
constexpr char kRemoveCoverage[] = "DELETE FROM catalogue_cobertura WHERE num BETWEEN ? AND ?";

QString dayText(const QDate& day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

Result<void> insertCoverage(Connection& connection, qint64 num, const domain::ModuloRow& row)
{
    for (qsizetype i = 0; i < row.cobertura.size(); ++i) {
        const QString& each = row.cobertura.at(i);
        bool isNumber = false;
        const qint64 from = each.left(5).toLongLong(&isNumber);
        if (isNumber)
            PADRON_TRY(connection.statement(kInsertCodigos)
                           .bind(num)
                           .bind(static_cast<qint64>(i))
                           .bind(from)
                           .bind(each.right(5).toLongLong())
                           .run());
        else
            PADRON_TRY(connection.statement(kInsertMunicipio)
                           .bind(num)
                           .bind(static_cast<qint64>(i))
                           .bind(row.entidad.toLongLong())
                           .bind(joinedName(each))
                           .run());
    }
    return {};
}

} // namespace

QList<const char*> moduloRowStatements()
{
    return {kInsertModulo, kLoadModulo, kLastModulo, kRemoveModulos, kInsertCodigos, kInsertMunicipio, kRemoveCoverage};
}

CatalogueTable moduloTable()
{
    return {kLastModulo, kRemoveModulos};
}

Result<void> removeCoverage(Connection& connection, qint64 firstNum, qint64 lastNum)
{
    return connection.statement(kRemoveCoverage).bind(firstNum).bind(lastNum).run();
}

Result<RowName> insertRow(Connection& connection, qint64 num, const domain::ModuloRow& row)
{
    Statement insert = connection.statement(kInsertModulo);
    insert.bind(num)
        .bind(row.clave)
        .bind(row.nombre)
        .bind(row.modalidad)
        .bind(row.lugar)
        .bind(row.codigoPostal)
        .bind(row.entidad.toLongLong())
        .bind(row.municipioNombre)
        .bind(joinedName(row.municipioNombre))
        .bind(row.localidadNombre)
        .bind(row.horario)
        .bind(row.requisitos)
        .bind(row.cobertura.join(u'\n'))
        .bind(row.telefono)
        .bind(row.clues);
    bindPoint(insert, row.punto);
    PADRON_TRY(insert.bind(dayText(row.desde)).bind(dayText(row.hasta)).run());
    PADRON_TRY(insertCoverage(connection, num, row));
    return RowName{};
}

Result<void> loadRow(Connection& connection, qint64 num, domain::ModuloRow& row)
{
    Statement read = connection.statement(kLoadModulo);
    PADRON_TRY(read.bind(num).one());
    row = {.clave = read.text(0),
           .nombre = read.text(1),
           .modalidad = read.text(2),
           .lugar = read.text(3),
           .codigoPostal = read.text(4),
           .entidad = geoKey(read.integer(5), 2),
           .municipioNombre = read.text(6),
           .localidadNombre = read.text(7),
           .horario = read.text(8),
           .requisitos = read.text(9),
           .cobertura = read.text(10).split(u'\n', Qt::SkipEmptyParts),
           .telefono = read.text(11),
           .clues = read.text(12),
           .punto = pointAt(read, 13),
           .desde = QDate::fromString(read.text(15), Qt::ISODate),
           .hasta = QDate::fromString(read.text(16), Qt::ISODate)};
    return {};
}

} // namespace padron::stores
