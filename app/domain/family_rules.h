// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_rules.h"
#include "domain/issue.h"
#include "domain/parentesco.h"
#include "domain/person.h"

#include <QDate>

#include <optional>

namespace padron::domain {

inline constexpr int kMostMembers = 60;
inline constexpr char16_t kTitularKey[] = u"titular";
inline constexpr int kMaxRepresentativeName = 150;

/// Numeral 12 for one member: SupuestoNeeded or SupuestoContradicted. Without a titular there is nobody to be
/// related to, so nothing is asked.
std::optional<Issue> supuestoIssue(const Parentesco& parentesco, Supuestos supuestos, bool hasTitular,
                                   std::optional<QDate> birth, QDate today);

/// 4.XXX: who represents the family may be its father, mother or tutor. A child cannot; an adolescent may be a mother
/// who lives with her own, so that only warns.
std::optional<Issue> titularIssue(Caso caso);

/// Numeral 11 for a representative who is a member. A minor may register nobody but their own child: being a mother
/// does not emancipate, yet she registers hers; then it only warns.
std::optional<Issue> representativeAgeIssue(RepresentacionTipo tipo, QDate represented, QDate representative,
                                            QDate today);

} // namespace padron::domain
