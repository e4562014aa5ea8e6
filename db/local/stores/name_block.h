// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace padron::stores {

/// What a catalogue's row is found by.
struct RowName
{
    int entidad = 0, municipio = 0;
    qint64 population = 0; ///< the bigger come first
    QByteArray text;       ///< nameText(); empty: it is not looked for by name
};

inline constexpr qsizetype kMostNamesInBlock = 4096;

/// " san cristobal de las casas": words as domain::searchWords() gives them, a space before each.
QByteArray nameText(QStringView name);

/// Names of one entidad with the place of each row, the bigger first, packed for scanNames().
QByteArray packNames(QList<std::pair<int, RowName>> names);

/// What is looked for: names that start so, then names that have words which start so.
class NameQuery
{
public:
    NameQuery(const QString& text, std::optional<int> municipio);
    bool isEmpty() const { return m_words.isEmpty(); } ///< nothing typed: every name will do

private:
    friend class NameScan;
    QByteArray m_start;     ///< the words joined
    QByteArrayList m_words; ///< the longest first
    std::optional<int> m_municipio;
};

struct NameHit
{
    bool starts = false; ///< the name starts as typed
    qint64 population = 0;
    qint64 num = 0;
    friend bool operator<(const NameHit& a, const NameHit& b); ///< the better one
};

/// Adds a block's best hits, at most `limit` of those that start so and, `withWords`, as many that do not. False: the
/// block is not what packNames() writes.
bool scanNames(QByteArrayView block, qint64 firstNum, const NameQuery& query, qsizetype limit, bool withWords,
               QList<NameHit>& hits);

} // namespace padron::stores
