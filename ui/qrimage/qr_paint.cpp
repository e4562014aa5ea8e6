// SPDX-License-Identifier: GPL-3.0-or-later
#include "qrimage/qr_paint.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace padron::qrimage {

namespace {

constexpr double kMmPerInch = 25.4;

/// A bit a module: the smallest that a symbol can be in a PDF, and painted by whole dots anywhere.
QImage bitsOf(const QrSymbol& symbol)
{
    QImage bits(symbol.size(), symbol.size(), QImage::Format_Mono);
    bits.setColorTable({QColor(Qt::black).rgba(), QColor(Qt::white).rgba()}); // in this order Qt writes it as a mask
    bits.fill(1);
    for (int y = 0; y < symbol.size(); ++y)
        for (int x = 0; x < symbol.size(); ++x)
            if (symbol.at(x, y))
                bits.setPixel(x, y, 0);
    return bits;
}

/// Viewers let a picture touch every dot that it reaches into, so one whose edges are not exact in the file's decimals would
/// be a dot wider. This much less of a dot, and it never is.
constexpr double kEdge = 0.03;

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

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.fillRect(left, top, side, side, Qt::white);
    painter.setPen(Qt::black);
    const double edge = painter.paintEngine()->type() == QPaintEngine::Pdf ? kEdge : 0;
    const int quiet = kQuietZone * dots, inner = symbol.size() * dots;
    painter.drawImage(QRectF(left + quiet + edge, top + quiet + edge, inner - 2 * edge, inner - 2 * edge), bitsOf(symbol));
    painter.restore();
}

} // namespace padron::qrimage
