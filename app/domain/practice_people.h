// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"
#include "domain/derechohabiencia.h"

namespace padron::domain {

/// How an institution answers in practice mode.
enum class PracticeAnswer {
    SinDerechohabiencia,
    Vigente,
    VigenteOtherSpelling, ///< "MA." for María
    VigenteOtherName,     ///< somebody else's
    CurpNoEncontrada,
    SaysNothing,
    Late, ///< later than anybody waits
    Down,
    Cut, ///< the line goes in the middle of the answer
    OtherCurp,
    Html,
    OtherCertificate,
};

/// Invented people whose CURP decides what the institutions answer in practice mode; the help lists them.
struct PracticePerson
{
    QString curp;
    CurpData data;
    PracticeAnswer imss = PracticeAnswer::SinDerechohabiencia, issste = PracticeAnswer::SinDerechohabiencia;

    PracticeAnswer answerOf(Institucion institucion) const { return institucion == Institucion::Imss ? imss : issste; }
};
const QList<PracticePerson>& practicePeople();
const PracticePerson* practicePersonOf(QStringView curp); ///< null: nobody of them, so sin derechohabiencia

} // namespace padron::domain
