// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/typed_date.h"

#include <QRegularExpression>

namespace padron::domain {

namespace {

constexpr int kOldestYears = 120;
constexpr qsizetype kLongestDate = 20;

tl::unexpected<Rule> refuse(Rule rule)
{
    return tl::unexpected<Rule>(std::move(rule));
}

} // namespace

tl::expected<QDate, Rule> parseTypedDate(QStringView text)
{
    static const QRegularExpression separated(
        QStringLiteral("\\A([0-9]{1,2})\\s?[/.-]\\s?([0-9]{1,2})\\s?[/.-]\\s?([0-9]{4})\\z"));
    static const QRegularExpression packed(QStringLiteral("\\A([0-9]{2})([0-9]{2})([0-9]{4})\\z"));
    const QStringView typed = text.trimmed();
    if (typed.isEmpty())
        return refuse(Rule::Required);
    if (typed.size() > kLongestDate)
        return refuse(Rule::NotADate);
    auto match = separated.match(typed);
    if (!match.hasMatch())
        match = packed.match(typed);
    if (!match.hasMatch())
        return refuse(Rule::NotADate);
    const QDate date(match.capturedView(3).toInt(), match.capturedView(2).toInt(), match.capturedView(1).toInt());
    if (!date.isValid())
        return refuse(Rule::ImpossibleDate);
    return date;
}

std::optional<Rule> birthDateFault(QDate birth, QDate today)
{
    if (!birth.isValid())
        return Rule::ImpossibleDate;
    if (birth > today)
        return Rule::DateInFuture;
    if (birth.addYears(kOldestYears + 1) <= today)
        return Rule::DateTooOld;
    return std::nullopt;
}

tl::expected<QDate, Rule> parseBirthDate(QStringView text, QDate today)
{
    auto date = parseTypedDate(text);
    if (!date)
        return date;
    if (const auto fault = birthDateFault(*date, today))
        return refuse(*fault);
    return date;
}

tl::expected<QDate, Rule> parseVigencia(QStringView text)
{
    static const QRegularExpression year(QStringLiteral("\\A[12][0-9]{3}\\z"));
    const QStringView typed = text.trimmed();
    if (typed.size() == 4 && year.match(typed).hasMatch())
        return QDate(typed.toInt(), 12, 31);
    return parseTypedDate(typed);
}

} // namespace padron::domain
