// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signature_pad.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kCoarse = 200, kFine = 50; // 1/100 mm a key
constexpr int kNearest = 15;             // points nearer than this add nothing to a stroke
} // namespace

SignaturePad::SignaturePad(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Firma"));
    setAccessibleDescription(
        tr("Las flechas mueven la pluma; se traza mientras se mantiene Espacio. Supr borra."));
}

void SignaturePad::setStrokes(const QList<domain::Stroke>& strokes)
{
    m_strokes = strokes;
    m_down = false;
    update();
}

void SignaturePad::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_down = false;
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(readOnly ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
}

bool SignaturePad::isFull() const
{
    return domain::pointCount(m_strokes) >= domain::kMostPadPoints;
}

QSize SignaturePad::sizeHint() const
{
    const int height = 4 * Theme::rowHeight();
    return {height * domain::kPadWidth / domain::kPadHeight, height};
}

QRectF SignaturePad::field() const
{
    return QRectF(rect()).adjusted(2, 2, -2, -2);
}

QPoint SignaturePad::toField(const QPointF& point) const
{
    const QRectF area = field();
    const auto x = (point.x() - area.left()) / area.width() * domain::kPadWidth;
    const auto y = (point.y() - area.top()) / area.height() * domain::kPadHeight;
    return {std::clamp(qRound(x), 0, domain::kPadWidth), std::clamp(qRound(y), 0, domain::kPadHeight)};
}

QPointF SignaturePad::fromField(const QPoint& point) const
{
    const QRectF area = field();
    return {area.left() + area.width() * point.x() / domain::kPadWidth,
            area.top() + area.height() * point.y() / domain::kPadHeight};
}

void SignaturePad::penDown(const QPoint& at)
{
    m_pen = at;
    if (m_down || isFull())
        return;
    m_down = true;
    m_strokes.append(domain::Stroke{at});
    update();
}

void SignaturePad::penTo(const QPoint& at)
{
    m_pen = at;
    if (m_down && !isFull() && (at - m_strokes.back().back()).manhattanLength() >= kNearest)
        m_strokes.back().append(at);
    update();
}

void SignaturePad::penUp()
{
    if (!m_down)
        return;
    m_down = false;
    update();
    Q_EMIT strokeFinished();
}

void SignaturePad::mousePressEvent(QMouseEvent* event)
{
    m_byKeys = false;
    if (!m_readOnly && event->button() == Qt::LeftButton)
        penDown(toField(event->position()));
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_readOnly && m_down)
        penTo(toField(event->position()));
}

void SignaturePad::mouseReleaseEvent(QMouseEvent*)
{
    penUp();
}

void SignaturePad::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers() & Qt::ShiftModifier ? kFine : kCoarse;
    QPoint move;
    switch (m_readOnly ? 0 : event->key()) {
    case Qt::Key_Left: move = {-step, 0}; break;
    case Qt::Key_Right: move = {step, 0}; break;
    case Qt::Key_Up: move = {0, -step}; break;
    case Qt::Key_Down: move = {0, step}; break;
    case Qt::Key_Space:
        m_byKeys = true;
        if (!event->isAutoRepeat())
            penDown(m_pen);
        return;
    case Qt::Key_Delete:
        setStrokes({});
        Q_EMIT strokeFinished();
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_byKeys = true;
    const QPoint to = m_pen + move;
    penTo({std::clamp(to.x(), 0, domain::kPadWidth), std::clamp(to.y(), 0, domain::kPadHeight)});
}

void SignaturePad::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space)
        QWidget::keyReleaseEvent(event);
    else if (!event->isAutoRepeat())
        penUp();
}

void SignaturePad::focusOutEvent(QFocusEvent* event)
{
    penUp();
    QWidget::focusOutEvent(event);
}

void SignaturePad::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.colour(Theme::Colour::Accent), 2)
                              : QPen(theme.colour(Theme::Colour::Edge), 1));
    painter.setBrush(theme.colour(isEnabled() ? Theme::Colour::Surface : Theme::Colour::Window));
    painter.drawRoundedRect(field(), 6, 6);

    const QRectF area = field();
    const qreal base = area.top() + area.height() * 0.78;
    painter.setPen(QPen(theme.colour(Theme::Colour::Line), 1));
    painter.drawLine(QPointF(area.left() + grid::kL, base), QPointF(area.right() - grid::kL, base));

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(Theme::Colour::Text), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto& stroke : m_strokes) {
        if (stroke.isEmpty())
            continue;
        QPainterPath path(fromField(stroke.front()));
        for (const QPoint& point : stroke)
            path.lineTo(fromField(point));
        if (stroke.size() == 1)
            painter.drawPoint(fromField(stroke.front()));
        else
            painter.drawPath(path);
    }
    if (hasFocus() && m_byKeys && !m_readOnly) {
        painter.setPen(QPen(theme.colour(Theme::Colour::Accent), 2));
        painter.drawEllipse(fromField(m_pen), 4, 4);
    }
}

} // namespace padron::ui
