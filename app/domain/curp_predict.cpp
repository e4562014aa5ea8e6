// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/curp.h"
#include "domain/curp_annex.h"
#include "domain/person_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace padron::domain {

namespace {

constexpr std::array<std::u16string_view, 19> kParticles{
    u"DA", u"DAS", u"DE", u"DEL", u"DER", u"DI", u"DIE", u"DD", u"EL", u"LA", u"LOS", u"LAS",
    u"LE", u"LES", u"MAC", u"MC", u"VAN", u"VON", u"Y",
};

constexpr std::array<std::u16string_view, 8> kCommonFirstNames{
    u"MARIA", u"MA", u"MA.", u"M", u"M.", u"JOSE", u"J", u"J.",
};

template <std::size_t N> bool isOneOf(const std::array<std::u16string_view, N>& words, QStringView word)
{
    return !word.isEmpty()
        && std::find(words.begin(), words.end(),
                     std::u16string_view(word.utf16(), static_cast<std::size_t>(word.size())))
        != words.end();
}

/// The word that the key looks at. A surname that is only a particle stays as it is.
QString usedWord(const QString& name, bool given)
{
    QStringList words = normalizeForExchange(name).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    if (given && words.size() > 1 && isOneOf(kCommonFirstNames, words.front()))
        words.removeFirst();
    while (words.size() > 1 && isOneOf(kParticles, words.front()))
        words.removeFirst();
    return words.front();
}

bool isPlainLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isVowel(QChar c)
{
    return c == u'A' || c == u'E' || c == u'I' || c == u'O' || c == u'U';
}

QChar initial(const QString& word)
{
    return !word.isEmpty() && isPlainLetter(word.front()) ? word.front() : QChar(u'X');
}

/// First vowel (or consonant) after the initial. Anything that is not a letter ends the scan with X, as an Ñ does
/// where a consonant is wanted.
QChar firstInner(const QString& word, bool vowel)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QChar c = word[i];
        if (c == u'\u00d1') {
            if (vowel)
                continue;
            return u'X';
        }
        if (!isPlainLetter(c))
            return u'X';
        if (isVowel(c) == vowel)
            return c;
    }
    return u'X';
}

} // namespace

QString predictCurp16(const CurpData& data)
{
    const QString first = usedWord(data.primerApellido, false);
    const QString second = usedWord(data.segundoApellido, false);
    const QString given = usedWord(data.nombres, true);

    QString key;
    key.reserve(16);
    key += initial(first);
    key += firstInner(first, true);
    key += initial(second);
    key += initial(given);
    if (isInconvenientWord(key))
        key[1] = u'X';
    key += data.fechaNacimiento.isValid() ? data.fechaNacimiento.toString(u"yyMMdd") : QStringLiteral("000000");
    key += curpLetter(data.sexo);
    key += data.entidadNacimiento.curpCode();
    key += firstInner(first, false);
    key += firstInner(second, false);
    key += firstInner(given, false);
    return key;
}

} // namespace padron::domain
