// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/list_parts.h"

#include "credential/errors.h"
#include "envelope/base45.h"

#include <QCryptographicHash>

#include <algorithm>

namespace padron::credential {

using core::Result;

namespace {

constexpr QLatin1String kHead("PADRON-LISTAS:");
constexpr qsizetype kPromise = 32;
constexpr qsizetype kHeader = 14 + 5 + 1 + kPromise + 1;
constexpr qsizetype kMostPartBytes = 1190; // 1,838 characters: version 25 at level L, which a screen shows without damage

QString promiseOf(const QByteArray& file)
{
    return QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex().toUpper()).left(kPromise);
}

/// Two digits, none else: QString::toInt takes signs and spaces.
int twoDigits(QStringView text)
{
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9' ? c.unicode() - u'0' : -100; };
    return digit(text[0]) * 10 + digit(text[1]);
}

bool isPromise(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'); });
}

struct Part
{
    int number, of;
    QString promise;
    QByteArray bytes;
};

Result<Part> parse(QStringView text)
{
    const auto refused = core::fail(kListPartMalformed);
    if (!isListPart(text) || text.size() <= kHeader || text.size() > 2 * kMostPartBytes)
        return refused;
    const QStringView numbers = text.mid(kHead.size(), 5);
    const int number = twoDigits(numbers.left(2)), of = twoDigits(numbers.mid(3));
    const QStringView promise = text.mid(kHead.size() + 6, kPromise);
    if (numbers[2] != u'/' || text[kHead.size() + 5] != u':' || text[kHeader - 1] != u':' || !isPromise(promise) || of < 1
        || of > kMostListParts || number < 1 || number > of)
        return refused;
    const auto bytes = envelope::base45Decode(text.mid(kHeader));
    if (!bytes || bytes->isEmpty() || bytes->size() > kMostPartBytes)
        return refused;
    return Part{number, of, promise.toString(), *bytes};
}

} // namespace

Result<QStringList> listParts(const QByteArray& file)
{
    if (file.isEmpty() || file.size() > kMostListParts * kMostPartBytes)
        return core::fail(kListsTooLarge);
    const qsizetype count = (file.size() + kMostPartBytes - 1) / kMostPartBytes;
    const qsizetype each = (file.size() + count - 1) / count;
    const QString promise = promiseOf(file);
    QStringList texts;
    for (qsizetype i = 0; i < count; ++i)
        texts.append(kHead + QStringLiteral("%1/%2:").arg(i + 1, 2, 10, QLatin1Char('0')).arg(count, 2, 10, QLatin1Char('0'))
                     + promise + u':' + envelope::base45Encode(file.mid(i * each, each)));
    return texts;
}

bool isListPart(QStringView text)
{
    return text.startsWith(kHead);
}

Result<void> ListPartReader::take(QStringView text)
{
    PADRON_ASSIGN(const Part part, parse(text));
    if (m_parts.isEmpty()) {
        m_promise = part.promise;
        m_parts.resize(part.of);
    }
    if (part.promise != m_promise || part.of != m_parts.size())
        return core::fail(kListPartOfOthers);
    QByteArray& place = m_parts[part.number - 1];
    if (!place.isEmpty() && place != part.bytes)
        return core::fail(kListPartMalformed);
    place = part.bytes;
    return {};
}

int ListPartReader::count() const
{
    return int(m_parts.size());
}

QList<int> ListPartReader::missing() const
{
    QList<int> numbers;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].isEmpty())
            numbers.append(int(i) + 1);
    return numbers;
}

std::optional<Result<QByteArray>> ListPartReader::whole()
{
    if (m_parts.isEmpty() || !missing().isEmpty())
        return {};
    const QByteArray file = m_parts.join();
    const bool holds = promiseOf(file) == m_promise;
    clear();
    return holds ? Result<QByteArray>(file) : core::fail(kListPartMalformed);
}

void ListPartReader::clear()
{
    m_promise.clear();
    m_parts.clear();
}

} // namespace padron::credential
