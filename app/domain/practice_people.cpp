// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/practice_people.h"

#include <algorithm>

namespace padron::domain {

namespace {

using A = PracticeAnswer;

PracticePerson person(const char16_t* curp, const char16_t* nombres, const char16_t* primerApellido, A imss, A issste)
{
    const QString text = QString::fromUtf16(curp);
    PracticePerson one{text, {}, imss, issste};
    one.data.nombres = QString::fromUtf16(nombres);
    one.data.primerApellido = QString::fromUtf16(primerApellido);
    one.data.segundoApellido = QStringLiteral("Prueba");
    if (const auto parsed = Curp::parse(text)) {
        one.data.fechaNacimiento = parsed->fechaNacimiento();
        one.data.sexo = parsed->sexo();
        one.data.entidadNacimiento = parsed->entidadNacimiento();
    }
    return one;
}

} // namespace

const QList<PracticePerson>& practicePeople()
{
    static const QList<PracticePerson> people{
        person(u"EEPA700305MCSJRM93", u"Amalia", u"Ejemplo", A::Vigente, A::SinDerechohabiencia),
        person(u"MOPT850714MOCDRR91", u"María Teresa", u"Modelo", A::SinDerechohabiencia, A::VigenteOtherSpelling),
        person(u"MUPH581120HPLSRL97", u"Hilario", u"Muestra", A::VigenteOtherName, A::CurpNoEncontrada),
        person(u"EAPN920909HVZNRX92", u"Noé", u"Ensayo", A::CurpNoEncontrada, A::CurpNoEncontrada),
        person(u"SUPD010130MGRPRLA5", u"Dalia", u"Supuesto", A::SinDerechohabiencia, A::SinDerechohabiencia),
        person(u"FIPC491212HTCGRM99", u"Camilo", u"Figurado", A::Late, A::SaysNothing),
        person(u"FIPO760602MYNNRL96", u"Olga", u"Fingida", A::Down, A::Cut),
        person(u"SIPR650825HMCMRL99", u"Raúl", u"Simulado", A::OtherCurp, A::Html),
        person(u"IEPI880417MHGNRR99", u"Irma", u"Inventada", A::OtherCertificate, A::SinDerechohabiencia),
    };
    return people;
}

const PracticePerson* practicePersonOf(QStringView curp)
{
    const auto& people = practicePeople();
    const auto found =
        std::find_if(people.begin(), people.end(), [curp](const PracticePerson& one) { return one.curp == curp; });
    return found == people.end() ? nullptr : &*found;
}

} // namespace padron::domain
