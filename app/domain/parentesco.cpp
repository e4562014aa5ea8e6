// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/parentesco.h"

namespace padron::domain {

const QList<Parentesco>& parentescos()
{
    static const QList<Parentesco> rows{
        {QStringLiteral("titular"), true},
        {QStringLiteral("conyuge"), false},
        {QStringLiteral("pareja"), false},
        {QStringLiteral("hija"), true},
        {QStringLiteral("hijo"), true},
        {QStringLiteral("madre"), true},
        {QStringLiteral("padre"), true},
        {QStringLiteral("abuela"), true},
        {QStringLiteral("abuelo"), true},
        {QStringLiteral("nieta"), true},
        {QStringLiteral("nieto"), true},
        {QStringLiteral("hermana"), true},
        {QStringLiteral("hermano"), true},
        {QStringLiteral("tia"), true},
        {QStringLiteral("tio"), true},
        {QStringLiteral("sobrina"), true},
        {QStringLiteral("sobrino"), true},
        {QStringLiteral("prima"), true},
        {QStringLiteral("primo"), true},
        {QStringLiteral("hijastra"), false},
        {QStringLiteral("hijastro"), false},
        {QStringLiteral("suegra"), false},
        {QStringLiteral("suegro"), false},
        {QStringLiteral("nuera"), false},
        {QStringLiteral("yerno"), false},
        {QStringLiteral("cunada"), false},
        {QStringLiteral("cunado"), false},
        {QStringLiteral("pupilo"), false},
        {QStringLiteral("otro"), false},
    };
    return rows;
}

std::optional<Parentesco> parentescoByKey(QStringView key)
{
    for (const auto& row : parentescos())
        if (row.key == key)
            return row;
    return std::nullopt;
}

} // namespace padron::domain
