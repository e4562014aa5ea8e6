// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft_update.h"

#include "domain/record_codec.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>
#include <utility>

namespace padron::domain {

namespace {

QString dayText(QDate day)
{
    return day.toString(u"dd/MM/yyyy");
}

PersonDraft draftOf(const Person& person, const Membership& membership)
{
    PersonDraft draft;
    draft.id = person.id;
    draft.registered = true;
    draft.nombres = person.name.nombres();
    draft.primerApellido = person.name.primerApellido();
    draft.segundoApellido = person.name.segundoApellido();
    draft.fechaNacimiento = dayText(person.fechaNacimiento);
    draft.sexo = QString(curpLetter(person.sexo));
    draft.entidadNacimiento = person.entidadNacimiento.curpCode();
    if (person.curp)
        draft.curp = person.curp->text();
    if (const auto& document = person.documentoNacimiento) {
        draft.documentoTipo = keyOf(document->tipo);
        draft.documentoReferencia = document->referencia;
    }
    if (const auto& shown = person.identification) {
        draft.identificacionTipo = keyOf(shown->tipo);
        draft.identificacionNumero = shown->numero;
        if (shown->vigencia)
            draft.identificacionVigencia = dayText(*shown->vigencia);
    }
    draft.domicilio = draftOf(person.domicilio);
    if (person.comprobante)
        draft.comprobante = keyOf(*person.comprobante);
    draft.telefono = person.telefono;
    draft.parentesco = membership.parentesco.key;
    draft.supuestos = membership.supuestos;
    if (const auto& who = person.representation) {
        draft.representacionTipo = keyOf(who->tipo);
        draft.representante = who->person;
        draft.representanteNombre = who->name;
    }
    draft.caso = person.caso;
    return draft;
}

} // namespace

FamilyDraft draftOf(const FamilyRecord& record)
{
    FamilyDraft draft;
    draft.updates = record.family.id;
    draft.titularPendiente = !record.family.titular;
    draft.base = digestOf(record);
    for (int i = 0; i < record.people.size(); ++i)
        draft.people.append(draftOf(record.people.at(i), record.family.members.at(i)));

    // Who lives with the titular says so, so that a move of the home moves them too. Their own proof of address must be
    // there, or they would be given the titular's.
    qsizetype titular = 0;
    for (qsizetype i = 0; i < record.people.size(); ++i)
        if (record.family.titular == record.people.at(i).id)
            titular = i;
    for (qsizetype i = 0; i < record.people.size(); ++i) {
        const Person& person = record.people.at(i);
        const Person& head = record.people.at(titular);
        if (i != titular && person.domicilio == head.domicilio && (person.comprobante || !head.comprobante)) {
            draft.people[i].domicilioDelTitular = true;
            draft.people[i].domicilio = {};
            if (person.comprobante == head.comprobante) // the titular's is read for theirs: a new home brings its own
                draft.people[i].comprobante.clear();
        }
    }
    return draft;
}

namespace {

/// What of a person is taken together: typed in part, it is all of who types.
auto groupsOf(PersonDraft& person)
{
    return std::tuple(std::tie(person.nombres, person.primerApellido, person.segundoApellido), std::tie(person.fechaNacimiento),
                      std::tie(person.sexo), std::tie(person.entidadNacimiento), std::tie(person.curp),
                      std::tie(person.documentoTipo, person.documentoReferencia),
                      std::tie(person.identificacionTipo, person.identificacionNumero, person.identificacionVigencia),
                      std::tie(person.domicilioDelTitular, person.domicilio), std::tie(person.comprobante),
                      std::tie(person.telefono),
                      std::tie(person.representacionTipo, person.representante, person.representanteNombre),
                      std::tie(person.caso));
}

template <std::size_t... I>
void takeUntouched(PersonDraft& typed, PersonDraft& was, PersonDraft& now, std::index_sequence<I...>)
{
    auto mine = groupsOf(typed), before = groupsOf(was), theirs = groupsOf(now);
    ((std::get<I>(mine) == std::get<I>(before) ? void(std::get<I>(mine) = std::get<I>(theirs)) : void()), ...);
}

} // namespace

FamilyDraft rebased(const FamilyDraft& stale, const FamilyRecord& record, const FamilyRecord* before)
{
    FamilyDraft draft = draftOf(record);
    FamilyDraft begun = before ? draftOf(*before) : FamilyDraft();
    draft.id = stale.id;
    draft.createdMs = stale.createdMs;
    draft.motivo = stale.motivo;
    draft.solicita = stale.solicita;
    draft.catalogueSet = stale.catalogueSet;
    for (const PersonDraft& typed : stale.people) {
        const auto same = std::find_if(draft.people.begin(), draft.people.end(),
                                       [&typed](const PersonDraft& person) { return person.id == typed.id; });
        if (same == draft.people.end()) {
            if (!typed.registered)
                draft.people.append(typed);
            continue;
        }
        PersonDraft now = *same;
        *same = typed;
        const auto was = std::find_if(begun.people.begin(), begun.people.end(),
                                      [&typed](const PersonDraft& person) { return person.id == typed.id; });
        if (was != begun.people.end())
            takeUntouched(*same, *was, now,
                          std::make_index_sequence<std::tuple_size_v<decltype(groupsOf(now))>>());
        same->parentesco = now.parentesco; // the place in the family is the record's
        same->supuestos = now.supuestos;
        if (same->domicilioDelTitular) { // of a titular who may be another now
            same->domicilioDelTitular = now.domicilioDelTitular;
            same->domicilio = now.domicilio;
        }
    }
    return draft;
}

QByteArray digestOf(const FamilyRecord& record)
{
    FamilyRecord bare = record;
    bare.consents.clear();
    return QCryptographicHash::hash(core::encodeCbor(toCbor(bare)), QCryptographicHash::Sha256);
}

} // namespace padron::domain
