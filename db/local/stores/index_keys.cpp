// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/index_keys.h"

#include "domain/name_sound.h"

#include <algorithm>
#include <array>

namespace padron::stores {

namespace {

constexpr qsizetype kLongestForTwo = 16; ///< of a longer word only one letter is taken out: the keys grow by its square

QStringList soundsOf(const QString& text)
{
    QStringList sounds;
    for (const QString& word : domain::nameWords(text))
        sounds.append(domain::soundOf(word));
    sounds.sort();
    sounds.removeDuplicates();
    return sounds;
}

void appendDeletions(const QString& word, int most, qsizetype from, QList<qint64>& keys)
{
    keys.append(hashKey(word));
    for (qsizetype i = from; most > 0 && i < word.size(); ++i)
        appendDeletions(QString(word).remove(i, 1), most - 1, i, keys);
}

QList<qint64> withoutDoubles(QList<qint64> keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace

qint64 hashKey(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    hash ^= hash >> 33; // and the last step of MurmurHash3: FNV leaves the high bits of short texts alike
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    return static_cast<qint64>(hash >> 17);
}

QList<qint64> nearKeys(const QString& word)
{
    QList<qint64> keys;
    const int most = std::min(domain::mistakesAllowed(word.size()), word.size() > kLongestForTwo ? 1 : 2);
    appendDeletions(word, most, 0, keys);
    if (const QString sound = domain::soundOf(word); sound.size() >= 2)
        keys.append(hashKey(u'~' + sound));
    return withoutDoubles(std::move(keys));
}

QList<qint64> likenessKeys(const domain::PersonTraits& traits)
{
    QList<qint64> keys;
    if (!traits.documentNumber.isEmpty())
        keys.append(hashKey(QLatin1String("doc ") + traits.documentNumber));
    if (!traits.actaNumber.isEmpty())
        keys.append(hashKey(QLatin1String("doc ") + traits.actaNumber));
    const QString given = soundsOf(traits.nombres).join(u' ');
    const QStringList first = soundsOf(traits.primerApellido), second = soundsOf(traits.segundoApellido);
    if (!given.isEmpty() && !first.isEmpty()) {
        QStringList all = given.split(u' ') + first + second;
        all.sort();
        all.removeDuplicates();
        keys.append(hashKey(QLatin1String("name ") + all.join(u' ')));
    }
    if (!traits.birth || !traits.birth->isValid())
        return withoutDoubles(std::move(keys));

    const QString year = QString::number(traits.birth->year());
    const int less = std::min(traits.birth->day(), traits.birth->month());
    const int more = std::max(traits.birth->day(), traits.birth->month());
    const QString day = QStringLiteral("%1-%2").arg(less).arg(more);
    keys.append(hashKey(QLatin1String("day ") + year + u' ' + day));
    const std::array parts{given, first.join(u' '), second.join(u' ')};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            if (parts[i].isEmpty() || parts[j].isEmpty())
                continue;
            const QString two = std::min(parts[i], parts[j]) + u'+' + std::max(parts[i], parts[j]);
            keys.append(hashKey(QLatin1String("year ") + two + u' ' + year));
            keys.append(hashKey(QLatin1String("date ") + two + u' ' + day));
        }
    }
    return withoutDoubles(std::move(keys));
}

} // namespace padron::stores
