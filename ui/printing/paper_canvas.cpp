// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_canvas.h"

#include "printing/paper_words.h"
#include "qrimage/qr_paint.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace padron::printing {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kPtPerInch = 72;
constexpr double kStepPt = 0.25;
constexpr double kSmallestPt = 1; ///< below reading, but still not cut

/// From here on letters that advance by whole dots look the same, and a PDF is a tenth smaller for it.
constexpr int kFineDpi = 600;

/// Breaks the text into lines of that width; answers the size of the block, in dots.
QSizeF layOut(QTextLayout& layout, bool fine, double width, double leading, Qt::Alignment align)
{
    QTextOption option(align & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(!fine);
    layout.setTextOption(option);
    QSizeF size(0, 0);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, size.height()});
        size.rheight() += line.height() * leading;
        size.rwidth() = std::max(size.width(), line.naturalTextWidth());
    }
    layout.endLayout();
    return size;
}

} // namespace

PaperCanvas::PaperCanvas(QPainter& painter, QPointF originMm)
    : m_painter(painter), m_origin(originMm), m_dpi(painter.device()->logicalDpiX())
{
}

double PaperCanvas::dots(double mm) const
{
    return mm * m_dpi / kMmPerInch;
}

QPointF PaperCanvas::dots(QPointF mm) const
{
    return (mm + m_origin) * m_dpi / kMmPerInch;
}

QRectF PaperCanvas::dots(QRectF mm) const
{
    return {dots(mm.topLeft()), QSizeF(dots(mm.width()), dots(mm.height()))};
}

QFont PaperCanvas::font(const TextStyle& style, double pt) const
{
    QFont font(style.mono ? QStringLiteral("Noto Sans Mono") : QStringLiteral("Noto Sans"));
    font.setStyleHint(style.mono ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(std::max(1, int(std::lround(pt * m_dpi / kPtPerInch))));
    font.setWeight(style.weight);
    font.setHintingPreference(m_dpi >= kFineDpi ? QFont::PreferFullHinting : QFont::PreferNoHinting);
    // the least spacing there is: it turns ligatures off, else "certificado" leaves a PDF as "certi\uFB01cado"
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

PaperCanvas::SetText PaperCanvas::set(QSizeF box, const QString& text, const TextStyle& style) const
{
    const QString plain = plainText(text);
    const QSizeF target(dots(box.width()), dots(box.height()));
    for (double pt = style.pt;; pt -= kStepPt) {
        auto layout = std::make_shared<QTextLayout>(plain, font(style, pt), m_painter.device());
        layout->setCacheEnabled(true);
        const QSizeF size = layOut(*layout, m_dpi >= kFineDpi, target.width(), style.leading, style.align);
        const bool fits = size.height() <= target.height() + 0.5 && size.width() <= target.width() + 0.5;
        if (!fits && pt - kStepPt >= kSmallestPt)
            continue;
        double top = 0;
        if (style.align & Qt::AlignVCenter)
            top = (target.height() - size.height()) / 2;
        else if (style.align & Qt::AlignBottom)
            top = target.height() - size.height();
        return {std::move(layout), {0, top}, style.color, size.height() * kMmPerInch / m_dpi};
    }
}

void PaperCanvas::paint(QPointF topLeft, const SetText& text)
{
    m_painter.setPen(text.color);
    text.layout->draw(&m_painter, dots(topLeft) + text.at);
}

double PaperCanvas::text(QRectF box, const QString& text, const TextStyle& style)
{
    const SetText ready = set(box.size(), text, style);
    paint(box.topLeft(), ready);
    return ready.heightMm;
}

double PaperCanvas::heightOf(double width, const QString& text, const TextStyle& style) const
{
    QTextLayout layout(plainText(text), font(style, style.pt), m_painter.device());
    return layOut(layout, m_dpi >= kFineDpi, dots(width), style.leading, style.align).height() * kMmPerInch / m_dpi;
}

void PaperCanvas::turnedText(QPointF centre, double degrees, const QString& text, const TextStyle& style)
{
    const QString plain = plainText(text);
    const QFont set = font(style, style.pt);
    const QFontMetricsF metrics(set, m_painter.device());
    m_painter.save();
    m_painter.translate(dots(centre));
    m_painter.rotate(degrees);
    m_painter.setFont(set);
    m_painter.setPen(style.color);
    m_painter.drawText(QPointF(-metrics.horizontalAdvance(plain) / 2, metrics.capHeight() / 2), plain);
    m_painter.restore();
}

void PaperCanvas::fill(QRectF box, QColor color, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    if (radius > 0)
        m_painter.drawRoundedRect(dots(box), dots(radius), dots(radius));
    else
        m_painter.drawRect(dots(box));
}

void PaperCanvas::outline(QRectF box, QColor color, double width, double radius)
{
    m_painter.setPen(QPen(color, dots(width)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(dots(box), dots(radius), dots(radius));
}

void PaperCanvas::line(QPointF from, QPointF to, QColor color, double width)
{
    m_painter.setPen(QPen(color, dots(width), Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(dots(from), dots(to));
}

void PaperCanvas::image(QRectF box, const QImage& image)
{
    const QSizeF size = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
    const QRectF target(box.center() - QPointF(size.width(), size.height()) / 2, size);
    m_painter.save();
    m_painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    m_painter.drawImage(dots(target), image);
    m_painter.restore();
}

void PaperCanvas::polyline(const QPolygonF& points, QColor color, double width)
{
    QPolygonF line;
    for (const QPointF& point : points)
        line.append(dots(point));
    m_painter.setPen(QPen(color, dots(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line);
}

double PaperCanvas::qrSide(const qrimage::QrSymbol& symbol) const
{
    return qrimage::qrSideMm(symbol, m_dpi);
}

void PaperCanvas::qr(QPointF topLeft, const qrimage::QrSymbol& symbol)
{
    // on a whole dot of a 300 dpi printer too, so that a PDF made at 600 prints there with equal modules
    constexpr double kDotsOfOffice = 300;
    const auto snapped = [](double mm) { return std::round(mm * kDotsOfOffice / kMmPerInch) * kMmPerInch / kDotsOfOffice; };
    const QPointF page = topLeft + m_origin;
    qrimage::paintQr(m_painter, {snapped(page.x()), snapped(page.y())}, symbol, m_dpi);
}

} // namespace padron::printing
