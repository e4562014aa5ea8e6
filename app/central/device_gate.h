// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"

namespace padron::central {

/// How long a device whose certificate ran out may still fetch the next one.
inline constexpr qint64 kReadsAfterEndMs = 365LL * 24 * 3600 * 1000;

enum class Access {
    Full,
    OwnStream, ///< also with a certificate that ran out within kReadsAfterEndMs
};

/// The device of that store and epoch, if the TLS peer is that device and may still speak: kDeviceNotFound,
/// kCertificateNeeded, kCertificateOver, kDeviceRevoked (detail: the order that seals it, base64; noted as handed).
core::Result<Device> admitDevice(CentralTransaction& tx, const core::StoreId& store, quint32 epoch,
                                 const QByteArray& certificateSha256, qint64 nowMs,
                                 Access access = Access::Full);

} // namespace padron::central
