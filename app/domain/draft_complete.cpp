// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"
#include "domain/case_rules.h"
#include "domain/consent_rules.h"
#include "domain/draft_reading.h"
#include "domain/text_rules.h"

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
    person.caso = typed.caso;
    for (QString& reference : person.caso.papeles)
        reference = tidyText(reference);
    person.caso.sensibles.lengua = tidyText(person.caso.sensibles.lengua);
    return person;
}

Consent consentFrom(const Person& person, const ConsentDraft& typed, ConsentPurpose purpose, QDate today,
                    const core::ConsentId& id)
{
    Consent consent;
    consent.id = id;
    consent.person = person.id;
    const bool represented = person.representation && isRepresentedOn(person, today); // a grown-up keeps who once did
    consent.givenBy = represented ? person.representation->person : person.id;
    consent.givenByName = represented ? person.representation->name : QString();
    consent.noticeId = typed.noticeId;
    consent.noticeVersion = typed.noticeVersion;
    consent.noticeSha256 = typed.noticeSha256;
    consent.atMs = typed.atMs;
    consent.purpose = purpose;
    consent.medium = consentMediumByKey(typed.medium).value_or(ConsentMedium::PadStrokes);
    consent.shown = noticeShownByKey(typed.shown).value_or(NoticeShown::OnScreen);
    if (consent.medium == ConsentMedium::PadStrokes)
        consent.strokes = onPad(typed.strokes);
    else
        consent.evidence = typed.evidence;
    for (const QString& name : typed.witnesses)
        if (const QString tidy = tidyName(name); !tidy.isEmpty())
            consent.witnesses.append(tidy);
    return consent;
}

/// What the family was, person by person; nothing of it when the draft makes a new one.
class Earlier
{
public:
    explicit Earlier(const FamilyRecord* record) : m_record(record) {}

    const Person* person(const core::PersonId& id) const
    {
        const int i = indexOf(id);
        return i < 0 ? nullptr : &m_record->people.at(i);
    }
    const Membership* membership(const core::PersonId& id) const
    {
        const int i = indexOf(id);
        return i < 0 ? nullptr : &m_record->family.members.at(i);
    }

    /// Nobody leaves, comes or is represented by way of a draft that was made for another state of things.
    Issues check(const FamilyDraft& draft) const
    {
        Issues issues;
        if (draft.updates != (m_record ? m_record->family.id : core::FamilyId()))
            issues.append({.field = Field::Motivo, .rule = Rule::BadFormat, .numeral = "37"});
        qsizetype found = 0;
        for (int i = 0; i < draft.people.size(); ++i) {
            const Person* known = person(draft.people.at(i).id);
            found += known ? 1 : 0;
            if (draft.people.at(i).registered != (known != nullptr))
                issues.append(
                    {.field = Field::Parentesco, .rule = Rule::MemberRepeated, .numeral = "11", .member = i});
        }
        if (m_record && found < m_record->people.size())
            issues.append({.field = Field::Parentesco, .rule = Rule::MemberLeftOut, .numeral = "37.II"});
        return issues;
    }

private:
    int indexOf(const core::PersonId& id) const
    {
        for (int i = 0; m_record && i < m_record->people.size(); ++i)
            if (m_record->people.at(i).id == id)
                return i;
        return -1;
    }

    const FamilyRecord* m_record;
};

/// The form asks an adult for no representation: the one kept from their childhood stays. One from another family
/// stays too, but no other takes its place there.
Issues settleRepresentation(Person& person, const Person& known, const FamilyDraft& draft, int member, QDate today)
{
    if (!isRepresentedOn(person, today)) {
        person.representation = known.representation;
        return {};
    }
    const core::PersonId who = person.representation ? person.representation->person : core::PersonId();
    const bool inDraft = std::any_of(draft.people.begin(), draft.people.end(),
                                     [&who](const PersonDraft& other) { return other.id == who; });
    if (who.isNull() || inDraft || (known.representation && known.representation->person == who))
        return {};
    return {{.field = Field::Representante, .rule = Rule::MinorWithoutRepresentative, .numeral = "11",
             .member = member}};
}

} // namespace

tl::expected<FamilyRecord, Issues> completeDraft(const FamilyDraft& draft, const CompletionContext& context)
{
    const Earlier earlier(context.before);
    Issues issues = checkDraft(draft, context.today) + earlier.check(draft);
    if (blocks(issues))
        return tl::unexpected<Issues>(std::move(issues));

    FamilyRecord record;
    record.family.id = context.before ? context.before->family.id : context.familyId;
    record.family.folio = context.before ? context.before->family.folio : context.nextFolio();
    if (const int titular = titularIndex(draft); titular >= 0)
        record.family.titular = draft.people[titular].id;
    for (int i = 0; i < draft.people.size(); ++i) {
        const PersonReading read = readPerson(draft, i, context.today);
        const PersonDraft& typed = draft.people[i];
        const Person* known = earlier.person(typed.id);
        record.people.append(personFrom(read, typed, known ? known->folio : context.nextFolio()));
        record.family.members.append({typed.id, *read.parentesco, read.supuestos, context.nowMs});
        if (known) {
            Membership& now = record.family.members.back();
            const Membership& old = *earlier.membership(typed.id);
            if (old.parentesco == now.parentesco && old.supuestos == now.supuestos)
                now.sinceMs = old.sinceMs;
            issues += settleRepresentation(record.people.back(), *known, draft, i, context.today);
        }
        if (!known || typed.consent.decision == QLatin1String("given")) {
            record.consents.append(
                consentFrom(record.people.back(), typed.consent, ConsentPurpose::Registro, context.today,
                            context.nextConsentId()));
        }
        if (typed.sensitiveConsent.decision == QLatin1String("given"))
            record.consents.append(consentFrom(record.people.back(), typed.sensitiveConsent, ConsentPurpose::Sensibles,
                                               context.today, context.nextConsentId()));
        else if (known ? tellsMore(record.people.back().caso.sensibles, known->caso.sensibles)
                       : typed.caso.sensibles.asked())
            issues.append({.field = Field::Sensibles, .rule = Rule::AnswerWithoutConsent, .numeral = "15", .member = i});
    }
    if (blocks(issues))
        return tl::unexpected<Issues>(std::move(issues));
    return record;
}

} // namespace padron::domain
