// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"

namespace padron::ports {

/// Setting of a store that was restored and has not begun its new epoch: nothing may be sent before it has.
inline constexpr char kEpochPending[] = "epoca.pendiente";
inline const QString kYes = QStringLiteral("si");

/// What a new epoch left behind.
struct EndedEpoch
{
    quint32 epoch = 0;
    quint64 seq = 0;
    QByteArray head;      ///< of its chain
    quint64 carried = 0;  ///< entries without a receipt: they open the new chain, under their own ids
};

/// Port: lives of a store. A restored one may never go on with the keys, the numbers or the chain that another laptop may
/// still have; its history stays, and what the centre never acknowledged is sent again under the new keys.
class Epochs
{
public:
    virtual ~Epochs() = default;
    /// Inside a transaction: the device gets `fresh` keys, loses its enrolment and its place in the centre's stream.
    virtual core::Result<EndedEpoch> begin(const DeviceKeys& fresh) = 0;
};

} // namespace padron::ports
