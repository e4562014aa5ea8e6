// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/legibility.h"

#include "documents/limits.h"

#include <algorithm>
#include <cmath>

namespace padron::documents {

namespace {

constexpr int kBlock = 32;
constexpr int kWrittenContrast = 40;      ///< grey levels within a block on which there is something
constexpr double kLeastWritten = 0.004;   ///< of the blocks: less is a blank page
constexpr double kLeastSharpness = 150;   ///< by trial: written pages have 1000 and more, out of focus under 60
constexpr int kLeastLongSide = 1000;      ///< under 90 dpi on a letter sheet

struct Written
{
    int blocks = 0, written = 0;
    double sharpness = 0;
};

/// Laplacian of one block that has a dot around it on every side.
struct Block
{
    int low = 255, high = 0;
    double sum = 0, squares = 0;
    int dots = 0;
};

Block blockAt(const QImage& page, int left, int top)
{
    Block block;
    for (int y = top; y < top + kBlock; ++y) {
        const uchar* above = page.constScanLine(y - 1);
        const uchar* row = page.constScanLine(y);
        const uchar* below = page.constScanLine(y + 1);
        for (int x = left; x < left + kBlock; ++x) {
            const int value = 4 * row[x] - row[x - 1] - row[x + 1] - above[x] - below[x];
            block.low = std::min<int>(block.low, row[x]);
            block.high = std::max<int>(block.high, row[x]);
            block.sum += value;
            block.squares += double(value) * value;
            ++block.dots;
        }
    }
    return block;
}

Written look(const QImage& image)
{
    QImage page = image.convertToFormat(QImage::Format_Grayscale8);
    if (std::max(page.width(), page.height()) > kLeastStoredLongSide)
        page = page.scaled(kLeastStoredLongSide, kLeastStoredLongSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                   .convertToFormat(QImage::Format_Grayscale8);
    Written seen;
    double sum = 0, squares = 0;
    qint64 dots = 0;
    for (int top = 1; top + kBlock < page.height(); top += kBlock) {
        for (int left = 1; left + kBlock < page.width(); left += kBlock) {
            const Block block = blockAt(page, left, top);
            ++seen.blocks;
            if (block.high - block.low < kWrittenContrast)
                continue;
            ++seen.written;
            sum += block.sum;
            squares += block.squares;
            dots += block.dots;
        }
    }
    if (dots > 0)
        seen.sharpness = squares / double(dots) - std::pow(sum / double(dots), 2);
    return seen;
}

} // namespace

double sharpnessOf(const QImage& page)
{
    return look(page).sharpness;
}

QList<LegibilityWarning> legibilityWarnings(const QImage& page)
{
    QList<LegibilityWarning> warnings;
    const Written seen = look(page);
    if (std::max(page.width(), page.height()) < kLeastLongSide)
        warnings.append(LegibilityWarning::TooSmall);
    if (seen.written <= kLeastWritten * seen.blocks)
        warnings.append(LegibilityWarning::Blank);
    else if (seen.sharpness < kLeastSharpness)
        warnings.append(LegibilityWarning::Blurred);
    return warnings;
}

} // namespace padron::documents
