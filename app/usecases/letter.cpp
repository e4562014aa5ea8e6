// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/letter.h"

#include "domain/case_rules.h"
#include "domain/draft_reading.h"
#include "domain/text_rules.h"

#include <algorithm>

namespace padron::usecases {

namespace {

QString nameOf(const domain::PersonDraft& person)
{
    return domain::tidyName(QStringList{person.nombres, person.primerApellido, person.segundoApellido}.join(u' '));
}

void keepMissing(Letter& letter, domain::Issues issues)
{
    issues.removeIf([](const domain::Issue& issue) { return issue.severity != domain::Severity::Missing; });
    letter.missing = std::move(issues);
}

} // namespace

QString keyOf(LetterKind kind)
{
    switch (kind) {
    case LetterKind::CartaConsentimiento: return QStringLiteral("carta_consentimiento");
    case LetterKind::CartaProtesta: return QStringLiteral("carta_protesta");
    case LetterKind::QueTraer: return QStringLiteral("que_traer");
    }
    return {};
}

bool isLetterOf(LetterKind kind, const domain::Person& person, QDate today)
{
    const domain::Caso caso = domain::casoOf(person, today);
    switch (kind) {
    case LetterKind::CartaConsentimiento: return caso == domain::Caso::Nina || caso == domain::Caso::Adolescente;
    case LetterKind::CartaProtesta:
        return person.representation && person.representation->tipo == domain::RepresentacionTipo::Tutela;
    case LetterKind::QueTraer: return true;
    }
    return false;
}

Letter letterOf(LetterKind kind, const domain::FamilyDraft& draft, int member, const PaperModule& module, QDate today)
{
    const domain::PersonDraft& typed = draft.people.at(member);
    const domain::PersonReading read = domain::readPerson(draft, member, today);
    Letter letter{.kind = kind, .module = module, .day = today};
    letter.person = nameOf(typed);
    letter.curp = read.curp ? read.curp->text() : QString();
    letter.birth = read.birth.value_or(QDate());
    letter.representation = domain::representacionTipoByKey(typed.representacionTipo);
    letter.noticeId = typed.consent.noticeId;
    letter.noticeVersion = typed.consent.noticeVersion;
    letter.representative = domain::tidyName(typed.representanteNombre);
    letter.instrument = domain::tidyText(typed.caso.papeles.value(domain::Papel::InstrumentoTutela));
    letter.identification = read.identification; // theirs, when they are registered nowhere
    for (int i = 0; i < draft.people.size(); ++i)
        if (!typed.representante.isNull() && draft.people.at(i).id == typed.representante) {
            letter.representative = nameOf(draft.people.at(i));
            letter.identification = domain::readPerson(draft, i, today).identification;
        }
    if (kind == LetterKind::QueTraer)
        keepMissing(letter, domain::checkPersonDraft(draft, member, today));
    return letter;
}

Letter letterOf(LetterKind kind, const domain::FamilyRecord& record, const core::PersonId& person,
                const std::optional<domain::Person>& representative, const PaperModule& module, QDate today)
{
    Letter letter{.kind = kind, .module = module, .day = today};
    const auto found = std::find_if(record.people.begin(), record.people.end(),
                                    [&](const domain::Person& one) { return one.id == person; });
    if (found == record.people.end())
        return letter;
    letter.person = found->name.full();
    letter.curp = found->curp ? found->curp->text() : QString();
    letter.birth = found->fechaNacimiento;
    letter.folio = found->folio.text();
    letter.instrument = found->caso.papeles.value(domain::Papel::InstrumentoTutela);
    for (const domain::Consent& consent : record.consents)
        if (consent.person == person && consent.purpose == domain::ConsentPurpose::Registro) { // the last one stands
            letter.noticeId = consent.noticeId;
            letter.noticeVersion = consent.noticeVersion;
        }
    if (found->representation) {
        letter.representation = found->representation->tipo;
        letter.representative = representative ? representative->name.full() : found->representation->name;
        letter.identification = representative ? representative->identification : found->identification;
    }
    if (kind == LetterKind::QueTraer)
        keepMissing(letter, domain::missingFor(*found, today));
    return letter;
}

} // namespace padron::usecases
