// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cbor.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <algorithm>
#include <utility>

namespace padron::core {

namespace {

QByteArray encodeKey(const QCborValue& key)
{
    QByteArray out;
    QCborStreamWriter writer(&out);
    key.toCbor(writer);
    return out;
}

void write(QCborStreamWriter& writer, const QCborValue& value)
{
    Q_ASSERT(!value.isDouble());
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        QList<std::pair<QByteArray, QCborValue>> items;
        items.reserve(map.size());
        for (auto it = map.begin(); it != map.end(); ++it)
            items.append({encodeKey(it.key()), it.value()});
        std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        writer.startMap(static_cast<quint64>(items.size()));
        for (const auto& [key, item] : items) {
            QCborStreamReader reader(key);
            QCborValue::fromCbor(reader).toCbor(writer);
            write(writer, item);
        }
        writer.endMap();
    } else if (value.isArray()) {
        const QCborArray array = value.toArray();
        writer.startArray(static_cast<quint64>(array.size()));
        for (const auto& item : array)
            write(writer, item);
        writer.endArray();
    } else if (value.isTag()) {
        writer.append(value.tag());
        write(writer, value.taggedValue());
    } else {
        value.toCbor(writer);
    }
}

/// Walks the bytes once by hand: Qt accepts duplicate keys, long integers and indefinite lengths without a word.
class CanonicalWalker
{
public:
    CanonicalWalker(const QByteArray& bytes, const CborLimits& limits) : m_bytes(bytes), m_limits(limits) {}

    bool wholeIsCanonical() { return item(0) && m_at == m_bytes.size(); }

private:
    bool head(int& major, quint64& argument, bool& simple)
    {
        if (m_at >= m_bytes.size())
            return false;
        const auto initial = static_cast<quint8>(m_bytes[m_at++]);
        major = initial >> 5;
        const int info = initial & 0x1f;
        simple = major == 7;
        if (simple) { // only false, true, null
            argument = static_cast<quint64>(info);
            return info >= 20 && info <= 22;
        }
        if (info < 24) {
            argument = static_cast<quint64>(info);
            return true;
        }
        if (info > 27)
            return false; // indefinite or reserved
        const int length = 1 << (info - 24);
        if (m_at + length > m_bytes.size())
            return false;
        argument = 0;
        for (int i = 0; i < length; ++i)
            argument = (argument << 8) | static_cast<quint8>(m_bytes[m_at++]);
        static constexpr quint64 kSmallest[] = {24, 0x100, 0x10000, 0x100000000ULL};
        return argument >= kSmallest[info - 24];
    }

    bool item(int depth)
    {
        if (depth > m_limits.maxDepth)
            return false;
        int major = 0;
        quint64 argument = 0;
        bool simple = false;
        if (!head(major, argument, simple))
            return false;
        const auto left = static_cast<quint64>(m_bytes.size() - m_at);
        switch (major) {
        case 0:
        case 1: // past 63 bits Qt makes a double of it
            return argument <= static_cast<quint64>(std::numeric_limits<qint64>::max());
        case 2:
        case 3:
            if (argument > left)
                return false;
            m_at += static_cast<qsizetype>(argument);
            return true;
        case 4:
            if (argument > left)
                return false;
            for (quint64 i = 0; i < argument; ++i)
                if (!item(depth + 1))
                    return false;
            return true;
        case 5:
            return map(depth, argument, left);
        case 6:
            return m_limits.allowedTags.contains(argument) && item(depth + 1);
        default:
            return simple;
        }
    }

    bool map(int depth, quint64 count, quint64 left)
    {
        if (count > left)
            return false;
        QByteArrayView previous;
        for (quint64 i = 0; i < count; ++i) {
            const qsizetype start = m_at;
            if (!item(depth + 1))
                return false;
            const QByteArrayView key(m_bytes.constData() + start, m_at - start);
            if (i > 0 && !std::lexicographical_compare(previous.begin(), previous.end(), key.begin(), key.end(),
                                                       [](char a, char b) { return quint8(a) < quint8(b); }))
                return false;
            previous = key;
            if (!item(depth + 1))
                return false;
        }
        return true;
    }

    const QByteArray& m_bytes;
    const CborLimits& m_limits;
    qsizetype m_at = 0;
};

} // namespace

QByteArray encodeCbor(const QCborValue& value)
{
    QByteArray out;
    QCborStreamWriter writer(&out);
    write(writer, value);
    return out;
}

Result<QCborValue> decodeCbor(const QByteArray& bytes, const CborLimits& limits)
{
    if (bytes.isEmpty() || bytes.size() > limits.maxBytes)
        return fail(kCborMalformed, QStringLiteral("size"));
    if (!CanonicalWalker(bytes, limits).wholeIsCanonical())
        return fail(kCborMalformed, QStringLiteral("not canonical"));
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError) // bad UTF-8 shows here
        return fail(kCborMalformed, QStringLiteral("offset %1").arg(error.offset));
    return value;
}

CborMapReader::CborMapReader(const QCborValue& value) : m_map(value.toMap())
{
    if (!value.isMap())
        m_fault = QStringLiteral("not a map");
}

QCborValue CborMapReader::take(qint64 key, bool required)
{
    m_seen.insert(key);
    const QCborValue found = m_map.value(key);
    if (required && !m_map.contains(key))
        reject(QStringLiteral("field %1 missing").arg(key));
    return found;
}

void CborMapReader::reject(const QString& why)
{
    if (m_fault.isEmpty())
        m_fault = why;
}

qint64 CborMapReader::integer(qint64 key, qint64 min, qint64 max)
{
    const QCborValue found = take(key, true);
    if (!found.isInteger() || found.toInteger() < min || found.toInteger() > max) {
        reject(QStringLiteral("field %1: integer out of bounds").arg(key));
        return min;
    }
    return found.toInteger();
}

bool CborMapReader::boolean(qint64 key)
{
    const QCborValue found = take(key, true);
    if (!found.isBool())
        reject(QStringLiteral("field %1: not a boolean").arg(key));
    return found.toBool();
}

QString CborMapReader::text(qint64 key, qsizetype maxChars)
{
    const QCborValue found = take(key, true);
    if (!found.isString() || found.toString().size() > maxChars) {
        reject(QStringLiteral("field %1: text").arg(key));
        return {};
    }
    return found.toString();
}

QByteArray CborMapReader::bytes(qint64 key, qsizetype exact, qsizetype max)
{
    const QCborValue found = take(key, true);
    const QByteArray value = found.toByteArray();
    if (!found.isByteArray() || value.size() > max || (exact >= 0 && value.size() != exact)) {
        reject(QStringLiteral("field %1: bytes").arg(key));
        return exact > 0 ? QByteArray(exact, '\0') : QByteArray();
    }
    return value;
}

QCborArray CborMapReader::array(qint64 key, qsizetype maxItems)
{
    const QCborValue found = take(key, true);
    if (!found.isArray() || found.toArray().size() > maxItems) {
        reject(QStringLiteral("field %1: array").arg(key));
        return {};
    }
    return found.toArray();
}

QCborMap CborMapReader::map(qint64 key)
{
    const QCborValue found = take(key, true);
    if (!found.isMap())
        reject(QStringLiteral("field %1: map").arg(key));
    return found.toMap();
}

QCborValue CborMapReader::value(qint64 key)
{
    return take(key, true);
}

qint64 CborMapReader::integerOr(qint64 key, qint64 absent, qint64 min, qint64 max)
{
    m_seen.insert(key);
    return has(key) ? integer(key, min, max) : absent;
}

QString CborMapReader::textOr(qint64 key, qsizetype maxChars)
{
    m_seen.insert(key);
    return has(key) ? text(key, maxChars) : QString();
}

QByteArray CborMapReader::bytesOr(qint64 key, qsizetype max)
{
    m_seen.insert(key);
    return has(key) ? bytes(key, -1, max) : QByteArray();
}

Result<void> CborMapReader::finish() const
{
    if (!m_fault.isEmpty())
        return fail(kCborUnexpected, m_fault);
    for (auto it = m_map.begin(); it != m_map.end(); ++it)
        if (!it.key().isInteger() || !m_seen.contains(it.key().toInteger()))
            return fail(kCborUnexpected, QStringLiteral("unknown field"));
    return {};
}

} // namespace padron::core
