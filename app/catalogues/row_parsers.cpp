// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/row_parsers.h"

namespace padron::catalogues {

using domain::LineFault;

namespace {

constexpr int kLongestName = 200;

QString key(int number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

Outcome bad(LineFault fault)
{
    return {false, fault};
}

/// "CSIMB000123": two letters of the entidad, three of the institution, six digits.
bool isClues(QByteArrayView text)
{
    if (text.size() != 11)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i < 5 ? c < 'A' || c > 'Z' : c < '0' || c > '9')
            return false;
    }
    return true;
}

/// Their key is 1, their word "EN OPERACION".
bool operates(QByteArrayView status)
{
    return status == "1" || status == "01" || status.toByteArray().toUpper().startsWith("EN OPERACI");
}

} // namespace

Outcome parseRow(const Cells& cells, domain::AsentamientoRow& row)
{
    enum Name { Codigo, Asentamiento, Tipo, TipoClave, Entidad, Municipio, MunicipioNombre, Ciudad, Zona };
    const auto codigo = cells.codigoPostal(Codigo);
    if (!codigo)
        return bad(LineFault::CodigoPostal);
    const auto entidad = cells.number(Entidad, 1, 32);
    const auto municipio = cells.number(Municipio, 1, 999);
    if (!entidad || !municipio)
        return bad(LineFault::Clave);
    const auto nombre = cells.text(Asentamiento, kLongestName);
    const auto municipioNombre = cells.text(MunicipioNombre, kLongestName);
    if (!nombre || nombre->isEmpty() || !municipioNombre || municipioNombre->isEmpty())
        return bad(LineFault::Nombre);
    const auto tipo = cells.text(Tipo, 60);
    const auto tipoClave = cells.text(TipoClave, 10);
    const auto ciudad = cells.text(Ciudad, kLongestName);
    if (!tipo || !tipoClave || !ciudad)
        return bad(LineFault::Texto);
    row = {.codigoPostal = *codigo,
           .nombre = *nombre,
           .tipo = *tipo,
           .tipoClave = *tipoClave,
           .entidad = key(*entidad, 2),
           .municipio = key(*municipio, 3),
           .municipioNombre = *municipioNombre,
           .ciudad = *ciudad,
           .rural = cells.bytes(Zona).toByteArray().toUpper() == "RURAL"};
    return {};
}

Outcome parseRow(const Cells& cells, domain::MunicipioRow& row)
{
    enum Name { Entidad, Clave, Nombre };
    const auto entidad = cells.number(Entidad, 1, 32);
    const auto clave = cells.number(Clave, 1, 999);
    if (!entidad || !clave)
        return bad(LineFault::Clave);
    const auto nombre = cells.text(Nombre, kLongestName);
    if (!nombre || nombre->isEmpty())
        return bad(LineFault::Nombre);
    row = {.entidad = key(*entidad, 2), .clave = key(*clave, 3), .nombre = *nombre};
    return {};
}

Outcome parseRow(const Cells& cells, domain::LocalidadRow& row)
{
    enum Name { Entidad, Municipio, Clave, Nombre, MunicipioNombre, Ambito, Poblacion, Latitud, Longitud };
    const auto entidad = cells.number(Entidad, 1, 32);
    const auto municipio = cells.number(Municipio, 1, 999);
    const auto clave = cells.number(Clave, 1, 9999);
    if (!entidad || !municipio || !clave)
        return bad(LineFault::Clave);
    const auto nombre = cells.text(Nombre, kLongestName);
    const auto municipioNombre = cells.text(MunicipioNombre, kLongestName);
    if (!nombre || nombre->isEmpty() || !municipioNombre)
        return bad(LineFault::Nombre);
    // INEGI writes "-" and "*" where it does not say how many live there.
    row = {.entidad = key(*entidad, 2),
           .municipio = key(*municipio, 3),
           .clave = key(*clave, 4),
           .nombre = *nombre,
           .municipioNombre = *municipioNombre,
           .urbana = cells.bytes(Ambito).startsWith('U') || cells.bytes(Ambito).startsWith('u'),
           .poblacion = cells.number(Poblacion, 0, 99'999'999).value_or(0),
           .punto = cells.point(Latitud, Longitud)};
    return {};
}

Outcome parseRow(const Cells& cells, domain::CluesRow& row)
{
    enum Name {
        Clues,
        Nombre,
        Institucion,
        Tipo,
        Entidad,
        Municipio,
        MunicipioNombre,
        Localidad,
        Codigo,
        Latitud,
        Longitud,
        Estatus
    };
    if (!isClues(cells.bytes(Clues)))
        return bad(LineFault::Clues);
    if (!operates(cells.bytes(Estatus)))
        return {true, {}};
    const auto entidad = cells.number(Entidad, 1, 32);
    const auto municipio = cells.number(Municipio, 1, 999);
    if (!entidad || !municipio)
        return bad(LineFault::Clave);
    const auto nombre = cells.text(Nombre, kLongestName);
    if (!nombre || nombre->isEmpty())
        return bad(LineFault::Nombre);
    const auto institucion = cells.text(Institucion, kLongestName);
    const auto tipo = cells.text(Tipo, kLongestName);
    const auto municipioNombre = cells.text(MunicipioNombre, kLongestName);
    const auto localidad = cells.text(Localidad, kLongestName);
    if (!institucion || !tipo || !municipioNombre || !localidad)
        return bad(LineFault::Texto);
    row = {.clues = QString::fromLatin1(cells.bytes(Clues)),
           .nombre = *nombre,
           .institucion = *institucion,
           .tipo = *tipo,
           .entidad = key(*entidad, 2),
           .municipio = key(*municipio, 3),
           .municipioNombre = *municipioNombre,
           .localidadNombre = *localidad,
           .codigoPostal = cells.codigoPostal(Codigo).value_or(QString()),
           .punto = cells.point(Latitud, Longitud)};
    return {};
}

bool looksLikeNote(const Cells& cells)
{
    const QByteArrayView first = cells.bytes(0);
    return std::none_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace padron::catalogues
