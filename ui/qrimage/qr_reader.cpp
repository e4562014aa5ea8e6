// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrimage/qr_reader.h"

#include <QImage>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <exception>

namespace padron::qrimage {

namespace {

void appendNew(QStringList& texts, const QStringList& found)
{
    for (const QString& text : found)
        if (!texts.contains(text))
            texts.append(text);
}

} // namespace

QStringList qrTextsIn(const QImage& image, Symbols symbols)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return {};
    QStringList texts;
    try {
        const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                    int(grey.bytesPerLine()));
        ZXing::DecodeHints hints;
        using Format = ZXing::BarcodeFormat;
        hints.setFormats(symbols == Symbols::Qr ? ZXing::BarcodeFormats(Format::QRCode)
                                                : Format::QRCode | Format::PDF417 | Format::Code128);
        for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints))
            if (result.isValid())
                appendNew(texts, {QString::fromStdString(result.text())});
    } catch (const std::exception&) {
        return texts; // what it could not read is no QR
    }
    return texts;
}

} // namespace padron::qrimage
