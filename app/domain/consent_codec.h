// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "domain/consent.h"

namespace padron::domain {

inline constexpr int kSchemaOfCases = 3; ///< of a record: from it on people have cases, and consents other media

/// A consent in the entries of a family; shape in app/domain/record.cddl.
QCborMap toCbor(const Consent& consent);
core::Result<Consent> consentFromCbor(const QCborValue& value, int schema);

// Reading of a record's values: one that does not parse is rejected in its reader, and a placeholder goes on until
// finish() tells.

template <class IdType> IdType readId(core::CborMapReader& read, qint64 key)
{
    const auto id = IdType::fromBytes(read.bytes(key, 16));
    if (!id)
        read.reject(QStringLiteral("field %1: id").arg(key));
    return id.value_or(IdType());
}

template <class T>
T require(core::CborMapReader& read, qint64 key, const std::optional<T>& value, const T& placeholder)
{
    if (!value)
        read.reject(QStringLiteral("field %1: value").arg(key));
    return value.value_or(placeholder);
}

/// Of somebody who is not registered.
QString readOutsiderName(core::CborMapReader& read, qint64 key);

} // namespace padron::domain
