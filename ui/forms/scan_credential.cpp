// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/scan_credential.h"

#include "domain/curp.h"

#include <QSet>

#include <algorithm>

namespace padron::ui {

namespace {

bool isParticle(const QString& word)
{
    static const QSet<QString> particles{QStringLiteral("de"),  QStringLiteral("del"), QStringLiteral("la"),
                                         QStringLiteral("las"), QStringLiteral("los"), QStringLiteral("el"),
                                         QStringLiteral("y"),   QStringLiteral("e"),   QStringLiteral("san"),
                                         QStringLiteral("santa"), QStringLiteral("mac"), QStringLiteral("mc"),
                                         QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("da"),
                                         QStringLiteral("dos"), QStringLiteral("di"),  QStringLiteral("le")};
    return particles.contains(word.toLower());
}

} // namespace

domain::PersonDraft valuesOf(const credential::Claims& claims)
{
    domain::PersonDraft values;
    values.fechaNacimiento = claims.birth.toString(QStringLiteral("dd/MM/yyyy"));
    values.sexo = domain::curpLetter(claims.sexo);
    const QStringList words = claims.fullName.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 3 || std::any_of(words.begin(), words.end(), isParticle))
        return values;
    values.nombres = words.at(0);
    values.primerApellido = words.at(1);
    values.segundoApellido = words.value(2);
    return values;
}

} // namespace padron::ui
