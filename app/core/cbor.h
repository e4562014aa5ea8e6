// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QSet>

#include <limits>

namespace padron::core {

/// Deterministic CBOR of RFC 8949, 4.2.1: shortest integers, definite lengths, map keys in bytewise order of their
/// encoding. No floats anywhere in the product; a value that holds one is a programming error (asserted).
QByteArray encodeCbor(const QCborValue& value);

struct CborLimits
{
    int maxDepth = 16;
    qsizetype maxBytes = 4 * 1024 * 1024;
    QList<quint64> allowedTags = {};
};

/// Reads bytes that somebody else made. Refuses (kCborMalformed) what is not well-formed or not deterministic:
/// indefinite lengths, long integers, unsorted or duplicate keys, floats, tags not allowed, trailing bytes.
/// Stops at the first parser error and never touches the half-read value.
Result<QCborValue> decodeCbor(const QByteArray& bytes, const CborLimits& limits = {});

/// Reads a map field by field and remembers the first thing that did not fit. Use: read all, then `finish()`.
/// Fields not asked for make finish() fail, so a message of another version never passes for this one.
class CborMapReader
{
public:
    explicit CborMapReader(const QCborValue& value);

    bool has(qint64 key) const { return m_map.contains(key); }
    qint64 integer(qint64 key, qint64 min = 0, qint64 max = std::numeric_limits<qint64>::max());
    bool boolean(qint64 key);
    QString text(qint64 key, qsizetype maxChars = 1000);
    QByteArray bytes(qint64 key, qsizetype exact = -1, qsizetype max = 4 * 1024 * 1024);
    QCborArray array(qint64 key, qsizetype maxItems = 100000);
    QCborMap map(qint64 key);
    QCborValue value(qint64 key); ///< any type, must be there

    /// As above, but an absent field is fine and gives the empty value.
    qint64 integerOr(qint64 key, qint64 absent, qint64 min = 0, qint64 max = std::numeric_limits<qint64>::max());
    QString textOr(qint64 key, qsizetype maxChars = 1000);
    QByteArray bytesOr(qint64 key, qsizetype max = 4 * 1024 * 1024);

    void reject(const QString& why); ///< the caller found a fault of its own
    Result<void> finish() const;

private:
    QCborValue take(qint64 key, bool required);

    QCborMap m_map;
    QSet<qint64> m_seen;
    QString m_fault;
};

} // namespace padron::core
