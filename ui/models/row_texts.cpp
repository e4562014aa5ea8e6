// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_texts.h"

#include "domain/name_sound.h"
#include "domain/person_name.h"
#include "errors/issue_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace padron::ui {

namespace {

class RowTexts
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::RowTexts)

public:
    static QString age(QDate birth, QDate today)
    {
        const int years = domain::ageOn(birth, today);
        if (years > 0)
            return tr("%n año(s)", nullptr, years);
        int months = (today.year() - birth.year()) * 12 + today.month() - birth.month();
        if (today.day() < birth.day())
            --months;
        return months > 0 ? tr("%n mes(es)", nullptr, months) : tr("menos de un mes");
    }

    static QString when(qint64 utcMs, const QDateTime& now)
    {
        if (utcMs <= 0)
            return tr("nunca");
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs).toTimeZone(now.timeZone());
        const QString time = at.time().toString(QStringLiteral("HH:mm"));
        const qint64 days = at.date().daysTo(now.date());
        if (days == 0)
            return tr("hoy %1").arg(time);
        if (days == 1)
            return tr("ayer %1").arg(time);
        return QStringLiteral("%1 %2").arg(QLocale().toString(at.date(), QStringLiteral("d MMM")), time);
    }

    static QString missing(const domain::Issues& missing)
    {
        QStringList parts;
        for (const domain::Issue& issue : missing) {
            const QString label = fieldLabel(issue.field);
            parts << (*issue.numeral ? tr("%1 (%2)").arg(label, QString::fromUtf8(issue.numeral)) : label);
        }
        return parts.isEmpty() ? QString() : tr("Falta: %1").arg(parts.join(QStringLiteral(", ")));
    }
};

} // namespace

QString ageText(QDate birth, QDate today)
{
    return RowTexts::age(birth, today);
}

QString whenText(qint64 utcMs, const QDateTime& now)
{
    return RowTexts::when(utcMs, now);
}

QString dayText(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

Theme::Tone toneOf(ports::RecordState state)
{
    using S = ports::RecordState;
    switch (state) {
    case S::PorEnviar:
        return Theme::Tone::Neutral;
    case S::Incompleto:
        return Theme::Tone::Warn;
    case S::PorValidar:
        return Theme::Tone::Info;
    case S::EnElPadron:
        return Theme::Tone::Ok;
    case S::PorAclarar:
        return Theme::Tone::Danger;
    case S::Baja:
        return Theme::Tone::Neutral;
    }
    return Theme::Tone::Neutral;
}

QString missingText(const domain::Issues& missing)
{
    return RowTexts::missing(missing);
}

namespace {

/// How many letters of a word of a name a matched word covers; 0: it is another word.
qsizetype covered(const QString& word, const QString& matched, qsizetype letters)
{
    if (matched.isEmpty() || word.isEmpty())
        return 0;
    // "Ma." is found as "maria": where letters do not stand one for one, the whole word is marked
    if (word.startsWith(matched))
        return word.size() == letters ? matched.size() : letters;
    const int most = domain::mistakesAllowed(std::max(word.size(), matched.size()));
    const bool slip = most > 0 && domain::editDistance(word, matched, most) <= most;
    return slip || domain::soundOf(word) == domain::soundOf(matched) ? letters : 0;
}

} // namespace

QList<int> marksIn(const QString& name, const QStringList& matchedWords)
{
    QList<int> marks;
    qsizetype start = 0;
    while (start < name.size()) {
        if (name.at(start).isSpace()) {
            ++start;
            continue;
        }
        qsizetype end = start;
        while (end < name.size() && !name.at(end).isSpace())
            ++end;
        const QString word = domain::searchWords(QStringView(name).sliced(start, end - start)).join(QString());
        qsizetype most = 0;
        for (const QString& matched : matchedWords)
            most = std::max(most, covered(word, matched, end - start));
        if (most > 0)
            marks << int(start) << int(most);
        start = end;
    }
    return marks;
}

} // namespace padron::ui
