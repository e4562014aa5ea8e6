// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrimage/qr_reader.h"

#include "qrimage/errors.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPdfDocument>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>
#include <exception>

namespace padron::qrimage {

namespace {

constexpr double kRenderDpi = 300;
constexpr double kPointsPerInch = 72;

void appendNew(QStringList& texts, const QStringList& found)
{
    for (const QString& text : found)
        if (!texts.contains(text))
            texts.append(text);
}

core::Result<QStringList> fromImage(QBuffer& buffer, const char* format, Symbols symbols)
{
    // the format is named: left to itself QImageReader would also try SVG, ICO and whatever plugin lies around
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid())
        return core::fail(kImageDamaged);
    if (qint64(size.width()) * size.height() > kMostPixels)
        return core::fail(kImageTooLarge);
    const QImage image = reader.read();
    if (image.isNull())
        return core::fail(kImageDamaged);
    const QStringList texts = qrTextsIn(image, symbols);
    if (texts.isEmpty())
        return core::fail(kNoQrFound);
    return texts;
}

core::Result<QStringList> fromPdf(QBuffer& buffer, Symbols symbols)
{
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return core::fail(kPdfUnreadable);
    if (document.pageCount() > kMostPdfPages)
        return core::fail(kPdfTooManyPages);
    QStringList texts;
    for (int page = 0; page < document.pageCount(); ++page) {
        const QSizeF points = document.pagePointSize(page);
        if (points.isEmpty())
            return core::fail(kPdfUnreadable);
        const double pixels = points.width() * points.height() * std::pow(kRenderDpi / kPointsPerInch, 2);
        if (!(pixels <= double(kMostPixels)))
            return core::fail(kImageTooLarge);
        QImage drawn = document.render(page, (points * kRenderDpi / kPointsPerInch).toSize());
        if (drawn.isNull())
            return core::fail(kPdfUnreadable);
        // pdfium leaves the paper transparent, and transparent reads as black
        QImage paper(drawn.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        drawn = drawn.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < paper.height(); ++y) {
            const auto* from = reinterpret_cast<const QRgb*>(drawn.constScanLine(y));
            auto* to = reinterpret_cast<QRgb*>(paper.scanLine(y));
            std::transform(from, from + paper.width(), to, [](QRgb dot) {
                const int grey = qGray(dot) * qAlpha(dot) / 255 + 255 - qAlpha(dot);
                return qRgb(grey, grey, grey);
            });
        }
        appendNew(texts, qrTextsIn(paper, symbols));
    }
    if (texts.isEmpty())
        return core::fail(kNoQrFound);
    return texts;
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

core::Result<QStringList> readQrTexts(const QString& filePath, Symbols symbols)
{
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(kFileUnreadable);
    QByteArray bytes = file.read(kMostFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return core::fail(kFileUnreadable);
    if (bytes.size() > kMostFileBytes)
        return core::fail(kFileTooLarge);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return fromImage(buffer, "png", symbols);
    if (bytes.startsWith("\xff\xd8\xff"))
        return fromImage(buffer, "jpeg", symbols);
    if (bytes.startsWith("%PDF-"))
        return fromPdf(buffer, symbols);
    return core::fail(kFormatRefused);
}

} // namespace padron::qrimage
