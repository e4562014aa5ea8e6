// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/family_rules.h"

namespace padron::domain {

namespace {
constexpr int kYoungestParent = 10; ///< years between a child and whoever says to be their parent
}

std::optional<Issue> supuestoIssue(const Parentesco& parentesco, Supuestos supuestos, bool hasTitular,
                                   std::optional<QDate> birth, QDate today)
{
    if (parentesco.consanguineo || !hasTitular)
        return std::nullopt;
    if (!supuestos)
        return Issue{.field = Field::Supuesto, .rule = Rule::SupuestoNeeded, .numeral = "12"};
    if (supuestos.testFlag(Supuesto::MenorDeDieciocho) && birth && !isMinorOn(*birth, today))
        return Issue{.field = Field::Supuesto, .rule = Rule::SupuestoContradicted, .numeral = "12.III"};
    return std::nullopt;
}

std::optional<Issue> titularIssue(Caso caso)
{
    if (!isRepresented(caso))
        return std::nullopt;
    return Issue{.field = Field::Titular, .rule = Rule::TitularIsMinor, .numeral = "4.XXX",
                 .severity = caso == Caso::Nina ? Severity::Blocks : Severity::Warns};
}

std::optional<Issue> representativeAgeIssue(RepresentacionTipo tipo, QDate represented, QDate representative,
                                            QDate today)
{
    if (!isMinorOn(representative, today))
        return std::nullopt;
    const bool parent = tipo == RepresentacionTipo::Madre || tipo == RepresentacionTipo::Padre;
    const bool plausible = parent && ageOn(representative, represented) >= kYoungestParent;
    return Issue{.field = Field::Representante, .rule = Rule::RepresentativeIsMinor, .numeral = "11",
                 .severity = plausible ? Severity::Warns : Severity::Blocks};
}

} // namespace padron::domain
