// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace padron::envelope {

/// 78 01 | one final fixed-Huffman block, literals only | Adler-32. Deterministic, and read by every decoder:
/// MOSIP's pixelpass crashes on the stored blocks that zlib makes of such short data.
QByteArray qrDeflate(const QByteArray& plain);

/// Inflates any zlib stream up to maxBytes; it must end exactly at the last byte (kZlibMalformed).
core::Result<QByteArray> qrInflate(const QByteArray& stream, qsizetype maxBytes = 4096);

} // namespace padron::envelope
