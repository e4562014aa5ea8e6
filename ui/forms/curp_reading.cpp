// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/curp_reading.h"

#include "domain/curp.h"
#include "domain/typed_date.h"
#include "validators/curp_input.h"

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kPredicted = 16;
constexpr int kCentury = 16, kCheckDigit = 17;

domain::Issues compared(const QString& typed, const domain::PersonDraft& person, QDate birth)
{
    const auto sexo = person.sexo.size() == 1 ? domain::sexoFromCurpLetter(person.sexo.front()) : std::nullopt;
    const auto entidad = domain::Entidad::fromCurpCode(person.entidadNacimiento);
    domain::CurpData data{.nombres = person.nombres, .primerApellido = person.primerApellido,
                          .segundoApellido = person.segundoApellido};
    data.fechaNacimiento = birth;
    data.sexo = sexo.value_or(domain::Sexo::X);
    data.entidadNacimiento = entidad.value_or(domain::Entidad::all().front());
    return domain::compareCurp(typed, data,
                               {.sexo = sexo.has_value(), .entidadNacimiento = entidad.has_value()});
}

} // namespace

CurpReading readCurp(const domain::PersonDraft& person, QDate today)
{
    const QString typed = tidyCurp(person.curp);
    const QDate birth = domain::parseBirthDate(person.fechaNacimiento, today).value_or(QDate());

    CurpReading out;
    // Against a key that agrees with nothing, every position that the data know comes back with its character.
    QString known(kPredicted, QChar(0xb7));
    for (const auto& issue : compared(QString(kPredicted, u'?'), person, birth))
        if (issue.position < kPredicted && !issue.expected.isEmpty())
            known[issue.position] = issue.expected.front();
    if (known != QString(kPredicted, QChar(0xb7)))
        out.predicted = known;

    out.boxes.resize(CurpField::kBoxes);
    const int size = static_cast<int>(std::min<qsizetype>(typed.size(), CurpField::kBoxes));
    for (int i = 0; i < std::min(size, kPredicted); ++i)
        if (known[i] != QChar(0xb7))
            out.boxes[i].mark = CurpField::Mark::Agrees;
    if (size > kCentury && birth.isValid())
        out.boxes[kCentury].mark = CurpField::Mark::Agrees;

    domain::Issues found = domain::Curp::explain(typed, today);
    found.removeIf([](const domain::Issue& issue) {
        return issue.rule == domain::Rule::CurpLength || issue.severity != domain::Severity::Blocks;
    });
    if (size > kCheckDigit && found.isEmpty())
        out.boxes[kCheckDigit].mark = CurpField::Mark::Agrees;
    for (const auto& issue : compared(typed, person, birth)) {
        out.boxes[issue.position] = {CurpField::Mark::Differs, issue.expected};
        found.append(issue);
    }
    for (const auto& issue : found)
        if (issue.severity == domain::Severity::Blocks && issue.position >= 0 && issue.position < CurpField::kBoxes
            && out.boxes[issue.position].mark != CurpField::Mark::Differs)
            out.boxes[issue.position].mark = CurpField::Mark::Wrong;
    std::stable_sort(found.begin(), found.end(), [](const domain::Issue& a, const domain::Issue& b) {
        return a.position < b.position;
    });
    if (!found.isEmpty())
        out.first = found.front();
    return out;
}

} // namespace padron::ui
