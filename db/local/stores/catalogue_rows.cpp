// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_rows.h"

#include "local/stores/catalogue_modulo_rows.h"
#include "local/stores/catalogue_terms.h"

#include <cmath>

namespace padron::stores {

using core::Result;
using sqlite::Connection;
using sqlite::Statement;

namespace {

constexpr char kInsertAsentamiento[] =
    "INSERT INTO catalogue_asentamiento (num, codigo_postal, nombre, tipo, tipo_clave, entidad, municipio, "
    "municipio_nombre, ciudad, rural) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kLoadAsentamiento[] = "SELECT codigo_postal, nombre, tipo, tipo_clave, entidad, municipio, "
                                     "municipio_nombre, ciudad, rural FROM catalogue_asentamiento WHERE num = ?";
constexpr char kLastAsentamiento[] = "SELECT max(num) FROM catalogue_asentamiento WHERE num BETWEEN ? AND ?";
constexpr char kRemoveAsentamientos[] = "DELETE FROM catalogue_asentamiento WHERE num IN (SELECT num FROM "
                                        "catalogue_asentamiento WHERE num BETWEEN ? AND ? LIMIT ?)";

constexpr char kInsertMunicipio[] = "INSERT INTO catalogue_municipio (num, entidad, clave, nombre) VALUES (?, ?, ?, ?)";
constexpr char kLoadMunicipio[] = "SELECT entidad, clave, nombre FROM catalogue_municipio WHERE num = ?";
constexpr char kLastMunicipio[] = "SELECT max(num) FROM catalogue_municipio WHERE num BETWEEN ? AND ?";
constexpr char kRemoveMunicipios[] = "DELETE FROM catalogue_municipio WHERE num IN (SELECT num FROM "
                                     "catalogue_municipio WHERE num BETWEEN ? AND ? LIMIT ?)";

constexpr char kInsertLocalidad[] =
    "INSERT INTO catalogue_localidad (num, entidad, municipio, clave, nombre, municipio_nombre, urbana, poblacion, "
    "latitud, longitud) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kLoadLocalidad[] = "SELECT entidad, municipio, clave, nombre, municipio_nombre, urbana, poblacion, "
                                  "latitud, longitud FROM catalogue_localidad WHERE num = ?";
constexpr char kLastLocalidad[] = "SELECT max(num) FROM catalogue_localidad WHERE num BETWEEN ? AND ?";
constexpr char kRemoveLocalidades[] = "DELETE FROM catalogue_localidad WHERE num IN (SELECT num FROM "
                                      "catalogue_localidad WHERE num BETWEEN ? AND ? LIMIT ?)";

constexpr char kInsertClues[] =
    "INSERT INTO catalogue_clues (num, clues, nombre, institucion, tipo, entidad, municipio, municipio_nombre, "
    "localidad_nombre, codigo_postal, latitud, longitud) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kLoadClues[] =
    "SELECT clues, nombre, institucion, tipo, entidad, municipio, municipio_nombre, localidad_nombre, codigo_postal, "
    "latitud, longitud FROM catalogue_clues WHERE num = ?";
constexpr char kLastClues[] = "SELECT max(num) FROM catalogue_clues WHERE num BETWEEN ? AND ?";
constexpr char kRemoveClues[] =
    "DELETE FROM catalogue_clues WHERE num IN (SELECT num FROM catalogue_clues WHERE num BETWEEN ? AND ? LIMIT ?)";

constexpr double kMillionth = 1e6;

} // namespace

QList<const char*> catalogueRowStatements()
{
    return QList<const char*>{kInsertAsentamiento, kLoadAsentamiento, kLastAsentamiento, kRemoveAsentamientos,
                              kInsertMunicipio,    kLoadMunicipio,    kLastMunicipio,    kRemoveMunicipios,
                              kInsertLocalidad,    kLoadLocalidad,    kLastLocalidad,    kRemoveLocalidades,
                              kInsertClues,        kLoadClues,        kLastClues,        kRemoveClues} +
           moduloRowStatements();
}

CatalogueTable tableOf(domain::CatalogueKind kind)
{
    switch (kind) {
    case domain::CatalogueKind::CodigosPostales:
        return {kLastAsentamiento, kRemoveAsentamientos};
    case domain::CatalogueKind::Municipios:
        return {kLastMunicipio, kRemoveMunicipios};
    case domain::CatalogueKind::Localidades:
        return {kLastLocalidad, kRemoveLocalidades};
    case domain::CatalogueKind::Clues:
        return {kLastClues, kRemoveClues};
    case domain::CatalogueKind::Modulos:
        break;
    }
    return moduloTable();
}

void bindPoint(Statement& insert, const std::optional<domain::GeoPoint>& point)
{
    if (point)
        insert.bind(qint64(std::llround(point->latitud * kMillionth)))
            .bind(qint64(std::llround(point->longitud * kMillionth)));
    else
        insert.bindNull().bindNull();
}

std::optional<domain::GeoPoint> pointAt(const Statement& row, int column)
{
    if (row.isNull(column) || row.isNull(column + 1))
        return std::nullopt;
    return domain::GeoPoint{static_cast<double>(row.integer(column)) / kMillionth,
                            static_cast<double>(row.integer(column + 1)) / kMillionth};
}

Result<RowName> insertRow(Connection& connection, qint64 num, const domain::AsentamientoRow& row)
{
    const int entidad = row.entidad.toInt();
    const int municipio = row.municipio.toInt();
    PADRON_TRY(connection.statement(kInsertAsentamiento)
                   .bind(num)
                   .bind(row.codigoPostal.toLongLong())
                   .bind(row.nombre)
                   .bind(row.tipo)
                   .bind(row.tipoClave)
                   .bind(entidad)
                   .bind(municipio)
                   .bind(row.municipioNombre)
                   .bind(row.ciudad)
                   .bind(row.rural)
                   .run());
    return RowName{entidad, municipio, 0, nameText(row.nombre)};
}

Result<void> loadRow(Connection& connection, qint64 num, domain::AsentamientoRow& row)
{
    Statement read = connection.statement(kLoadAsentamiento);
    PADRON_TRY(read.bind(num).one());
    row = {.codigoPostal = geoKey(read.integer(0), 5),
           .nombre = read.text(1),
           .tipo = read.text(2),
           .tipoClave = read.text(3),
           .entidad = geoKey(read.integer(4), 2),
           .municipio = geoKey(read.integer(5), 3),
           .municipioNombre = read.text(6),
           .ciudad = read.text(7),
           .rural = read.integer(8) != 0};
    return {};
}

Result<RowName> insertRow(Connection& connection, qint64 num, const domain::MunicipioRow& row)
{
    const int entidad = row.entidad.toInt();
    PADRON_TRY(connection.statement(kInsertMunicipio)
                   .bind(num)
                   .bind(entidad)
                   .bind(row.clave.toLongLong())
                   .bind(row.nombre)
                   .run());
    return RowName{entidad, row.clave.toInt(), 0, nameText(row.nombre)};
}

Result<void> loadRow(Connection& connection, qint64 num, domain::MunicipioRow& row)
{
    Statement read = connection.statement(kLoadMunicipio);
    PADRON_TRY(read.bind(num).one());
    row = {.entidad = geoKey(read.integer(0), 2), .clave = geoKey(read.integer(1), 3), .nombre = read.text(2)};
    return {};
}

Result<RowName> insertRow(Connection& connection, qint64 num, const domain::LocalidadRow& row)
{
    const int entidad = row.entidad.toInt();
    const int municipio = row.municipio.toInt();
    Statement insert = connection.statement(kInsertLocalidad);
    insert.bind(num)
        .bind(entidad)
        .bind(municipio)
        .bind(row.clave.toLongLong())
        .bind(row.nombre)
        .bind(row.municipioNombre)
        .bind(row.urbana)
        .bind(row.poblacion);
    bindPoint(insert, row.punto);
    PADRON_TRY(insert.run());
    return RowName{entidad, municipio, row.poblacion, nameText(row.nombre)};
}

Result<void> loadRow(Connection& connection, qint64 num, domain::LocalidadRow& row)
{
    Statement read = connection.statement(kLoadLocalidad);
    PADRON_TRY(read.bind(num).one());
    row = {.entidad = geoKey(read.integer(0), 2),
           .municipio = geoKey(read.integer(1), 3),
           .clave = geoKey(read.integer(2), 4),
           .nombre = read.text(3),
           .municipioNombre = read.text(4),
           .urbana = read.integer(5) != 0,
           .poblacion = read.integer(6),
           .punto = pointAt(read, 7)};
    return {};
}

Result<RowName> insertRow(Connection& connection, qint64 num, const domain::CluesRow& row)
{
    const int entidad = row.entidad.toInt();
    const int municipio = row.municipio.toInt();
    Statement insert = connection.statement(kInsertClues);
    insert.bind(num)
        .bind(row.clues)
        .bind(row.nombre)
        .bind(row.institucion)
        .bind(row.tipo)
        .bind(entidad)
        .bind(municipio)
        .bind(row.municipioNombre)
        .bind(row.localidadNombre)
        .bind(row.codigoPostal);
    bindPoint(insert, row.punto);
    PADRON_TRY(insert.run());
    // By its key, its name and where it is.
    return RowName{entidad, municipio, 0, nameText(row.clues + u' ' + row.nombre + u' ' + row.municipioNombre)};
}

Result<void> loadRow(Connection& connection, qint64 num, domain::CluesRow& row)
{
    Statement read = connection.statement(kLoadClues);
    PADRON_TRY(read.bind(num).one());
    row = {.clues = read.text(0),
           .nombre = read.text(1),
           .institucion = read.text(2),
           .tipo = read.text(3),
           .entidad = geoKey(read.integer(4), 2),
           .municipio = geoKey(read.integer(5), 3),
           .municipioNombre = read.text(6),
           .localidadNombre = read.text(7),
           .codigoPostal = read.text(8),
           .punto = pointAt(read, 9)};
    return {};
}

} // namespace padron::stores
