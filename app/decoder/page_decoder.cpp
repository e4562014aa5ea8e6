// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/page_decoder.h"

#include "documents/errors.h"
#include "documents/limits.h"
#include "documents/page_image.h"

#include <QBuffer>
#include <QImageReader>
#include <QPdfDocument>

#include <algorithm>
#include <cmath>

namespace padron::decoder {

using core::Result;

namespace {

constexpr int kMostImageMegabytes = 512; ///< kMostPixels of four bytes, and some

/// A JPEG is decoded at some eighths of its size for nothing; any other size would be decoded larger and made smaller.
QSize jpegSize(const QSize& size)
{
    const int longSide = std::max(size.width(), size.height());
    const int eighths = std::clamp(documents::kWorkingLongSide * 8 / longSide, 1, 8);
    return {(size.width() * eighths + 7) / 8, (size.height() * eighths + 7) / 8};
}

Result<void> decodeImage(QBuffer& buffer, const char* format, const TakePage& take)
{
    // the format is named: left to itself the reader would also try SVG, ICO and whatever plugin lies around
    QImageReader::setAllocationLimit(kMostImageMegabytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return core::fail(documents::kImageDamaged);
    if (qint64(size.width()) * size.height() > documents::kMostPixels)
        return core::fail(documents::kImageTooLarge);
    if (std::max(size.width(), size.height()) > documents::kWorkingLongSide && qstrcmp(format, "jpeg") == 0)
        reader.setScaledSize(jpegSize(size));
    const QImage image = reader.read();
    if (image.isNull())
        return core::fail(documents::kImageDamaged);
    const QImage grey = documents::greyPage(image);
    if (grey.isNull())
        return core::fail(documents::kImageTooLarge);
    take({.image = grey, .original = size});
    return {};
}

Result<void> decodePdf(QBuffer& buffer, const TakePage& take)
{
    QPdfDocument pdf;
    pdf.load(&buffer);
    if (pdf.status() != QPdfDocument::Status::Ready || pdf.pageCount() < 1)
        return core::fail(documents::kPdfDamaged);
    const int count = pdf.pageCount();
    if (count > documents::kMostPages)
        return core::fail(documents::kTooManyPages, QString::number(count));
    for (int page = 0; page < count; ++page) {
        const QSizeF points = pdf.pagePointSize(page);
        if (!(points.width() > 0) || !(points.height() > 0))
            return core::fail(documents::kPdfDamaged);
        const QSize size = points.scaled(documents::kStoredLongSide, documents::kStoredLongSide, Qt::KeepAspectRatio)
                               .toSize()
                               .expandedTo(QSize(1, 1));
        const QImage drawn = pdf.render(page, size);
        if (drawn.isNull())
            return core::fail(documents::kPdfDamaged);
        take({.image = documents::greyPage(drawn), .original = size, .number = page + 1, .of = count});
    }
    return {};
}

} // namespace

Result<void> decodePages(const QByteArray& file, const TakePage& take)
{
    if (file.size() > documents::kMostFileBytes)
        return core::fail(documents::kFileTooLarge);
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return decodeImage(buffer, "png", take);
    if (file.startsWith("\xff\xd8\xff"))
        return decodeImage(buffer, "jpeg", take);
    if (file.startsWith("%PDF-"))
        return decodePdf(buffer, take);
    return core::fail(documents::kFormatRefused);
}

} // namespace padron::decoder
