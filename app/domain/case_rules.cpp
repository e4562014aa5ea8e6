// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_rules.h"

namespace padron::domain {

namespace {

constexpr int kMajority = 18;
constexpr int kYoungestEmancipated = 16;

using R = Requisito;

const QList<RequisitoRow> kTable{
    {Caso::Adulta, R::Curp, "10.I"},
    {Caso::Adulta, R::Identificacion, "10.II"},
    {Caso::Adulta, R::Comprobante, "10.III"},

    {Caso::Nina, R::Curp, "10.I"},
    {Caso::Nina, R::ActaDelMenor, "15"},
    {Caso::Nina, R::IdentificacionDeQuienRepresenta, "15"},
    {Caso::Nina, R::Comprobante, "10.III"},
    {Caso::Nina, R::Representante, "11"},
    {Caso::Nina, R::CartaConsentimiento, "15"},

    {Caso::Adolescente, R::Curp, "10.I"},
    {Caso::Adolescente, R::ActaDelMenor, "15"},
    {Caso::Adolescente, R::IdentificacionDeQuienRepresenta, "15"},
    {Caso::Adolescente, R::Comprobante, "10.III"},
    {Caso::Adolescente, R::Representante, "11"},
    {Caso::Adolescente, R::CartaConsentimiento, "15"},

    {Caso::Emancipada, R::Curp, "10.I"},
    {Caso::Emancipada, R::ActaDelMenor, "15"},
    {Caso::Emancipada, R::Identificacion, "10.II"},
    {Caso::Emancipada, R::Comprobante, "10.III"},
    {Caso::Emancipada, R::ActaEmancipacion, "11", false, Severity::Warns}, // the norm names no paper for it

    {Caso::Interdiccion, R::Curp, "10.I"},
    {Caso::Interdiccion, R::IdentificacionDeQuienRepresenta, "15.II"},
    {Caso::Interdiccion, R::Comprobante, "10.III"},
    {Caso::Interdiccion, R::Representante, "11"},
    {Caso::Interdiccion, R::InstrumentoTutela, "15.I", true},
    {Caso::Interdiccion, R::CartaProtesta, "15.III", true},

    {Caso::Apoyo, R::Curp, "10.I"},
    {Caso::Apoyo, R::Identificacion, "10.II"},
    {Caso::Apoyo, R::Comprobante, "10.III"},
    {Caso::Apoyo, R::InstrumentoApoyo, "11"},
};

/// A paper of the case itself, and the field that asks for it.
struct PaperField
{
    Requisito requisito;
    Papel papel;
    Field field;
};
constexpr PaperField kPaperFields[] = {
    {R::CartaConsentimiento, Papel::CartaConsentimiento, Field::CartaConsentimiento},
    {R::InstrumentoTutela, Papel::InstrumentoTutela, Field::InstrumentoTutela},
    {R::CartaProtesta, Papel::CartaProtesta, Field::CartaProtesta},
    {R::ActaEmancipacion, Papel::ActaEmancipacion, Field::ActaEmancipacion},
    {R::InstrumentoApoyo, Papel::InstrumentoApoyo, Field::InstrumentoApoyo},
};

/// The issue that a line of the table is for these papers; none when it is met.
std::optional<Issue> unmet(const RequisitoRow& row, const CasePapers& papers, QDate today)
{
    const auto miss = [&row](Field field, Rule rule) {
        return Issue{.field = field, .rule = rule, .numeral = row.numeral, .severity = row.severity};
    };
    const auto identification = [&]() -> std::optional<Issue> {
        if (!papers.identification)
            return miss(Field::IdentificacionTipo, Rule::Required);
        if (papers.vigencia && *papers.vigencia < today)
            return Issue{.field = Field::IdentificacionVigencia, .rule = Rule::Expired, .numeral = "10.II",
                         .severity = row.severity};
        return std::nullopt;
    };
    switch (row.requisito) {
    case R::Curp:
        return papers.curp || papers.documentoNacimiento ? std::nullopt : std::optional(miss(Field::Curp, Rule::Required));
    case R::ActaDelMenor:
        if (papers.documentoNacimiento == DocumentoNacimientoTipo::Acta)
            return std::nullopt;
        return miss(Field::DocumentoNacimiento, Rule::MinorNeedsActa);
    case R::Identificacion:
        return identification();
    case R::IdentificacionDeQuienRepresenta: // registered here or elsewhere in the padrón, it is in their own record
        return papers.representativeElsewhere ? identification() : std::nullopt;
    case R::Comprobante:
        return papers.comprobante ? std::nullopt : std::optional(miss(Field::Comprobante, Rule::Required));
    case R::Representante:
        if (papers.represented)
            return std::nullopt;
        return miss(Field::Representante, Rule::MinorWithoutRepresentative);
    default:
        for (const auto& paper : kPaperFields)
            if (paper.requisito == row.requisito && !papers.facts.has(paper.papel))
                return miss(paper.field, Rule::Required);
        return std::nullopt;
    }
}

} // namespace

Caso casoOf(std::optional<QDate> birth, Condicion condicion, QDate day)
{
    if (condicion == Condicion::Interdiccion)
        return Caso::Interdiccion;
    const int age = birth ? ageOn(*birth, day) : kMajority;
    if (age >= kMajority)
        return condicion == Condicion::Apoyo ? Caso::Apoyo : Caso::Adulta;
    if (condicion == Condicion::Emancipada)
        return Caso::Emancipada;
    return age < kAdolescence ? Caso::Nina : Caso::Adolescente;
}

Caso casoOf(const Person& person, QDate day)
{
    return casoOf(person.fechaNacimiento, person.caso.condicion, day);
}

bool isRepresented(Caso caso)
{
    return caso == Caso::Nina || caso == Caso::Adolescente || caso == Caso::Interdiccion;
}

bool isRepresentedOn(const Person& person, QDate day)
{
    return isRepresented(casoOf(person, day));
}

const QList<RequisitoRow>& requisitos()
{
    return kTable;
}

QList<RequisitoRow> requisitosOf(Caso caso, std::optional<RepresentacionTipo> representacion)
{
    QList<RequisitoRow> rows;
    for (const auto& row : kTable)
        if (row.caso == caso && (!row.onlyTutela || representacion == RepresentacionTipo::Tutela))
            rows.append(row);
    return rows;
}

Issues missingPapers(const CasePapers& papers, QDate today)
{
    Issues issues;
    for (const auto& row : requisitosOf(papers.caso, papers.representacion))
        if (const auto issue = unmet(row, papers, today))
            issues.append(*issue);
    // A passport of another State is no document of a Mexican institution (10, last paragraph).
    if (papers.facts.extranjera && papers.identificacionTipo == IdentificacionTipo::Pasaporte)
        issues.append({.field = Field::IdentificacionTipo, .rule = Rule::ForeignPassport, .numeral = "10",
                       .severity = Severity::Warns});
    return issues;
}

Issues caseIssues(const CaseFacts& facts, std::optional<QDate> birth, QDate today)
{
    const int age = birth ? ageOn(*birth, today) : -1;
    const bool wrong = (facts.condicion == Condicion::Emancipada && (age >= kMajority || (age >= 0 && age < kYoungestEmancipated)))
        || (facts.condicion == Condicion::Apoyo && age >= 0 && age < kMajority);
    if (!wrong)
        return {};
    return {{.field = Field::Condicion, .rule = Rule::ConditionContradicted, .numeral = "11", .severity = Severity::Warns}};
}

} // namespace padron::domain
