// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/carried_gate.h"

#include "central/errors.h"

namespace padron::central {

core::Result<Device> admitCarried(CentralTransaction& tx, const core::StoreId& store, quint32 epoch, const QString& despiteRevoked)
{
    PADRON_ASSIGN(const auto device, tx.device(store, epoch));
    if (!device)
        return core::fail(kDeviceNotFound);
    if (device->revoked && device->deviceId != despiteRevoked)
        return core::fail(kDeviceRevoked);
    return *device;
}

} // namespace padron::central
