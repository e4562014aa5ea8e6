// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/search_query.h"

#include "domain/person_name.h"

#include <QRegularExpression>

#include <algorithm>

namespace padron::stores {

namespace {

constexpr qsizetype kMostCharacters = 200; ///< three names of 50 and then some; what follows was pasted by mistake
constexpr qsizetype kMostScanned = 4296;   ///< the most that a QR symbol holds: a CURP may stand anywhere in it
constexpr qsizetype kMostWords = 8;
constexpr qsizetype kCurpLength = 18;
constexpr qsizetype kLeastOfCurp = 3;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// Four letters, six digits, six letters, two of either, from position `at` on.
bool fitsCurp(const QString& text, qsizetype at)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype place = at + i;
        const bool either = place >= 16, digit = place >= 4 && place < 10;
        if (!(isDigit(text[i]) && (either || digit)) && !(isLetter(text[i]) && (either || !digit)))
            return false;
    }
    return true;
}

/// After its first place.
bool fitsCurpInside(const QString& text)
{
    for (qsizetype at = 1; at + text.size() <= kCurpLength; ++at)
        if (fitsCurp(text, at))
            return true;
    return false;
}

/// Between line ends, bars or whatever a scanner puts around it, such as the kind of the symbol: "]Q3".
QString wholeCurpIn(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "(?:(?<![A-Z0-9])|(?<=\\][A-Z][0-9]))[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9](?![A-Z0-9])"));
    const auto match = form.match(text.left(kMostScanned).toUpper());
    return match.hasMatch() ? match.captured() : QString();
}

/// The digits of "07-0457-02-000123-9" or "+52 961 555 0101"; empty when anything else is there.
QString onlyDigits(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c))
            digits += c;
        else if (!c.isSpace() && !QStringView(u"-+()").contains(c))
            return {};
    }
    return digits;
}

int monthOf(const QString& name)
{
    static const QStringList months{QStringLiteral("enero"),      QStringLiteral("febrero"), QStringLiteral("marzo"),
                                    QStringLiteral("abril"),      QStringLiteral("mayo"),    QStringLiteral("junio"),
                                    QStringLiteral("julio"),      QStringLiteral("agosto"),  QStringLiteral("septiembre"),
                                    QStringLiteral("octubre"),    QStringLiteral("noviembre"), QStringLiteral("diciembre")};
    if (name == u"setiembre" || name == u"sept")
        return 9;
    for (int i = 0; i < months.size(); ++i)
        if (name.size() >= 3 && months[i].startsWith(name))
            return i + 1;
    return 0;
}

/// Two digits of a year may be of either century; the day comes first, as in Mexico, unless only the month can.
void addDays(const QString& year, int month, int day, QList<QDate>& days)
{
    const int number = year.toInt();
    const QList<int> years = year.size() == 2 ? QList<int>{1900 + number, 2000 + number} : QList<int>{number};
    for (const int one : years) {
        const QDate date = QDate::isValid(one, month, day) ? QDate(one, month, day) : QDate(one, day, month);
        if (date.isValid() && date.year() > 1870 && date.year() < 2200)
            days.append(date);
    }
}

/// Takes the first date out of the text and answers the days it may mean.
QList<QDate> takeDate(QString& text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("(?<![0-9])([0-9]{1,2})\\s?[/.\\- ]\\s?([0-9]{1,2})\\s?[/.\\- ]\\s?([0-9]{4}|[0-9]{2})(?![0-9-])"));
    static const QRegularExpression yearFirst(
        QStringLiteral("(?<![0-9-])([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9-])"));
    static const QRegularExpression packed(QStringLiteral("(?<![0-9-])([0-9]{2})([0-9]{2})([0-9]{4})(?![0-9-])"));
    static const QRegularExpression packedYearFirst(QStringLiteral("(?<![0-9-])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9-])"));
    static const QRegularExpression named(
        QStringLiteral("(?<![0-9])([0-9]{1,2})[\\s/.-]+(?:de\\s+)?([a-z]{3,10})[.]?[\\s/.-]+(?:del?\\s+)?([0-9]{4})(?![0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    QList<QDate> days;
    const auto take = [&](const QRegularExpression& form, int yearAt, int monthAt, int dayAt) {
        const auto match = form.match(text);
        if (!days.isEmpty() || !match.hasMatch())
            return;
        const QString month = match.captured(monthAt);
        const int number = isDigit(month.front()) ? month.toInt() : monthOf(month.toLower());
        addDays(match.captured(yearAt), number, match.captured(dayAt).toInt(), days);
        if (!days.isEmpty())
            text.replace(match.capturedStart(), match.capturedLength(), QLatin1String(" "));
    };
    take(yearFirst, 1, 2, 3);
    take(named, 3, 2, 1);
    take(dayFirst, 3, 2, 1);
    take(packed, 3, 2, 1);
    take(packedYearFirst, 1, 2, 3);
    return days;
}

} // namespace

SearchQuery parseSearch(const QString& text)
{
    SearchQuery query;
    query.curp = wholeCurpIn(text);
    if (!query.curp.isEmpty())
        return query;
    QString typed = text.left(kMostCharacters).simplified();
    if (const QString upper = typed.toUpper(); upper.size() >= kLeastOfCurp && upper.size() < kCurpLength) {
        query.curpStart = fitsCurp(upper, 0) ? upper : QString();
        query.curpPiece = fitsCurpInside(upper) ? upper : QString();
    }
    const QString digits = onlyDigits(typed);
    if (!digits.isEmpty() && digits.size() <= 15) {
        query.digits = digits;
        query.telephone = digits.size() == 12 && digits.startsWith(u"52") ? digits.mid(2) : digits;
        if (query.telephone.size() < 4 || query.telephone.size() > 10)
            query.telephone.clear();
        query.births = takeDate(typed);
        return query;
    }
    query.births = takeDate(typed);
    const QStringList words = domain::searchWords(typed);
    if (std::any_of(words.begin(), words.end(), [](const QString& word) { return std::any_of(word.begin(), word.end(), isDigit); }))
        return query; // no name has digits
    for (const QString& word : words)
        if (query.words.size() < kMostWords && !query.words.contains(word))
            query.words.append(QString(word).remove(u'"'));
    return query;
}

QString ftsWord(const QString& word)
{
    return u'"' + word + u'"';
}

QString ftsStart(const QString& word)
{
    return ftsWord(word) + u'*';
}

QString ftsAnyOf(const QStringList& terms)
{
    if (terms.isEmpty())
        return {};
    return u'(' + terms.join(QLatin1String(" OR ")) + u')';
}

QString ftsAllOf(const QStringList& terms)
{
    return terms.contains(QString()) ? QString() : terms.join(QLatin1String(" AND "));
}

QString ftsTrigrams(const QString& piece)
{
    QStringList terms;
    for (qsizetype i = 0; i + 3 <= piece.size(); ++i)
        if (const QString term = ftsWord(piece.mid(i, 3)); !terms.contains(term))
            terms.append(term);
    return terms.join(QLatin1String(" AND "));
}

} // namespace padron::stores
