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

} // namespace

QString personTitle(const domain::PersonDraft& person, int index)
{
    const QString full = QStringList{person.nombres, person.primerApellido}.join(u' ').simplified();
    return full.isEmpty() ? PersonTitle::numbered(index) : shownText(full);
}

QString personTabTitle(const domain::PersonDraft& person, int index)
{
    constexpr qsizetype kLongestTab = 18;
    QString text = QStringList{person.nombres.simplified().section(u' ', 0, 0), person.primerApellido}.join(u' ').simplified();
    if (text.isEmpty())
        return PersonTitle::numbered(index);
    if (text.size() > kLongestTab)
        text = text.left(kLongestTab).trimmed() + QChar(0x2026);
    return shownText(text);
}

QString personShortName(const domain::PersonDraft& person, int index)
{
    QString first = person.nombres.simplified().section(u' ', 0, 0);
    if (first.isEmpty())
        return PersonTitle::inSentence(index);
    if (first.size() > kShort)
        first = first.left(kShort) + QChar(0x2026);
    return shownText(first);
}

} // namespace padron::ui
