// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/withheld_person.h"

namespace padron::domain {

namespace {

const QDate kNoBirth(1900, 1, 1);

PersonName nameOf(Withheld why)
{
    return *PersonName::parse(u"Registro", why == Withheld::Bloqueado ? u"bloqueado" : u"suprimido", u"");
}

} // namespace

Person withheldPerson(const Person& person, Withheld why)
{
    return {.id = person.id, .folio = person.folio, .name = nameOf(why), .fechaNacimiento = kNoBirth, .sexo = Sexo::X,
            .domicilio = {.numeroKind = NumeroKind::DomicilioConocido}};
}

QString withheldName(Withheld why)
{
    return nameOf(why).full();
}

} // namespace padron::domain
