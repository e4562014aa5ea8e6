// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"
#include "domain/draft_reading.h"

#include <algorithm>

namespace padron::domain {

namespace {

/// Points beyond the pad's edge are drawn on it: a pen slips over.
QList<Stroke> onPad(const QList<Stroke>& strokes)
{
    QList<Stroke> out;
    for (const auto& stroke : strokes) {
        if (stroke.isEmpty())
            continue;
        Stroke kept;
        for (const QPoint& point : stroke)
            kept.append({std::clamp(point.x(), 0, kPadWidth), std::clamp(point.y(), 0, kPadHeight)});
        out.append(kept);
    }
    return out;
}

Person personFrom(const PersonReading& read, const PersonDraft& typed, const Folio& folio)
{
    Person person;
    person.domicilio = *read.domicilio;
    person.id = typed.id;
    person.folio = folio;
    person.name = *read.name;
    person.fechaNacimiento = *read.birth;
    person.sexo = *read.sexo;
    person.entidadNacimiento = *read.entidadNacimiento;
    person.curp = read.curp;
    person.documentoNacimiento = read.documentoNacimiento;
    person.identification = read.identification;
    person.comprobante = read.comprobante;
    person.telefono = read.telefono;
    person.representation = read.representation;
    return person;
}

Consent consentFrom(const Person& person, const ConsentDraft& typed, const core::ConsentId& id)
{
    Consent consent;
    consent.id = id;
    consent.person = person.id;
    consent.givenBy = person.representation ? person.representation->person : person.id;
    consent.givenByName = person.representation ? person.representation->name : QString();
    consent.noticeId = typed.noticeId;
    consent.noticeVersion = typed.noticeVersion;
    consent.noticeSha256 = typed.noticeSha256;
    consent.atMs = typed.atMs;
    consent.strokes = onPad(typed.strokes);
    return consent;
}

} // namespace

tl::expected<FamilyRecord, Issues> completeDraft(const FamilyDraft& draft, const CompletionContext& context)
{
    Issues issues = checkDraft(draft, context.today);
    if (blocks(issues))
        return tl::unexpected<Issues>(std::move(issues));

    FamilyRecord record;
    record.family.id = context.familyId;
    record.family.folio = context.nextFolio();
    if (const int titular = titularIndex(draft); titular >= 0)
        record.family.titular = draft.people[titular].id;
    for (int i = 0; i < draft.people.size(); ++i) {
        const PersonReading read = readPerson(draft, i, context.today);
        const PersonDraft& typed = draft.people[i];
        record.people.append(personFrom(read, typed, context.nextFolio()));
        record.family.members.append({typed.id, *read.parentesco, read.supuestos, context.nowMs});
        record.consents.append(consentFrom(record.people.back(), typed.consent, context.nextConsentId()));
    }
    return record;
}

} // namespace padron::domain
