// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"

#include "domain/case_rules.h"
#include "domain/draft_reading.h"
#include "domain/family_rules.h"
#include "domain/motivo.h"
#include "domain/typed_date.h"

#include <QSet>

#include <algorithm>

namespace padron::domain {

namespace {

/// Numeral 37: what kind of update it is and who asks. Minors alone may be represented by somebody not registered.
Issues updateIssues(const FamilyDraft& draft, QDate today)
{
    Issues issues;
    const auto motivo = motivoByKey(draft.motivo);
    if (!motivo || !isUpdateOfData(*motivo))
        issues.append({.field = Field::Motivo, .rule = draft.motivo.isEmpty() ? Rule::Required : Rule::BadFormat,
                       .numeral = "37"});
    const auto adult = [today](const PersonDraft& person) {
        const auto birth = parseBirthDate(person.fechaNacimiento, today);
        return person.registered && birth && !isRepresented(casoOf(*birth, person.caso.condicion, today));
    };
    if (draft.solicita.isNull() && std::any_of(draft.people.begin(), draft.people.end(), adult))
        issues.append({.field = Field::Solicita, .rule = Rule::Required, .numeral = "37"});
    return issues;
}

} // namespace

Issues checkPersonDraft(const FamilyDraft& draft, int member, QDate today)
{
    return readPerson(draft, member, today).issues;
}

Issues checkDraft(const FamilyDraft& draft, QDate today)
{
    Issues issues;
    const int members = static_cast<int>(std::min<qsizetype>(draft.people.size(), kMostMembers));
    QSet<core::PersonId> ids;
    for (int i = 0; i < members; ++i) {
        issues += checkPersonDraft(draft, i, today);
        if (ids.contains(draft.people.at(i).id))
            issues.append({.field = Field::Parentesco, .rule = Rule::MemberRepeated, .numeral = "11", .member = i});
        ids.insert(draft.people.at(i).id);
    }

    if (draft.people.isEmpty())
        issues.append({.field = Field::Titular, .rule = Rule::EmptyFamily, .numeral = "11"});
    else if (titularIndex(draft) < 0 && !draft.titularPendiente)
        issues.append({.field = Field::Titular, .rule = Rule::NoTitular, .numeral = "4.XXX"});
    if (draft.people.size() > kMostMembers)
        issues.append({.field = Field::Titular, .rule = Rule::TooManyMembers});
    if (!draft.updates.isNull())
        issues += updateIssues(draft, today);
    return issues;
}

} // namespace padron::domain
