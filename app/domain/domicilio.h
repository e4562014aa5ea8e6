// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entidad.h"
#include "domain/issue.h"

#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace padron::domain {

/// "sin número" and "domicilio conocido" are said, never invented (INEGI, Norma Técnica sobre Domicilios Geográficos).
enum class NumeroKind { Numero, SinNumero, DomicilioConocido };

/// Text as typed, before the rules looked at it.
struct DomicilioDraft
{
    QString entidad;         ///< INEGI code "07"
    QString municipio;       ///< name
    QString localidad;
    QString municipioClave;  ///< INEGI, 3 digits, when the name came from the catalogue; empty: only typed
    QString localidadClave;  ///< INEGI, 4 digits; likewise
    QString codigoPostal;    ///< 5 digits; optional in rural homes
    QString asentamientoTipo;///< key of asentamientoTipos(), may be empty
    QString asentamiento;
    QString vialidadTipo;    ///< key of vialidadTipos(), may be empty
    QString vialidad;
    QString numeroKind;      ///< "numero", "sin_numero", "domicilio_conocido"
    QString numeroExterior, numeroInterior;
    QString entreVialidades; ///< "entre 1a Norte y 2a Norte", or the roads a rural home lies between
    QString referencias;     ///< descripción de ubicación, up to 250 characters

    friend bool operator==(const DomicilioDraft&, const DomicilioDraft&) = default;
};

/// A domicilio geográfico that the rules accepted. Urban needs a vialidad; rural needs locality + description.
struct Domicilio
{
    Entidad entidad = Entidad::all().front();
    QString municipio, localidad, codigoPostal;
    QString asentamientoTipo, asentamiento, vialidadTipo, vialidad;
    NumeroKind numeroKind = NumeroKind::Numero;
    QString numeroExterior, numeroInterior, entreVialidades, referencias;
    QString municipioClave, localidadClave; ///< INEGI, 3 and 4 digits, or empty: the name was only typed

    static tl::expected<Domicilio, Issues> parse(const DomicilioDraft& draft);

    friend bool operator==(const Domicilio&, const Domicilio&) = default;
};

/// The text that parse accepts as this very domicilio: for reading records again and for updates.
DomicilioDraft draftOf(const Domicilio& domicilio);

QString keyOf(NumeroKind kind);
std::optional<NumeroKind> numeroKindByKey(QStringView key);

/// Catalogue rows of INEGI: stable key = name in lower case; shown text = the Spanish name itself.
const QStringList& vialidadTipos();      ///< 21 and the composed ones (carretera, camino, terracería, brecha, vereda)
const QStringList& asentamientoTipos();  ///< 41

/// Up to three lines to print: "Calle 5 de Mayo 12 int. 3, Barrio La Merced", "San Cristóbal, Chiapas", "C.P. 29240".
QStringList domicilioLines(const Domicilio& domicilio);

} // namespace padron::domain
