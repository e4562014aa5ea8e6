// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrimage/qr_paint.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace padron::qrimage {

namespace {

constexpr double kMmPerInch = 25.4;

/// The dark modules as few rectangles: each run of a row grows down over equal runs of the rows below.
QList<QRect> darkRects(const QrSymbol& symbol)
{
    const int size = symbol.size();
    QBitArray taken(size * size);
    const auto free = [&](int x, int y) { return symbol.at(x, y) && !taken.testBit(y * size + x); };
    QList<QRect> rects;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            if (!free(x, y))
                continue;
            int width = 1;
            while (x + width < size && free(x + width, y))
                ++width;
            int height = 1;
            const auto rowFree = [&](int row) {
                for (int i = 0; i < width; ++i)
                    if (!free(x + i, row))
                        return false;
                return true;
            };
            while (y + height < size && rowFree(y + height))
                ++height;
            for (int row = y; row < y + height; ++row)
                taken.fill(true, row * size + x, row * size + x + width);
            rects.append(QRect(x, y, width, height));
        }
    }
    return rects;
}

} // namespace

int dotsPerModule(int dpi, double minModuleMm)
{
    return int(std::ceil(minModuleMm * dpi / kMmPerInch));
}

double qrSideMm(const QrSymbol& symbol, int dpi, double minModuleMm)
{
    return (symbol.size() + 2 * kQuietZone) * dotsPerModule(dpi, minModuleMm) * kMmPerInch / dpi;
}

void paintQr(QPainter& painter, QPointF topLeftMm, const QrSymbol& symbol, int dpi, double minModuleMm)
{
    const int dots = dotsPerModule(dpi, minModuleMm);
    const int left = int(std::lround(topLeftMm.x() * dpi / kMmPerInch));
    const int top = int(std::lround(topLeftMm.y() * dpi / kMmPerInch));
    const int side = (symbol.size() + 2 * kQuietZone) * dots;

    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QRect& rect : darkRects(symbol))
        path.addRect(left + (rect.x() + kQuietZone) * dots, top + (rect.y() + kQuietZone) * dots, rect.width() * dots,
                     rect.height() * dots);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.fillRect(left, top, side, side, Qt::white);
    painter.setBrush(Qt::black);
    painter.drawPath(path);
    painter.restore();
}

} // namespace padron::qrimage
