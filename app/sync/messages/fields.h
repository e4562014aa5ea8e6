// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "core/ids.h"
#include "envelope/cose.h"

namespace padron::sync {

/// Labels of our own in protected headers: RFC 9052 leaves everything below -65536 to private use.
namespace header {
inline constexpr qint64 kStore = -65537, kEpoch = -65538, kBatchSeq = -65539, kSignerPublic = -65540;
} // namespace header

inline constexpr int kMessageVersion = 1;             ///< field 1 of every payload
inline constexpr qint64 kMaxSeq = Q_INT64_C(1) << 62; ///< leaves room to add without overflow

template <class Id> Id readId(core::CborMapReader& reader, qint64 key)
{
    const auto id = Id::fromBytes(reader.bytes(key, 16));
    if (!id) {
        reader.reject(QStringLiteral("field %1: id").arg(key));
        return Id();
    }
    return *id;
}

inline quint32 readU32(core::CborMapReader& reader, qint64 key, quint32 min = 0)
{
    return static_cast<quint32>(reader.integer(key, min, std::numeric_limits<quint32>::max()));
}

inline quint64 readSeq(core::CborMapReader& reader, qint64 key, qint64 min = 0)
{
    return static_cast<quint64>(reader.integer(key, min, kMaxSeq));
}

inline void readVersion(core::CborMapReader& reader)
{
    reader.integer(1, kMessageVersion, kMessageVersion);
}

/// Key that a self-signed message names in its own header.
core::Result<envelope::VerifyKey> signerInHeader(const envelope::UnverifiedMessage& message);

} // namespace padron::sync
