// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "sync/messages/stream_items.h"

namespace padron::sync {

/// Number of an item's kind on the wire (messages.cddl), 1..: stable.
int kindOf(const StreamBody& body);
QString keyOfKind(int kind); ///< "estado", "credencial" ...: what the centre's database holds
int kindFromKey(const QString& key); ///< 0: none
QCborMap encodeBody(const StreamBody& body);
core::Result<StreamBody> decodeBody(int kind, const QCborValue& value); ///< kProgramOld for a kind that is not known here

} // namespace padron::sync
