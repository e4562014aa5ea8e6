// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/messages/batch.h"
#include "sync/messages/enrolment.h"

namespace padron::sync::samples {

template <class Id> Id id(int n)
{
    return Id(QUuid::fromRfc4122(QByteArray(14, '\x01') + static_cast<char>(n >> 8) + static_cast<char>(n)));
}

envelope::SigningKey key(int n);
/// Entry bytes as the log has them, with their chain: `count` from `firstSeq` on.
Batch batch(const envelope::SigningKey& device, int count, quint64 batchSeq = 1, quint64 firstSeq = 1);
void rechain(Batch& batch); ///< headHash after a change of the entries
ports::Enrolment enrolment(const envelope::SigningKey& ca);

} // namespace padron::sync::samples
