// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/encode_page.h"

#include "documents/errors.h"
#include "documents/limits.h"
#include "documents/pix.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>
#include <array>

namespace padron::documents {

namespace {

/// A way to write a page, and about how large it comes out against the first one.
struct Way
{
    int longSide, quality;
    double share;
};
constexpr std::array<Way, 7> kWays{{{kStoredLongSide, 75, 1.0},
                                    {kStoredLongSide, 60, 0.80},
                                    {kStoredLongSide, 45, 0.65},
                                    {1900, 60, 0.62},
                                    {1900, 45, 0.50},
                                    {kLeastStoredLongSide, 55, 0.45},
                                    {kLeastStoredLongSide, 40, 0.36}}};
constexpr double kHopeful = 1.15; ///< guesses are that far off: what is guessed larger is not tried
constexpr int kCoarsest = 15;
constexpr int kStep = 5; ///< each smaller picture has four fifths of the side before
constexpr int kQuickPng = 50; ///< zlib at half effort: some kilobytes more, a tenth of the time
constexpr int kDotsPerMetre = 7874; // 200 dpi

QImage atMost(const QImage& page, int longSide)
{
    return std::max(page.width(), page.height()) <= longSide
               ? page
               : page.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                     .convertToFormat(QImage::Format_Grayscale8);
}

QByteArray written(const QImage& page, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(page) ? bytes : QByteArray();
}

/// Black and white by the light around each dot, so that a shadow stays paper.
QImage blackAndWhite(const QImage& page)
{
    const PixPtr grey = toPix(page);
    Pix* raw = nullptr;
    if (!grey || pixSauvolaBinarizeTiled(grey.get(), 16, 0.34f, 1, 1, nullptr, &raw) != 0)
        return {};
    const PixPtr binary(raw);
    const PixPtr wide(pixConvert1To8(nullptr, binary.get(), 255, 0));
    return fromPix(wide).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

EncodedPage jpeg(const QByteArray& bytes, const QSize& size)
{
    return {.bytes = bytes, .mime = QStringLiteral("image/jpeg"), .size = size};
}

/// Whatever it takes to fit.
core::Result<EncodedPage> coarse(const QImage& page)
{
    for (int longSide = kLeastStoredLongSide; longSide > kStep; longSide -= longSide / kStep) {
        const QImage sized = atMost(page, longSide);
        const QByteArray bytes = written(sized, "jpeg", kCoarsest);
        if (bytes.isEmpty())
            break;
        if (bytes.size() > kMostPageBytes)
            continue;
        EncodedPage encoded = jpeg(bytes, sized.size());
        encoded.legible = false;
        return encoded;
    }
    return core::fail(kPageNotEncoded);
}

} // namespace

core::Result<EncodedPage> encodePage(const QImage& page)
{
    QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return core::fail(kPageNotEncoded);
    grey.setText(QString(), QString());
    grey.setDotsPerMeterX(kDotsPerMetre);
    grey.setDotsPerMeterY(kDotsPerMetre);
    const QImage fine = atMost(grey, kStoredLongSide);
    QImage sized = fine;
    double first = 0;
    for (const Way& way : kWays) {
        if (first * way.share > kHopeful * kMostPageBytes)
            continue;
        sized = atMost(sized, way.longSide);
        const QByteArray bytes = written(sized, "jpeg", way.quality);
        if (bytes.isEmpty())
            return core::fail(kPageNotEncoded);
        if (bytes.size() <= kMostPageBytes)
            return jpeg(bytes, sized.size());
        if (first == 0)
            first = double(bytes.size());
    }
    const QImage mono = blackAndWhite(fine);
    if (!mono.isNull()) {
        const QByteArray bytes = written(mono, "png", kQuickPng);
        if (!bytes.isEmpty() && bytes.size() <= kMostPageBytes)
            return EncodedPage{.bytes = bytes, .mime = QStringLiteral("image/png"), .size = mono.size()};
    }
    return coarse(fine);
}

QImage decodeStoredPage(const QByteArray& bytes)
{
    QBuffer buffer(const_cast<QByteArray*>(&bytes));
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, bytes.startsWith("\x89PNG") ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > kWorkingLongSide)
        return {};
    return reader.read();
}

} // namespace padron::documents
