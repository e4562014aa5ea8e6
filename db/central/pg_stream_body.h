// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sync/messages/stream.h"

namespace padron::central {

// What a row keeps of the items that have no columns of their own.
QByteArray bodyOf(const sync::PrintAuthorised& permit);
QByteArray bodyOf(const sync::LotSent& lot);
core::Result<sync::PrintAuthorised> permitOf(const QByteArray& body);
core::Result<sync::LotSent> lotOf(const QByteArray& body);

} // namespace padron::central
