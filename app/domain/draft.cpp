// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"

#include "domain/draft_reading.h"
#include "domain/family_rules.h"

#include <algorithm>

namespace padron::domain {

Issues checkPersonDraft(const FamilyDraft& draft, int member, QDate today)
{
    return readPerson(draft, member, today).issues;
}

Issues checkDraft(const FamilyDraft& draft, QDate today)
{
    Issues issues;
    const int members = static_cast<int>(std::min<qsizetype>(draft.people.size(), kMostMembers));
    for (int i = 0; i < members; ++i)
        issues += checkPersonDraft(draft, i, today);

    if (draft.people.isEmpty())
        issues.append({.field = Field::Titular, .rule = Rule::EmptyFamily, .numeral = "11"});
    else if (titularIndex(draft) < 0 && !draft.titularPendiente)
        issues.append({.field = Field::Titular, .rule = Rule::NoTitular, .numeral = "4.XXX"});
    if (draft.people.size() > kMostMembers)
        issues.append({.field = Field::Titular, .rule = Rule::TooManyMembers});
    return issues;
}

} // namespace padron::domain
