// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shouted_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace padron::domain {

namespace {

template <std::size_t N> bool isOneOf(const std::array<std::u16string_view, N>& words, QStringView word)
{
    return std::any_of(words.begin(), words.end(), [word](std::u16string_view one) { return word == QStringView(one); });
}

constexpr std::array<std::u16string_view, 7> kSmall{u"DE", u"DEL", u"LA", u"LAS", u"LOS", u"EL", u"Y"};
constexpr std::array<std::u16string_view, 7> kGreat{u"SAN", u"SANTA", u"SANTO", u"MAC", u"MC", u"VAN", u"VON"};

} // namespace

QStringList partsOfShouted(const QStringList& words)
{
    QStringList parts;
    QString pending;
    for (const QString& word : words) {
        const bool small = isOneOf(kSmall, word);
        pending += small || word.isEmpty() ? word.toLower() : word.at(0) + word.mid(1).toLower();
        if (small || isOneOf(kGreat, word)) {
            pending += u' ';
            continue;
        }
        parts.append(pending);
        pending.clear();
    }
    if (!pending.isEmpty())
        parts.append(pending.trimmed());
    return parts;
}

QString asWritten(const QString& shouted)
{
    const QString tidy = shouted.simplified();
    if (tidy != tidy.toUpper())
        return tidy;
    QString written = partsOfShouted(tidy.split(u' ', Qt::SkipEmptyParts)).join(u' ');
    if (!written.isEmpty())
        written[0] = written[0].toUpper();
    return written;
}

} // namespace padron::domain
