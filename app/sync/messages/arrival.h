// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"

#include <QList>

namespace padron::sync {

/// The centre's word that it keeps a batch, checked and on its disk, and that its verdicts follow: its receipt comes down in
/// the device's stream. Until then the same bytes at the same URL get this again, or the receipt.
struct Arrival
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 batchSeq = 0;
    QByteArray batchSha256;    ///< of the sealed bytes as received
    qint64 centreMs = 0;
    quint64 nextSeq = 0;       ///< log seq that follows what has arrived
    friend bool operator==(const Arrival&, const Arrival&) = default;
};

QByteArray signArrival(const Arrival& arrival, const envelope::SigningKey& acuse);
core::Result<Arrival> verifyArrival(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse); ///< kReceiptForged

} // namespace padron::sync
