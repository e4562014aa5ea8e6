// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "sync/messages/batch.h"

namespace padron::central {

// What every batch must stand, whether its verdicts come at once or later (security.md, "Batches").

/// kSignatureInvalid: the device's signature, the seal or the chain inside do not hold.
core::Result<sync::Batch> openFor(const Device& device, const QByteArray& bytes, const envelope::BoxKeyPair& buzon);
/// kBatchAhead, kChainDiscontinuous: it does not follow where `device` stands.
core::Result<void> checkContinuity(const Device& device, const sync::Batch& batch);
/// Another batch that this device signed has that number: an alarm, committed, and kCloneDetected.
core::Error refuseClone(CentralTransaction& tx, const Device& device, quint64 number, qint64 nowMs);

} // namespace padron::central
