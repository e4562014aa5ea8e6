// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"
#include "domain/identification.h"

#include <QDate>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace padron::domain {

/// Why a machine-readable zone is not taken. One that fails a single check fills nothing.
enum class MrzFault {
    NotMrz,    ///< no zone of a size and alphabet that we read
    Number,    ///< check digits: of the document's number,
    Birth,     ///< of the birth date,
    Expiry,    ///< of the last day in force,
    Optional,  ///< of the personal number (TD3),
    Composite, ///< of all of them together
    BadDate,   ///< a date that is not in the calendar
};

/// What a machine-readable zone says (ICAO 9303, TD1 of 3 x 30 and TD3 of 2 x 44). It has no accents.
struct MrzDocument
{
    IdentificacionTipo tipo = IdentificacionTipo::Otra;
    QString numero;                ///< of a passport or a migration document; of the INE it is the CIC, not the clave
    QString emisor, nacionalidad;  ///< alpha-3; shorter ones as they stand
    QString nombres, primerApellido, segundoApellido; ///< empty when the zone does not say for sure which is which
    std::optional<Sexo> sexo;
    QDate nacimiento;
    QDate vigencia;
    friend bool operator==(const MrzDocument&, const MrzDocument&) = default;
};

/// Reads the lines of a zone, in one piece or with line ends and spaces between them. Hostile input.
tl::expected<MrzDocument, MrzFault> parseMrz(QStringView text, QDate today);

/// True of a text that is a zone's beginning, up to whole lines: more is to come.
bool beginsMrz(QStringView text);

/// '0'..'9' by the weights 7-3-1; a null QChar when a character is none of a zone.
QChar mrzCheckDigit(QStringView text);

} // namespace padron::domain
