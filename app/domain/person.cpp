// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "domain/case_rules.h"


#include <algorithm>

namespace padron::domain {

namespace {

constexpr int kMajority = 18;
constexpr RepresentacionTipo kRepresentaciones[]
    = {RepresentacionTipo::Madre, RepresentacionTipo::Padre, RepresentacionTipo::Tutela,
       RepresentacionTipo::GuardaYCustodia};

} // namespace

QString keyOf(RepresentacionTipo tipo)
{
    switch (tipo) {
    case RepresentacionTipo::Madre: return QStringLiteral("madre");
    case RepresentacionTipo::Padre: return QStringLiteral("padre");
    case RepresentacionTipo::Tutela: return QStringLiteral("tutela");
    case RepresentacionTipo::GuardaYCustodia: break;
    }
    return QStringLiteral("guarda_y_custodia");
}

std::optional<RepresentacionTipo> representacionTipoByKey(QStringView key)
{
    for (const auto tipo : kRepresentaciones)
        if (key == keyOf(tipo))
            return tipo;
    return std::nullopt;
}

tl::expected<QString, Rule> parseTelefono(QStringView typed)
{
    constexpr qsizetype kLongestTyped = 30;
    constexpr qsizetype kDigits = 10;
    QString digits;
    for (const QChar c : typed.trimmed().left(kLongestTyped))
        if (!c.isSpace() && c != u'-' && c != u'(' && c != u')')
            digits += c;
    if (digits.startsWith(QLatin1String("+52")))
        digits.remove(0, 3);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool good = digits.isEmpty() || digits.size() == kDigits;
    if (!good || typed.trimmed().size() > kLongestTyped || !std::all_of(digits.begin(), digits.end(), isDigit))
        return tl::unexpected<Rule>(Rule{Rule::BadFormat});
    return digits;
}

int ageOn(QDate birth, QDate day)
{
    int years = day.year() - birth.year();
    if (day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day()))
        --years;
    return years;
}

bool isMinorOn(QDate birth, QDate day)
{
    return ageOn(birth, day) < kMajority;
}

Issues missingFor(const Person& person, QDate today)
{
    CasePapers papers;
    papers.caso = casoOf(person, today);
    if (person.representation)
        papers.representacion = person.representation->tipo;
    papers.represented = person.representation.has_value();
    papers.representativeElsewhere = person.representation && person.representation->person.isNull();
    papers.curp = person.curp.has_value();
    if (person.documentoNacimiento)
        papers.documentoNacimiento = person.documentoNacimiento->tipo;
    papers.identification = person.identification.has_value();
    if (person.identification) {
        papers.identificacionTipo = person.identification->tipo;
        papers.vigencia = person.identification->vigencia;
    }
    papers.comprobante = person.comprobante.has_value();
    papers.facts = person.caso;
    Issues missing = missingPapers(papers, today);
    missing.removeIf([](const Issue& issue) { return issue.severity != Severity::Missing; });
    return missing;
}

} // namespace padron::domain
