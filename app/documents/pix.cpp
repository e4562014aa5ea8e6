// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pix.h"

#include <QtEndian>

#include <cstring>

namespace padron::documents {

namespace {

/// Leptonica packs dots into 32-bit words from the highest byte on, in the order of the machine.
void swapRows(l_uint32* words, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        words[i] = qToBigEndian(words[i]);
}

} // namespace

PixPtr toPix(const QImage& image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    PixPtr pix(pixCreateNoInit(grey.width(), grey.height(), 8));
    if (!pix)
        return pix;
    const qsizetype wordsPerLine = pixGetWpl(pix.get());
    l_uint32* to = pixGetData(pix.get());
    for (int y = 0; y < grey.height(); ++y) {
        l_uint32* row = to + y * wordsPerLine;
        row[wordsPerLine - 1] = 0;
        std::memcpy(row, grey.constScanLine(y), static_cast<size_t>(grey.width()));
    }
    swapRows(to, wordsPerLine * grey.height());
    return pix;
}

QImage fromPix(const PixPtr& pix)
{
    if (!pix || pixGetDepth(pix.get()) != 8)
        return {};
    QImage grey(pixGetWidth(pix.get()), pixGetHeight(pix.get()), QImage::Format_Grayscale8);
    if (grey.isNull())
        return grey;
    const qsizetype wordsPerLine = pixGetWpl(pix.get());
    const l_uint32* from = pixGetData(pix.get());
    std::unique_ptr<l_uint32[]> row(new l_uint32[static_cast<size_t>(wordsPerLine)]);
    for (int y = 0; y < grey.height(); ++y) {
        std::memcpy(row.get(), from + y * wordsPerLine, static_cast<size_t>(wordsPerLine) * 4);
        swapRows(row.get(), wordsPerLine);
        std::memcpy(grey.scanLine(y), row.get(), static_cast<size_t>(grey.width()));
    }
    return grey;
}

} // namespace padron::documents
