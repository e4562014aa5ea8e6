// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_terms.h"

#include "domain/person_name.h"

#include <algorithm>

namespace padron::stores {

namespace {

constexpr qint64 kMostPopulation = (qint64(1) << 24) - 1;
constexpr qsizetype kLongestStart = 40;
constexpr qsizetype kMostCharacters = 100;
constexpr qsizetype kMostWords = 8;

// Words are quoted, so no operator of the index passes.
QString exactly(const QString& term)
{
    return u'"' + term + u'"';
}

QString startOf(const QString& term)
{
    return exactly(term) + u'*';
}

QString allOf(const QStringList& terms)
{
    return terms.join(QLatin1String(" AND "));
}

QString entidadMark(int entidad)
{
    return QStringLiteral("@e%1").arg(entidad);
}

QString municipioMark(int entidad, int municipio)
{
    return QStringLiteral("@m%1").arg(entidad * 1000 + municipio);
}

QString wholeMark(const QString& joined)
{
    return u'#' + joined.left(kLongestStart);
}

} // namespace

qint64 searchRow(qint64 num, qint64 population)
{
    const qint64 version = num / kRowsPerVersion;
    const qint64 rank = kMostPopulation - std::clamp<qint64>(population, 0, kMostPopulation);
    return (version << 44) + rank * kRowsPerVersion + num % kRowsPerVersion;
}

qint64 firstSearchRow(qint64 version)
{
    return version << 44;
}

qint64 lastSearchRow(qint64 version)
{
    return ((version + 1) << 44) - 1;
}

qint64 numOfSearchRow(qint64 searchRow)
{
    return firstNum(searchRow >> 44) + searchRow % kRowsPerVersion;
}

QString geoKey(qint64 number, int digits)
{
    return QStringLiteral("%1").arg(number, digits, 10, QLatin1Char('0'));
}

QString indexText(const QString& whole, const QStringList& words, int entidad, int municipio)
{
    QString text = wholeMark(whole);
    for (const QString& word : words)
        text += u' ' + word;
    text += u' ' + entidadMark(entidad);
    if (municipio > 0)
        text += u' ' + municipioMark(entidad, municipio);
    return text;
}

QString joinedName(QStringView name)
{
    return domain::searchWords(name).join(QString());
}

QStringList searchExpressions(const QString& text, std::optional<int> entidad, std::optional<int> municipio)
{
    QStringList place;
    if (entidad && municipio)
        place.append(exactly(municipioMark(*entidad, *municipio)));
    else if (entidad)
        place.append(exactly(entidadMark(*entidad)));

    QStringList words;
    for (const QString& word : domain::searchWords(text.left(kMostCharacters)))
        if (words.size() < kMostWords)
            words.append(QString(word).remove(u'"'));
    if (words.isEmpty())
        return place.isEmpty() ? QStringList() : QStringList{allOf(place)};

    QStringList starts;
    for (const QString& word : std::as_const(words))
        starts.append(startOf(word));
    return {allOf(place + QStringList{startOf(wholeMark(words.join(QString())))}), allOf(place + starts)};
}

} // namespace padron::stores
