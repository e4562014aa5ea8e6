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

void leaveOut(FamilyRecord& record, const core::PersonId& person)
{
    record.people.removeIf([&person](const Person& one) { return one.id == person; });
    record.family.members.removeIf([&person](const Membership& one) { return one.person == person; });
    record.consents.removeIf([&person](const Consent& one) { return one.person == person; });
    if (record.family.titular == person)
        record.family.titular.reset();
}

QString withheldName(Withheld why)
{
    return nameOf(why).full();
}

} // namespace padron::domain
