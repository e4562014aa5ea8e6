// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace padron::envelope {

QByteArray zstdCompress(const QByteArray& plain);
/// Refuses (kZstdMalformed) what would grow past maxBytes.
core::Result<QByteArray> zstdDecompress(const QByteArray& compressed, qsizetype maxBytes);

} // namespace padron::envelope
