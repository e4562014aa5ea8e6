// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QImage;

namespace padron::qrimage {

/// Which codes are looked for: our own, or those that documents carry (QR, PDF417, Code 128).
enum class Symbols { Qr, OfDocuments };

/// The texts of all codes in a picture, in reading order, each once. A file that somebody brought is decoded in the helper
/// (documents/decoder_process.h) and its pages come here.
QStringList qrTextsIn(const QImage& image, Symbols symbols = Symbols::Qr);

} // namespace padron::qrimage
