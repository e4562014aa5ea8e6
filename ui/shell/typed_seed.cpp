// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/typed_seed.h"

#include "domain/curp.h"

#include <QStringList>

#include <algorithm>

namespace padron::ui {

namespace {

bool isParticle(const QString& word)
{
    static const QStringList particles{QStringLiteral("de"),  QStringLiteral("del"), QStringLiteral("la"),
                                       QStringLiteral("las"), QStringLiteral("los"), QStringLiteral("y"),
                                       QStringLiteral("el")};
    return particles.contains(word.toLower());
}

/// "maría de la cruz" -> {"María", "de la Cruz"}: particles go with the word they precede.
QStringList wordsWithParticles(const QString& typed)
{
    QStringList groups;
    QString pending;
    for (QString word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (isParticle(word)) {
            pending += word.toLower() + u' ';
            continue;
        }
        word[0] = word.at(0).toUpper();
        groups << pending + word;
        pending.clear();
    }
    if (!pending.isEmpty())
        groups << pending.trimmed();
    return groups;
}

} // namespace

void seedFromTyped(domain::FamilyDraft& draft, const QString& typed)
{
    if (draft.people.isEmpty())
        return;
    domain::PersonDraft& person = draft.people.first();
    if (const auto curp = domain::Curp::parse(typed)) {
        person.curp = curp->text();
        return;
    }
    const bool hasDigit = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    if (hasDigit)
        return;
    QStringList words = wordsWithParticles(typed);
    if (words.size() >= 3)
        person.segundoApellido = words.takeLast();
    if (words.size() >= 2)
        person.primerApellido = words.takeLast();
    person.nombres = words.join(u' ');
}

} // namespace padron::ui
