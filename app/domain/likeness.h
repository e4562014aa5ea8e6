// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "domain/person.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace padron::domain {

/// What two people are compared by: of a registered person, or of what was typed so far. An empty part is unknown.
struct PersonTraits
{
    QString nombres, primerApellido, segundoApellido;
    std::optional<QDate> birth;
    std::optional<Sexo> sexo;
    QString entidadNacimiento; ///< code of the CURP
    QString curp;
    QString documentNumber;    ///< documentNumberOf the official identification
    QString actaNumber;        ///< and of the acta or certificado de nacimiento
    QString telefono;
    QString entidad, municipio, localidad, vialidad, numero, referencias; ///< of the domicilio
};

PersonTraits traitsOf(const Person& person);
/// Tolerant: a part half typed or wrong is just absent. The titular's domicilio where the member lives with them.
PersonTraits traitsOf(const FamilyDraft& draft, int member);

/// Kind and number of a paper, letters and digits only: "ine:ABCDEF00010112H300"; empty when there is none.
QString documentNumberOf(QStringView kind, QStringView number);

/// Why two people are, or are not, alike; in the order they are told. ui/errors has the words.
enum class LikenessReason {
    CurpEqual, CurpDiffers,
    DocumentEqual,   ///< of the identification, or of the acta
    NameEqual,       ///< the same words
    NameVariant,     ///< written otherwise, sounds the same: Ma. = María, Vázquez = Básquez, one of two given names
    NameAlike,       ///< a slip of the pen away
    SurnamesSwapped, SurnameMissing,
    BirthEqual, BirthDayMonthSwapped,
    BirthNear,       ///< one digit off, or two neighbours swapped
    BirthDiffers, SexDiffers,
    EntidadEqual,    ///< of birth
    DomicilioEqual, PhoneEqual,
    PerhapsTwin,     ///< same surnames and day, another given name
};

enum class LikenessBand {
    Same,     ///< CURP or document equal and nothing speaks against it
    Probable, ///< look before going on
    Possible, ///< worth showing
    Unlike,
};

struct Likeness
{
    int score = 0; ///< 0-100: the points of the reasons
    LikenessBand band = LikenessBand::Unlike;
    QList<LikenessReason> reasons;
    friend bool operator==(const Likeness&, const Likeness&) = default;
};

/// Traits read once, to be compared many times.
class ComparableTraits
{
public:
    explicit ComparableTraits(const PersonTraits& traits);

    struct Part
    {
        QString whole;      ///< in capitals without accents
        QStringList words;  ///< nameWords
        QStringList sounds; ///< of each word
    };
    Part nombres, primero, segundo;
    std::optional<QDate> birth;
    std::optional<Sexo> sexo;
    QString entidadNacimiento, curp, documentNumber, actaNumber, telefono, domicilio;
};

/// The points a reason gives or takes; the score of two people is their sum.
int pointsOf(LikenessReason reason);

/// Whether what was decided of `other` still holds: they are not much closer now than when it was said.
bool decides(const QList<DuplicateDecision>& decisions, const core::PersonId& other, const Likeness& now);

/// Symmetric. Twins and homonyms never come out Same or Probable by their names alone.
Likeness compare(const ComparableTraits& a, const ComparableTraits& b);
Likeness compare(const PersonTraits& a, const PersonTraits& b);

} // namespace padron::domain
