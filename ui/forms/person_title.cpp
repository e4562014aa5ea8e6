// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/person_title.h"

#include "widgets/label.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr qsizetype kShort = 24;

class PersonTitle
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::PersonTitle)

public:
    static QString numbered(int index) { return tr("Persona %1").arg(index + 1); }
    static QString inSentence(int index) { return tr("la persona %1").arg(index + 1); }
};

bool joinsNames(const QString& word)
{
    static const QStringList words{QStringLiteral("de"), QStringLiteral("del"), QStringLiteral("la"), QStringLiteral("las"),
                                   QStringLiteral("los"), QStringLiteral("el")};
    return words.contains(word.toLower());
}

/// The first given name; "Ma." alone names nobody, so it brings the word that does: "Ma. del Carmen".
QString firstName(const domain::PersonDraft& person)
{
    const QStringList words = person.nombres.simplified().split(u' ', Qt::SkipEmptyParts);
    qsizetype taken = qMin<qsizetype>(1, words.size());
    if (taken == 1 && words.first().endsWith(u'.'))
        while (taken < words.size() && (taken == 1 || joinsNames(words[taken - 1])))
            ++taken;
    return words.mid(0, taken).join(u' ');
}

} // namespace

QString personTitle(const domain::PersonDraft& person, int index)
{
    const QString full = QStringList{person.nombres, person.primerApellido}.join(u' ').simplified();
    return full.isEmpty() ? PersonTitle::numbered(index) : shownText(full);
}

QString personTabTitle(const domain::PersonDraft& person, int index)
{
    constexpr qsizetype kLongestTab = 20;
    QString text = QStringList{firstName(person), person.primerApellido}.join(u' ').simplified();
    if (text.isEmpty())
        return PersonTitle::numbered(index);
    if (text.size() > kLongestTab)
        text = text.left(kLongestTab).trimmed() + QChar(0x2026);
    return shownText(text);
}

QString personShortName(const domain::PersonDraft& person, int index)
{
    QString first = firstName(person);
    if (first.isEmpty())
        return PersonTitle::inSentence(index);
    if (first.size() > kShort)
        first = first.left(kShort) + QChar(0x2026);
    return shownText(first);
}

} // namespace padron::ui
