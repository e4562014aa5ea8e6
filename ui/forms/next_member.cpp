// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/next_member.h"

#include "domain/case_rules.h"
#include "domain/typed_date.h"

namespace padron::ui {

namespace {

const QString kTitular = QStringLiteral("titular");

bool isChild(const domain::PersonDraft& person)
{
    return person.parentesco == QLatin1String("hija") || person.parentesco == QLatin1String("hijo");
}

bool isPartner(const domain::PersonDraft& person)
{
    return person.parentesco == QLatin1String("conyuge") || person.parentesco == QLatin1String("pareja");
}

bool isRepresented(const domain::PersonDraft& person, QDate today)
{
    const auto birth = domain::parseBirthDate(person.fechaNacimiento, today);
    return domain::isRepresented(
        domain::casoOf(birth ? std::optional(*birth) : std::nullopt, person.caso.condicion, today));
}

const domain::PersonDraft* titularOf(const domain::FamilyDraft& draft)
{
    for (const auto& person : draft.people)
        if (person.parentesco == kTitular)
            return &person;
    return nullptr;
}

/// Father and mother of a child of the titular, as far as the draft says for sure.
const domain::PersonDraft* parent(const domain::FamilyDraft& draft, const QString& sexo)
{
    const domain::PersonDraft* titular = titularOf(draft);
    if (titular->sexo == sexo)
        return titular;
    const domain::PersonDraft* only = nullptr;
    for (const auto& person : draft.people)
        if (isPartner(person) && person.sexo == sexo)
            only = only ? nullptr : &person;
    return only;
}

bool put(domain::PersonDraft& person, QString& to, const QString& value, domain::Field field)
{
    if (!to.isEmpty() || value.isEmpty())
        return false;
    to = value;
    person.origins.insert(static_cast<int>(field), static_cast<int>(domain::Origin::DelTitular));
    return true;
}

bool shareSurnames(const domain::FamilyDraft& draft, const domain::PersonDraft& titular, domain::PersonDraft& person)
{
    if (!person.primerApellido.isEmpty() || !person.segundoApellido.isEmpty())
        return false;
    QString first, second;
    if (isChild(person)) {
        const auto* father = parent(draft, QStringLiteral("H"));
        const auto* mother = parent(draft, QStringLiteral("M"));
        first = father ? father->primerApellido : QString();
        second = mother ? mother->primerApellido : QString();
    } else if (person.parentesco == QLatin1String("hermana") || person.parentesco == QLatin1String("hermano")) {
        first = titular.primerApellido;
        second = titular.segundoApellido;
    } else if (person.parentesco == QLatin1String("padre")) {
        first = titular.primerApellido;
    } else if (person.parentesco == QLatin1String("madre")) {
        first = titular.segundoApellido;
    }
    const bool one = put(person, person.primerApellido, first, domain::Field::PrimerApellido);
    return put(person, person.segundoApellido, second, domain::Field::SegundoApellido) || one;
}

bool shareRepresentative(const domain::PersonDraft& titular, domain::PersonDraft& person, QDate today)
{
    if (!isChild(person) || !person.representacionTipo.isEmpty() || (titular.sexo != u"M" && titular.sexo != u"H"))
        return false;
    const bool nobody = person.representante.isNull() && person.representanteNombre.isEmpty();
    const bool chosen = person.representante == titular.id;
    if (!chosen && !(nobody && isRepresented(person, today) && person.consent.noticeId.isEmpty()))
        return false;
    person.representante = titular.id;
    person.representacionTipo = domain::keyOf(titular.sexo == u"M" ? domain::RepresentacionTipo::Madre
                                                                   : domain::RepresentacionTipo::Padre);
    return true;
}

} // namespace

bool shareWithMember(domain::FamilyDraft& draft, int member, const domain::PersonDraft& before, QDate today)
{
    const domain::PersonDraft* head = titularOf(draft);
    domain::PersonDraft person = draft.people.at(member);
    if (person.registered || !head || head->id == person.id)
        return false;
    const bool kin = before.parentesco != person.parentesco;
    const bool born = before.fechaNacimiento != person.fechaNacimiento;
    const bool cased = before.caso.condicion != person.caso.condicion;
    bool put = kin && shareSurnames(draft, *head, person);
    put = ((kin || born || cased) && shareRepresentative(*head, person, today)) || put;
    if (put)
        draft.people[member] = person;
    return put;
}

} // namespace padron::ui
