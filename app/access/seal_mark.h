// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace padron::access {

/// Beside the slot file from the moment a laptop obeys the centre's order to seal (slots.cddl, seal-mark): the order, as it
/// was signed, and the slot file that no password opens. With it the sealing is finished at the next start, without any
/// key, wherever the power went.
struct SealMark
{
    QByteArray order;    ///< sync/messages/seal_order.h
    QByteArray slotFile; ///< as encoded and authenticated
    friend bool operator==(const SealMark&, const SealMark&) = default;
};

QByteArray encodeSealMark(const SealMark& mark);
core::Result<SealMark> decodeSealMark(const QByteArray& bytes); ///< kSlotFileDamaged

} // namespace padron::access
