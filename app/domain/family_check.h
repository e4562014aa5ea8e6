// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

#include <functional>

namespace padron::domain {

/// How a family is looked at when it is not a new one: what was asked once is not asked again.
struct FamilyCheck
{
    QDate today;
    std::function<bool(const core::PersonId&)> newcomer; ///< unset: everybody is, and gives consent
    std::function<bool(const Membership&)> kept;         ///< unset: none; its grounds were told when it began (12)
    bool consentsAgain = false; ///< who was registered may have given it anew
    std::function<const Person*(const core::PersonId&)> elsewhere; ///< a representative who is not in this record
};

Issues checkFamily(const FamilyRecord& record, const FamilyCheck& check);

} // namespace padron::domain
