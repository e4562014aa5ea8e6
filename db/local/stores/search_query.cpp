// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/search_query.h"

#include "domain/person_name.h"

namespace padron::stores {

namespace {

constexpr qsizetype kMostCharacters = 200; ///< three names of 50 and then some; what follows was pasted by mistake
constexpr qsizetype kMostWords = 8;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || c == u'\u00d1';
}

/// Four letters, six digits, six letters, two of either: as far as the text goes.
bool canStartCurp(const QString& text)
{
    if (text.size() < 4 || text.size() > 18)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool digitHere = i >= 4 && i < 10;
        const bool fits = i >= 16     ? isDigit(text[i]) || isLetter(text[i])
                          : digitHere ? isDigit(text[i])
                                      : isLetter(text[i]);
        if (!fits)
            return false;
    }
    return true;
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

} // namespace

SearchQuery parseSearch(const QString& text)
{
    SearchQuery query;
    const QString typed = text.left(kMostCharacters).simplified();
    const QString digits = onlyDigits(typed);
    if (!digits.isEmpty() && digits.size() <= 15) {
        query.digits = digits;
        query.telephone = digits.size() == 12 && digits.startsWith(u"52") ? digits.mid(2) : digits;
        if (query.telephone.size() < 4 || query.telephone.size() > 10)
            query.telephone.clear();
        return query;
    }
    if (const QString upper = typed.toUpper(); canStartCurp(upper))
        query.curp = upper;
    const QStringList words = domain::searchWords(typed);
    for (const QString& word : words)
        if (query.words.size() < kMostWords)
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

QString ftsAnyOf(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    QStringList terms;
    for (const QString& word : words)
        terms.append(ftsWord(word));
    return u'(' + terms.join(QLatin1String(" OR ")) + u')';
}

QString ftsAllOf(const QStringList& terms)
{
    return terms.contains(QString()) ? QString() : terms.join(QLatin1String(" AND "));
}

} // namespace padron::stores
