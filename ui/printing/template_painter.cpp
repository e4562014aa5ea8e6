// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/template_painter.h"

#include "printing/errors.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace padron::printing {

namespace {

using Kind = TemplateElement::Kind;

constexpr double kPenMm = 0.35;

double smallestPlace(const CardTemplate& look, Kind kind)
{
    double side = 0;
    for (const auto* elements : {&look.front, &look.back})
        for (const TemplateElement& element : *elements)
            if (element.kind == kind) {
                const double here = std::min(element.box.width(), element.box.height());
                side = side == 0 ? here : std::min(side, here);
            }
    return side;
}

void paintCode(PaperCanvas& canvas, const QRectF& box, const std::optional<qrimage::QrSymbol>& symbol)
{
    if (!symbol)
        return;
    const double side = canvas.qrSide(*symbol);
    canvas.qr(box.center() - QPointF(side, side) / 2, *symbol);
}

/// The pad, as large as it fits, standing on the foot of the box.
void paintStrokes(PaperCanvas& canvas, const QRectF& box, const QList<domain::Stroke>& strokes)
{
    const QSizeF size = QSizeF(domain::kPadWidth, domain::kPadHeight).scaled(box.size(), Qt::KeepAspectRatio);
    const double scale = size.width() / domain::kPadWidth;
    const QPointF corner(box.center().x() - size.width() / 2, box.bottom() - size.height());
    for (const domain::Stroke& stroke : strokes) {
        QPolygonF line;
        for (const QPoint& point : stroke)
            line.append(corner + QPointF(point) * scale);
        if (line.size() == 1)
            line.append(line.first() + QPointF(kPenMm / 10, 0)); // a dot
        canvas.polyline(line, ink::kText, kPenMm);
    }
}

} // namespace

QString filledIn(const QString& text, const Fields& fields)
{
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        out += QStringView(text).mid(at, open - at);
        out += fields.value(text.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    return out + QStringView(text).mid(at).toString();
}

TemplatePainter::TemplatePainter(const CardTemplate& look, QImage logo)
    : m_look(look), m_logo(std::move(logo)), m_placeForQr(smallestPlace(look, Kind::Qr)),
      m_placeForClinical(smallestPlace(look, Kind::Qr2))
{
}

core::Result<QImage> logoImage(const QByteArray& bytes)
{
    QImage logo;
    if (bytes.isEmpty())
        return logo;
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, bytes.startsWith("\x89PNG") ? "png" : "jpeg");
    const QSize size = reader.size();
    if (size.isEmpty() || std::max(size.width(), size.height()) > kMostLogoSide || !reader.read(&logo))
        return core::fail(kTemplateLogoFaulty);
    return logo;
}

core::Result<TemplatePainter> TemplatePainter::make(const CardTemplate& look)
{
    PADRON_ASSIGN(QImage logo, logoImage(look.logo));
    return TemplatePainter(look, std::move(logo));
}

void TemplatePainter::paintFront(PaperCanvas& canvas, const Fields& fields, const PaperCodes& codes)
{
    paint(canvas, m_look.front, fields, codes);
}

void TemplatePainter::paintBack(PaperCanvas& canvas, const Fields& fields, const PaperCodes& codes)
{
    paint(canvas, m_look.back, fields, codes);
}

void TemplatePainter::paint(PaperCanvas& canvas, const QList<TemplateElement>& side, const Fields& fields,
                            const PaperCodes& codes)
{
    for (const TemplateElement& element : side) {
        if (!element.field.isEmpty() && fields.value(element.field).isEmpty() != element.negated)
            continue;
        switch (element.kind) {
        case Kind::Rect:
            if (element.width > 0)
                canvas.outline(element.box, element.color, element.width, element.radius);
            else
                canvas.fill(element.box, element.color, element.radius);
            break;
        case Kind::Line: canvas.line(element.box.topLeft(), element.box.bottomRight(), element.color, element.width); break;
        case Kind::Text: paintText(canvas, element, fields); break;
        case Kind::Qr: paintCode(canvas, element.box, codes.qr); break;
        case Kind::Qr2: paintCode(canvas, element.box, codes.clinical); break;
        case Kind::Logo:
            if (!m_logo.isNull())
                canvas.image(element.box, m_logo);
            break;
        case Kind::Strokes: paintStrokes(canvas, element.box, codes.strokes); break;
        }
    }
}

void TemplatePainter::paintText(PaperCanvas& canvas, const TemplateElement& element, const Fields& fields)
{
    if (element.text.contains(u'{')) {
        canvas.text(element.box, filledIn(element.text, fields), element.style);
        return;
    }
    auto ready = m_ready.find(&element);
    if (ready == m_ready.end())
        ready = m_ready.insert(&element, canvas.set(element.box.size(), element.text, element.style));
    canvas.paint(element.box.topLeft(), *ready);
}

} // namespace padron::printing
