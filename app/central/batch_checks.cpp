// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/batch_checks.h"

#include "central/errors.h"

namespace padron::central {

using core::Result;

Result<sync::Batch> openFor(const Device& device, const QByteArray& bytes, const envelope::BoxKeyPair& buzon)
{
    PADRON_ASSIGN(const auto key, envelope::VerifyKey::fromBytes(device.signingPublic));
    auto batch = sync::openBatch(bytes, key, buzon);
    if (!batch)
        return core::fail(kSignatureInvalid, batch.error().printedId());
    return batch;
}

Result<void> checkContinuity(const Device& device, const sync::Batch& batch)
{
    if (batch.header.batchSeq != device.nextBatch)
        return core::fail(kBatchAhead, QString::number(device.nextBatch));
    if (batch.firstSeq != device.nextSeq || batch.prevHash != device.head ||
        batch.prevBatchSha256 != device.lastBatchSha256)
        return core::fail(kChainDiscontinuous, QString::number(device.nextSeq));
    return {};
}

core::Error refuseClone(CentralTransaction& tx, const Device& device, quint64 number, qint64 nowMs)
{
    if (const auto raised = tx.raiseAlarm(device.row, QStringLiteral("lote-clonado"), QString::number(number), nowMs); !raised)
        return raised.error();
    if (const auto done = tx.commit(); !done)
        return done.error();
    return {kCloneDetected, device.deviceId};
}

} // namespace padron::central
