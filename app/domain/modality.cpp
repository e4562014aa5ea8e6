// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/modality.h"

#include "domain/text_rules.h"

#include <utility>

namespace padron::domain {

namespace {

constexpr std::pair<ModalityKind, const char*> kKeys[] = {
    {ModalityKind::ModuloFijo, "modulo_fijo"},
    {ModalityKind::ModuloMovil, "modulo_movil"},
    {ModalityKind::ModuloTemporal, "modulo_temporal"},
    {ModalityKind::Brigada, "brigada"},
};

QString read(const QString& typed, ModalityIssue::Field field, bool needed, ModalityIssues& issues)
{
    const QString text = tidyText(typed);
    if (text.isEmpty() && needed)
        issues.append({field, Rule::Required});
    else if (const auto fault = textFault(text, kMostModalityLetters))
        issues.append({field, *fault});
    return text;
}

} // namespace

QString keyOf(ModalityKind kind)
{
    for (const auto& [each, key] : kKeys)
        if (each == kind)
            return QLatin1String(key);
    return {};
}

std::optional<ModalityKind> modalityKindByKey(QStringView key)
{
    for (const auto& [kind, each] : kKeys)
        if (key == QLatin1String(each))
            return kind;
    return std::nullopt;
}

bool carriesOn(ModalityKind kind)
{
    return kind == ModalityKind::ModuloFijo;
}

tl::expected<Modality, ModalityIssues> parseModality(const Modality& typed)
{
    using Part = ModalityIssue::Field;
    ModalityIssues issues;
    Modality modality{.kind = typed.kind};
    if (typed.kind == ModalityKind::Brigada)
        modality.brigade = read(typed.brigade, Part::Brigade, true, issues);
    if (typed.kind == ModalityKind::ModuloTemporal)
        modality.event = read(typed.event, Part::Event, true, issues);
    modality.place = read(typed.place, Part::Place, typed.kind != ModalityKind::ModuloFijo, issues);
    if (!issues.isEmpty())
        return tl::unexpected(issues);
    return modality;
}

} // namespace padron::domain
