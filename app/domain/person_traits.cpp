// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft_reading.h"
#include "domain/likeness.h"
#include "domain/name_sound.h"
#include "domain/typed_date.h"

#include <algorithm>

namespace padron::domain {

namespace {

ComparableTraits::Part partOf(const QString& text)
{
    ComparableTraits::Part part;
    part.whole = normalizeForExchange(text);
    part.words = nameWords(text);
    for (const QString& word : std::as_const(part.words))
        part.sounds.append(soundOf(word));
    return part;
}

/// One text for one home; empty when too little is known to say that two are the same.
QString homeOf(const PersonTraits& traits)
{
    const bool street = !traits.vialidad.isEmpty() && !traits.numero.isEmpty();
    const QString& place = street ? traits.vialidad : traits.referencias;
    if (traits.entidad.isEmpty() || traits.municipio.isEmpty() || place.isEmpty())
        return {};
    const QStringList pieces{traits.entidad, traits.municipio, traits.localidad, place, street ? traits.numero : QString()};
    return searchWords(pieces.join(u' ')).join(u' ');
}

} // namespace

QString documentNumberOf(QStringView kind, QStringView number)
{
    QString plain;
    for (const QChar c : number)
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    return kind.isEmpty() || plain.isEmpty() ? QString() : kind.toString() + u':' + plain;
}

PersonTraits traitsOf(const Person& person)
{
    PersonTraits traits;
    traits.nombres = person.name.nombres();
    traits.primerApellido = person.name.primerApellido();
    traits.segundoApellido = person.name.segundoApellido();
    traits.birth = person.fechaNacimiento;
    traits.sexo = person.sexo;
    traits.entidadNacimiento = person.entidadNacimiento.curpCode();
    if (person.curp)
        traits.curp = person.curp->text();
    if (const auto& shown = person.identification)
        traits.documentNumber = documentNumberOf(keyOf(shown->tipo), shown->numero);
    if (const auto& born = person.documentoNacimiento)
        traits.actaNumber = documentNumberOf(keyOf(born->tipo), born->referencia);
    traits.telefono = person.telefono;
    traits.entidad = person.domicilio.entidad.inegiCode();
    traits.municipio = person.domicilio.municipio;
    traits.localidad = person.domicilio.localidad;
    traits.vialidad = person.domicilio.vialidad;
    traits.numero = person.domicilio.numeroExterior;
    traits.referencias = person.domicilio.referencias;
    return traits;
}

PersonTraits traitsOf(const FamilyDraft& draft, int member)
{
    constexpr qsizetype kLongest = 200; // what is longer no rule lets in
    const PersonDraft& typed = draft.people.at(member);
    const DomicilioDraft& home =
        typed.domicilioDelTitular ? draft.people.at(std::max(titularIndex(draft), 0)).domicilio : typed.domicilio;
    PersonTraits traits;
    traits.nombres = typed.nombres.left(kLongest);
    traits.primerApellido = typed.primerApellido.left(kLongest);
    traits.segundoApellido = typed.segundoApellido.left(kLongest);
    if (const auto birth = parseTypedDate(typed.fechaNacimiento))
        traits.birth = *birth;
    if (typed.sexo.size() == 1)
        traits.sexo = sexoFromCurpLetter(typed.sexo.front());
    traits.entidadNacimiento = typed.entidadNacimiento;
    if (const auto curp = Curp::parse(typed.curp))
        traits.curp = curp->text();
    if (const auto tipo = identificacionTipoByKey(typed.identificacionTipo))
        if (const auto numero = parseIdentificacionNumero(*tipo, typed.identificacionNumero))
            traits.documentNumber = documentNumberOf(keyOf(*tipo), *numero);
    traits.actaNumber = documentNumberOf(typed.documentoTipo, typed.documentoReferencia.left(kLongest));
    traits.telefono = parseTelefono(typed.telefono).value_or(QString());
    traits.entidad = home.entidad;
    traits.municipio = home.municipio;
    traits.localidad = home.localidad;
    traits.vialidad = home.vialidad;
    traits.numero = home.numeroExterior;
    traits.referencias = home.referencias;
    return traits;
}

ComparableTraits::ComparableTraits(const PersonTraits& traits)
    : nombres(partOf(traits.nombres)), primero(partOf(traits.primerApellido)), segundo(partOf(traits.segundoApellido)),
      birth(traits.birth), sexo(traits.sexo), entidadNacimiento(traits.entidadNacimiento), curp(traits.curp),
      documentNumber(traits.documentNumber), actaNumber(traits.actaNumber), telefono(traits.telefono), domicilio(homeOf(traits))
{
}

} // namespace padron::domain
