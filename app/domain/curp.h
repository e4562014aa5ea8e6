// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/entidad.h"
#include "domain/issue.h"

#include <QDate>
#include <QString>

#include <optional>

namespace padron::domain {

/// Sex as the CURP writes it (position 11; X since 2023).
enum class Sexo { Hombre, Mujer, X };

std::optional<Sexo> sexoFromCurpLetter(QChar letter); ///< 'H', 'M', 'X'
QChar curpLetter(Sexo sexo);

/// What the first sixteen characters are made from (Instructivo Normativo para la asignación de la CURP).
struct CurpData
{
    QString nombres, primerApellido, segundoApellido; ///< as typed; the rules normalise
    QDate fechaNacimiento;
    Sexo sexo = Sexo::Mujer;
    Entidad entidadNacimiento = Entidad::all().front();
};

/// An 18-character key whose form, date, entity, century mark and check digit hold. Only parse makes one.
class Curp
{
public:
    /// Accepts surrounding spaces and lower case. Fails with kCurpMalformed; ask explain() for the reasons.
    static core::Result<Curp> parse(QStringView text);

    /// Every rule the text breaks, in order of position (field Curp). A listed word of Annex 2 only warns. With a
    /// day, a birth after it is a wrong century mark too: a letter at position 17 says 2000 or later.
    static Issues explain(QStringView text, QDate today = {});

    const QString& text() const { return m_text; }
    QDate fechaNacimiento() const;
    Sexo sexo() const;
    Entidad entidadNacimiento() const;

    friend bool operator==(const Curp&, const Curp&) = default;

private:
    explicit Curp(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// The 16 characters that a person's data predict. 17 is RENAPO's alone, so a whole CURP is never invented.
QString predictCurp16(const CurpData& data);

/// Check digit of 17 characters: '0'..'9'; a null QChar when one is not of the alphabet.
QChar curpCheckDigit(QStringView first17);

/// Which of the data that cannot be empty were captured at all.
struct CurpDataKnown
{
    bool sexo = true;
    bool entidadNacimiento = true;
};

/// Compares a typed CURP (whole or in part) with the data, position by position: one CurpDisagrees issue
/// (severity Warns) a differing position, with the expected character. Positions without data are skipped; an empty
/// second surname is data (X). Position 16 against the birth year gives CurpCenturyMark, without a character.
Issues compareCurp(QStringView typed, const CurpData& data, CurpDataKnown known = {});

inline constexpr core::ErrorCode kCurpMalformed{"DOM-101"};

} // namespace padron::domain
