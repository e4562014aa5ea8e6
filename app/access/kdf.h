// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

namespace padron::access {

/// Argon2id cost, kept per slot. Floor 64 MiB outside tests.
struct KdfCost
{
    quint32 passes = 3;
    quint64 memoryBytes = 256ULL * 1024 * 1024;
    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

inline constexpr quint64 kKdfMemoryFloor = 64ULL * 1024 * 1024;

/// Argon2id(password, salt 16) -> 32 bytes. kKdfFailed when memory is short.
core::Result<core::SecureBytes> deriveKek(const core::SecureBytes& password, const QByteArray& salt16, KdfCost cost);

/// The largest memory in {64, 128, 256, 512 MiB} whose derivation takes 0.5-1 s here, as `measure` (seconds) says.
KdfCost calibratedCost();

/// HKDF-SHA256 of the data key, one per use.
core::SecureBytes databaseKey(const core::SecureBytes& dataKey);
core::SecureBytes slotFileKey(const core::SecureBytes& dataKey);
core::SecureBytes backupKey(const core::SecureBytes& dataKey);

} // namespace padron::access
