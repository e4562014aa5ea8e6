// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"

namespace padron::central {

/// The device of that store and epoch, if the TLS peer is that device and may still speak: kDeviceNotFound,
/// kCertificateNeeded, kDeviceRevoked (detail: the order that seals it, base64; noted as handed).
core::Result<Device> admitDevice(CentralTransaction& tx, const core::StoreId& store, quint32 epoch,
                                 const QByteArray& certificateSha256, qint64 nowMs);

} // namespace padron::central
