// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/typed_query.h"

#include "domain/folio.h"
#include "domain/person.h"
#include "domain/typed_date.h"
#include "widgets/label.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr qsizetype kMostRead = 200;
constexpr int kOldestYear = 1900;

class SearchedAs
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::SearchedAs)

public:
    static QStringList parts(const TypedQuery& query)
    {
        QStringList parts;
        if (query.curp)
            parts.append(tr("CURP %1").arg(query.curp->text()));
        else if (!query.curpPart.isEmpty())
            parts.append(tr("parte de una CURP, %1").arg(query.curpPart));
        if (!query.folio.isEmpty())
            parts.append(tr("folio %1").arg(query.folio));
        if (!query.name.isEmpty())
            parts.append(tr("nombre «%1»").arg(shownText(query.name)));
        if (query.birth)
            parts.append(tr("fecha de nacimiento %1").arg(query.birth->toString(QStringLiteral("dd/MM/yyyy"))));
        if (!query.telefono.isEmpty())
            parts.append(tr("teléfono %1").arg(query.telefono));
        return parts;
    }
};

bool hasDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// A day between other words; day first, as people say it.
std::optional<QDate> takeDate(QString& rest)
{
    static const QRegularExpression date(
        QStringLiteral("(?<![0-9])([0-9]{1,2}\\s?[/.-]\\s?[0-9]{1,2}\\s?[/.-]\\s?[0-9]{4}|[0-9]{8})(?![0-9])"));
    const auto match = date.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    const auto parsed = domain::parseTypedDate(match.capturedView(1));
    if (!parsed || parsed->year() < kOldestYear || *parsed > QDate::currentDate())
        return std::nullopt;
    rest.replace(match.capturedStart(), match.capturedLength(), u' ');
    return *parsed;
}

void takeCurp(QString& rest, TypedQuery& query)
{
    static const QRegularExpression start(QStringLiteral("(?<![A-Z0-9Ñ])[A-ZÑ]{4}[0-9]{6}[A-Z0-9Ñ]{0,8}(?![A-Z0-9Ñ])"));
    const QString upper = rest.toUpper();
    const auto match = start.match(upper);
    if (!match.hasMatch() || upper.size() != rest.size()) // some letters grow when they are raised
        return;
    const QString text = match.captured();
    if (const auto curp = domain::Curp::parse(text))
        query.curp = *curp;
    else
        query.curpPart = text;
    rest.replace(match.capturedStart(), match.capturedLength(), u' ');
}

} // namespace

TypedQuery readTyped(const QString& typed)
{
    TypedQuery query;
    QString rest = typed.left(kMostRead).simplified();
    takeCurp(rest, query);
    if (const auto folio = domain::Folio::parse(rest)) {
        query.folio = folio->text();
        return query;
    }
    query.birth = takeDate(rest);
    QStringList words, numbers;
    for (const QString& word : rest.split(u' ', Qt::SkipEmptyParts))
        (hasDigit(word) ? numbers : words).append(word);
    query.telefono = domain::parseTelefono(numbers.join(u' ')).value_or(QString());
    words.removeIf([](const QString& word) { // "-" or "+" alone
        return std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    });
    query.name = words.join(u' ');
    return query;
}

QString searchedAs(const TypedQuery& query)
{
    return QLocale().createSeparatedList(SearchedAs::parts(query));
}

} // namespace padron::ui
