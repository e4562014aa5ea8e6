// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace padron::fuzz {

namespace {

constexpr int kSide = 96;

/// Input as what a camera sees: first its width, then grey, row by row.
QImage seen(const QByteArray& input)
{
    const int width = input.isEmpty() ? 1 : 1 + static_cast<quint8>(input[0]) % 200;
    const int height = int(std::clamp<qsizetype>((input.size() - 1) / width, 1, 200));
    QImage image(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const qsizetype at = 1 + qsizetype(y) * width + x;
            image.scanLine(y)[x] = at < input.size() ? static_cast<uchar>(input[at]) : uchar(0xff);
        }
    return image;
}

/// A sound code with input over it, module by module: it gets past the finder to what corrects and decodes.
QImage damaged(const QByteArray& input)
{
    static const auto symbol = qrimage::encodeQr(QStringLiteral("PADRON 0123456789"));
    QImage image(kSide, kSide, QImage::Format_Grayscale8);
    image.fill(0xff);
    for (int y = 0; y < symbol->size(); ++y)
        for (int x = 0; x < symbol->size(); ++x) {
            const qsizetype at = qsizetype(y) * symbol->size() + x;
            const bool flipped = at / 8 < input.size() && ((static_cast<quint8>(input[at / 8]) >> (at % 8)) & 1);
            if (symbol->at(x, y) == flipped)
                continue;
            for (int dy = 0; dy < 3; ++dy)
                std::fill_n(image.scanLine(8 + y * 3 + dy) + 8 + x * 3, 3, uchar(0));
        }
    return image;
}

} // namespace

void qrImage(const QByteArray& input)
{
    for (const QImage& image : {seen(input), damaged(input)}) {
        const QStringList texts = qrimage::qrTextsIn(image);
        require(QStringList(texts).removeDuplicates() == 0, "each text once");
    }
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::qrImage)
