// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/device_gate.h"

#include "central/errors.h"

namespace padron::central {

core::Result<Device> admitDevice(CentralTransaction& tx, const core::StoreId& store, quint32 epoch,
                                 const QByteArray& certificateSha256, qint64 nowMs, Access access)
{
    if (certificateSha256.isEmpty())
        return core::fail(kCertificateNeeded, QStringLiteral("none"));
    PADRON_ASSIGN(const auto device, tx.device(store, epoch));
    if (!device)
        return core::fail(kDeviceNotFound);
    // Not "some certificate of our CA": the very one given to this store and epoch, while it lives.
    PADRON_ASSIGN(const bool lives, tx.certificateLives(device->row, certificateSha256, nowMs));
    // A stolen laptop that nobody connects for a year is still told: its certificate is over, and is still its own.
    PADRON_ASSIGN(const bool isIts, device->revoked ? tx.certificateLives(device->row, certificateSha256, 0) : lives);
    if (!isIts) {
        PADRON_ASSIGN(const bool ranOut, tx.certificateLives(device->row, certificateSha256, nowMs - kReadsAfterEndMs));
        if (!ranOut)
            return core::fail(kCertificateNeeded, device->deviceId);
        if (access != Access::OwnStream)
            return core::fail(kCertificateOver, device->deviceId);
    }
    if (device->revoked) {
        PADRON_ASSIGN(const auto loss, tx.loss(device->row));
        if (!loss)
            return core::fail(kDeviceRevoked);
        PADRON_TRY(tx.noteHanded(device->row, nowMs));
        PADRON_TRY(tx.commit());
        return core::fail(kDeviceRevoked, QString::fromLatin1(loss->order.toBase64()));
    }
    PADRON_TRY(tx.noteContact(device->row, nowMs));
    return *device;
}

} // namespace padron::central
