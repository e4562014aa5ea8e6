// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace padron::envelope {

QString base45Encode(const QByteArray& bytes);                 ///< RFC 9285
core::Result<QByteArray> base45Decode(QStringView text);       ///< strict: alphabet, lengths, no group over 65535

} // namespace padron::envelope
