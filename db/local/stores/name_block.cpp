// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/name_block.h"

#include "domain/person_name.h"

#include <QByteArrayMatcher>
#include <QtEndian>

#include <algorithm>
#include <tuple>

namespace padron::stores {

namespace {

// A block: how many (u32), that many entries, then the texts, each closed by a line feed.
constexpr qsizetype kCountSize = 4;
constexpr qsizetype kEntrySize = 12; ///< end of its text (u32), population (u32), municipio (u16), place (u16)
constexpr qsizetype kMostCharacters = 100;
constexpr qsizetype kMostWords = 8;

void append32(QByteArray& out, qint64 value)
{
    char bytes[4];
    qToLittleEndian(static_cast<quint32>(std::clamp<qint64>(value, 0, 0xffffffff)), bytes);
    out.append(bytes, sizeof bytes);
}

void append16(QByteArray& out, int value)
{
    char bytes[2];
    qToLittleEndian(static_cast<quint16>(value), bytes);
    out.append(bytes, sizeof bytes);
}

} // namespace

QByteArray nameText(QStringView name)
{
    QByteArray text;
    for (const QString& word : domain::searchWords(name))
        text += ' ' + word.toUtf8();
    return text;
}

QByteArray packNames(QList<std::pair<int, RowName>> names)
{
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.second.population > b.second.population; });
    QByteArray block;
    append32(block, names.size());
    qint64 end = 0;
    for (const auto& [place, name] : std::as_const(names)) {
        end += name.text.size() + 1;
        append32(block, end);
        append32(block, name.population);
        append16(block, name.municipio);
        append16(block, place);
    }
    for (const auto& [place, name] : std::as_const(names))
        block += name.text + '\n';
    return block;
}

NameQuery::NameQuery(const QString& text, std::optional<int> municipio) : m_municipio(municipio)
{
    for (const QString& word : domain::searchWords(text.left(kMostCharacters)))
        if (m_words.size() < kMostWords)
            m_words.append(' ' + word.toUtf8());
    m_start = m_words.join();
    std::stable_sort(m_words.begin(), m_words.end(),
                     [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
}

bool operator<(const NameHit& a, const NameHit& b)
{
    return std::tuple(!a.starts, -a.population, a.num) < std::tuple(!b.starts, -b.population, b.num);
}

/// One pass over one block.
class NameScan
{
public:
    NameScan(QByteArrayView block, qint64 firstNum, const NameQuery& query)
        : m_entries(block), m_firstNum(firstNum), m_query(query)
    {
    }

    bool open()
    {
        if (m_entries.size() < kCountSize)
            return false;
        m_count = qFromLittleEndian<quint32>(m_entries.data());
        const qsizetype textsAt = kCountSize + m_count * kEntrySize;
        if (m_count > kMostNamesInBlock || m_entries.size() < textsAt)
            return false;
        m_texts = m_entries.sliced(textsAt);
        qsizetype last = 0;
        for (qsizetype i = 0; i < m_count; ++i) {
            const qsizetype end = endOf(i);
            if (end <= last || end > m_texts.size())
                return false;
            last = end;
        }
        return last == m_texts.size();
    }

    void starts(qsizetype limit, QList<NameHit>& hits) const
    {
        qsizetype from = 0;
        for (qsizetype i = 0; i < m_count && limit > 0; ++i) {
            const qsizetype end = endOf(i);
            if (isHere(i) && m_texts.sliced(from, end - from).startsWith(m_query.m_start)) {
                hits.append(hit(i, true));
                --limit;
            }
            from = end;
        }
    }

    void words(qsizetype limit, QList<NameHit>& hits) const
    {
        const QByteArrayMatcher matcher(m_query.m_words.front());
        qsizetype i = 0;
        qsizetype found = matcher.indexIn(m_texts, 0);
        while (found >= 0 && limit > 0) {
            while (endOf(i) <= found)
                ++i;
            const qsizetype from = i == 0 ? 0 : endOf(i - 1);
            const QByteArrayView text = m_texts.sliced(from, endOf(i) - from);
            const bool all = std::all_of(m_query.m_words.begin() + 1, m_query.m_words.end(),
                                         [&](const QByteArray& word) { return text.contains(word); });
            if (all && isHere(i) && !text.startsWith(m_query.m_start)) {
                hits.append(hit(i, false));
                --limit;
            }
            found = matcher.indexIn(m_texts, endOf(i));
        }
    }

private:
    const char* entry(qsizetype i) const { return m_entries.data() + kCountSize + i * kEntrySize; }
    qsizetype endOf(qsizetype i) const { return qFromLittleEndian<quint32>(entry(i)); }
    bool isHere(qsizetype i) const
    {
        return !m_query.m_municipio || qFromLittleEndian<quint16>(entry(i) + 8) == *m_query.m_municipio;
    }
    NameHit hit(qsizetype i, bool starts) const
    {
        return {starts, qFromLittleEndian<quint32>(entry(i) + 4),
                m_firstNum + qFromLittleEndian<quint16>(entry(i) + 10)};
    }

    QByteArrayView m_entries, m_texts;
    qsizetype m_count = 0;
    qint64 m_firstNum;
    const NameQuery& m_query;
};

bool scanNames(QByteArrayView block, qint64 firstNum, const NameQuery& query, qsizetype limit, bool withWords,
               QList<NameHit>& hits)
{
    NameScan scan(block, firstNum, query);
    if (!scan.open())
        return false;
    scan.starts(limit, hits);
    if (withWords && !query.isEmpty())
        scan.words(limit, hits);
    return true;
}

} // namespace padron::stores
