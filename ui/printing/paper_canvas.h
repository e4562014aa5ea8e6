// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_style.h"
#include "qrimage/qr_symbol.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <memory>

class QImage;
class QPainter;
class QTextLayout;

namespace padron::printing {

/// A painter whose unit is the millimetre, measured from an origin on the page (a card's corner on a sheet). It sets
/// plain text only: there is no way to give it markup.
class PaperCanvas
{
public:
    explicit PaperCanvas(QPainter& painter, QPointF originMm = {});

    int dpi() const { return m_dpi; }
    PaperCanvas at(QPointF originMm) const { return PaperCanvas(m_painter, originMm); } ///< same page, other origin

    /// A text laid out for one box, to be painted many times.
    struct SetText
    {
        std::shared_ptr<QTextLayout> layout;
        QPointF at; ///< dots, from the top left of the box
        QColor color;
        double heightMm = 0;
    };
    SetText set(QSizeF box, const QString& text, const TextStyle& style) const;
    void paint(QPointF topLeft, const SetText& text);

    /// Sets the text inside the box: wraps at words, then gets smaller until it fits. Answers the height it took.
    double text(QRectF box, const QString& text, const TextStyle& style);
    /// The height the text takes at that width at its full size.
    double heightOf(double width, const QString& text, const TextStyle& style) const;
    /// One line through the middle of the box, turned by an angle; as large as its style says.
    void turnedText(QPointF centre, double degrees, const QString& text, const TextStyle& style);

    void fill(QRectF box, QColor color, double radius = 0);
    void outline(QRectF box, QColor color, double width, double radius = 0);
    void line(QPointF from, QPointF to, QColor color, double width);

    /// As large as it fits, its proportions kept, in the middle of the box.
    void image(QRectF box, const QImage& image);
    void polyline(const QPolygonF& points, QColor color, double width); ///< rounded, as a pen writes

    double qrSide(const qrimage::QrSymbol& symbol) const;
    void qr(QPointF topLeft, const qrimage::QrSymbol& symbol);

private:
    QRectF dots(QRectF mm) const;
    QPointF dots(QPointF mm) const;
    double dots(double mm) const;
    QFont font(const TextStyle& style, double pt) const;

    QPainter& m_painter;
    QPointF m_origin;
    int m_dpi;
};

} // namespace padron::printing
