// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace padron::domain {

/// What can be imported. The order is that of CatalogueRows.
enum class CatalogueKind { CodigosPostales, Municipios, Localidades, Clues, Modulos };
inline constexpr int kCatalogueKinds = 5;

QString keyOf(CatalogueKind kind); ///< "codigos_postales" ...: stable text of stores and of the log
std::optional<CatalogueKind> catalogueKindByKey(QStringView key);

/// INEGI's point on the map, in degrees.
struct GeoPoint
{
    double latitud = 0, longitud = 0;
    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};
double kilometresBetween(const GeoPoint& a, const GeoPoint& b); ///< in a straight line

/// A SEPOMEX row. Its type of asentamiento is of SEPOMEX's own list: asentamientoTipoFor() maps it where names agree.
struct AsentamientoRow
{
    QString codigoPostal; ///< 5 digits
    QString nombre;
    QString tipo, tipoClave;         ///< "Colonia", "09"
    QString entidad, municipio;      ///< INEGI keys "07", "078"
    QString municipioNombre, ciudad; ///< ciudad is empty in rural rows
    bool rural = false;
    friend bool operator==(const AsentamientoRow&, const AsentamientoRow&) = default;
};

struct MunicipioRow
{
    QString entidad, clave; ///< "07", "078"
    QString nombre;
    friend bool operator==(const MunicipioRow&, const MunicipioRow&) = default;
};

struct LocalidadRow
{
    QString entidad, municipio, clave; ///< "07", "078", "0001"
    QString nombre, municipioNombre;
    bool urbana = false;
    qint64 poblacion = 0;
    std::optional<GeoPoint> punto;
    friend bool operator==(const LocalidadRow&, const LocalidadRow&) = default;
};

/// A health establishment that is in operation.
struct CluesRow
{
    QString clues; ///< "CSIMB000123"
    QString nombre, institucion, tipo;
    QString entidad, municipio; ///< INEGI keys
    QString municipioNombre, localidadNombre;
    QString codigoPostal;
    std::optional<GeoPoint> punto;
    friend bool operator==(const CluesRow&, const CluesRow&) = default;
};

/// A place where people register: where it is, when it opens, what to bring and whom it serves.
struct ModuloRow
{
    QString clave, nombre;
    QString modalidad; ///< "fijo", "movil", "temporal", "brigada"
    QString lugar;     ///< address, or the place of a brigade
    QString codigoPostal;
    QString entidad; ///< INEGI key
    QString municipioNombre, localidadNombre;
    QString horario, requisitos;
    QStringList cobertura; ///< each a CP "29200", a range "29200-29299" or the name of a municipio of its entidad
    QString telefono, clues;
    std::optional<GeoPoint> punto;
    QDate desde, hasta; ///< null: always
    friend bool operator==(const ModuloRow&, const ModuloRow&) = default;
};

using CatalogueRows =
    std::variant<QList<AsentamientoRow>, QList<MunicipioRow>, QList<LocalidadRow>, QList<CluesRow>, QList<ModuloRow>>;
CatalogueRows noRows(CatalogueKind kind);
CatalogueKind kindOf(const CatalogueRows& rows);
qint64 countOf(const CatalogueRows& rows);

/// Why a line of a file is not a row; ui/errors has the words.
enum class LineFault {
    Columns,   ///< fewer values than the header promised: a cut line
    TooLong,   ///< more than any row can hold
    Nul,       ///< a NUL character: not text
    OpenQuote, ///< a quoted value that never ends
    CodigoPostal,
    Clave, ///< a geographic key out of its range
    Clues,
    Nombre, ///< missing, too long or with control characters
    Texto,  ///< another value too long or with control characters
    Modalidad,
    Coordenadas,
    Fecha,
    Cobertura,
};

struct BadLine
{
    qint64 line = 0; ///< as an editor or a spreadsheet counts, from 1
    LineFault fault = LineFault::Columns;
    friend bool operator==(const BadLine&, const BadLine&) = default;
};

/// Our key of asentamientoTipos() for a type by its name ("Fraccionamiento"); empty when INEGI's list has none such.
QString asentamientoTipoFor(QStringView nombre);

} // namespace padron::domain
