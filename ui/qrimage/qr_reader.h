// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

class QImage;

namespace padron::qrimage {

inline constexpr qint64 kMostFileBytes = 32 * 1024 * 1024;
inline constexpr qint64 kMostPixels = 50'000'000; ///< a Letter page at 600 dpi has 34 million
inline constexpr int kMostPdfPages = 20;

/// Which codes are looked for: our own, or those that documents carry (QR, PDF417, Code 128).
enum class Symbols { Qr, OfDocuments };

/// Of papers that this program made; what somebody brings goes through the helper (documents/decoder_process.h) and its
/// pages to qrTextsIn(). The texts of all QRs in a PNG, JPEG or PDF, in reading order, each once. What the file is comes from its content,
/// never from its name. Fails with the codes of qrimage/errors.h; kNoQrFound when it is readable but holds none.
core::Result<QStringList> readQrTexts(const QString& filePath, Symbols symbols = Symbols::Qr);

/// The same for a picture in memory; empty when there is none.
QStringList qrTextsIn(const QImage& image, Symbols symbols = Symbols::Qr);

} // namespace padron::qrimage
