// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/page_view.h"

#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr double kMostZoom = 4;
constexpr int kMove = 40;           ///< screen points an arrow moves the page
constexpr int kCornerStep = 1;      ///< hundredths of the page that an arrow moves a corner
constexpr QSize kWish(560, 640);

} // namespace

PageView::PageView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Hoja"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PageView::setPage(const QImage& page)
{
    m_page = page;
    m_cropping = false;
    fit();
}

QSize PageView::sizeHint() const
{
    return kWish;
}

double PageView::fitting() const
{
    if (m_page.isNull())
        return 1;
    return std::min({double(width()) / m_page.width(), double(height()) / m_page.height(), 1.0});
}

double PageView::zoom() const
{
    return m_zoom > 0 ? m_zoom : fitting();
}

void PageView::fit()
{
    m_zoom = 0;
    m_centre = QRectF(m_page.rect()).center();
    m_fitted = QPixmap();
    update();
    Q_EMIT zoomed();
}

void PageView::zoomBy(double factor)
{
    const double wanted = std::clamp(zoom() * factor, fitting(), kMostZoom);
    m_zoom = wanted <= fitting() ? 0 : wanted;
    keepInView();
    update();
    Q_EMIT zoomed();
}

void PageView::keepInView()
{
    const QSizeF seen = QSizeF(size()) / zoom();
    const auto keep = [](double at, double whole, double part) {
        return part >= whole ? whole / 2 : std::clamp(at, part / 2, whole - part / 2);
    };
    m_centre = {keep(m_centre.x(), m_page.width(), seen.width()), keep(m_centre.y(), m_page.height(), seen.height())};
}

QTransform PageView::toScreen() const
{
    const double scale = zoom();
    return QTransform().translate(width() / 2.0, height() / 2.0).scale(scale, scale).translate(-m_centre.x(), -m_centre.y());
}

QPoint PageView::toPage(const QPointF& point) const
{
    const QPoint dot = toScreen().inverted().map(point).toPoint();
    return {std::clamp(dot.x(), 0, std::max(0, m_page.width() - 1)), std::clamp(dot.y(), 0, std::max(0, m_page.height() - 1))};
}

void PageView::beginCrop()
{
    if (m_page.isNull())
        return;
    fit();
    m_cropping = true;
    const int dx = m_page.width() / 20, dy = m_page.height() / 20;
    m_crop = m_page.rect().adjusted(dx, dy, -dx, -dy);
    setFocus();
    update();
}

void PageView::endCrop()
{
    m_cropping = false;
    update();
}

void PageView::moveCorner(QPoint by, bool lowerRight)
{
    const QPoint step(by.x() * std::max(1, m_page.width() * kCornerStep / 100),
                      by.y() * std::max(1, m_page.height() * kCornerStep / 100));
    QRect wanted = m_crop;
    if (lowerRight)
        wanted.setBottomRight(wanted.bottomRight() + step);
    else
        wanted.setTopLeft(wanted.topLeft() + step);
    wanted &= m_page.rect();
    if (wanted.width() > m_page.width() / 20 && wanted.height() > m_page.height() / 20)
        m_crop = wanted;
    update();
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    painter.fillRect(rect(), theme.colour(Theme::Colour::Surface));
    if (!m_page.isNull()) {
        const QRectF target = toScreen().mapRect(QRectF(m_page.rect()));
        if (m_zoom > 0) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(target, m_page);
        } else {
            const double ratio = devicePixelRatioF();
            if (m_fitted.isNull()) {
                m_fitted = QPixmap::fromImage(
                    m_page.scaled((target.size() * ratio).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
                m_fitted.setDevicePixelRatio(ratio);
            }
            painter.drawPixmap(target.topLeft(), m_fitted);
        }
        if (m_cropping) {
            const QRectF chosen = toScreen().mapRect(QRectF(m_crop));
            QPainterPath outside;
            outside.addRect(target);
            QPainterPath inside;
            inside.addRect(chosen);
            QColor veil = theme.colour(Theme::Colour::Window);
            veil.setAlpha(170);
            painter.fillPath(outside - inside, veil);
            painter.setPen(QPen(theme.colour(Theme::Colour::Accent), 2));
            painter.drawRect(chosen);
        }
    }
    painter.setPen(QPen(theme.colour(hasFocus() ? Theme::Colour::Accent : Theme::Colour::Line), hasFocus() ? 2 : 1));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    m_grip = event->position();
    if (m_cropping)
        m_crop = QRect(toPage(m_grip), QSize(1, 1));
    update();
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (m_cropping) {
        m_crop = QRect(toPage(m_grip), toPage(event->position())).normalized();
    } else {
        m_centre -= (event->position() - m_grip) / zoom();
        m_grip = event->position();
        keepInView();
    }
    update();
}

void PageView::wheelEvent(QWheelEvent* event)
{
    zoomBy(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    QPoint by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-1, 0}; break;
    case Qt::Key_Right: by = {1, 0}; break;
    case Qt::Key_Up: by = {0, -1}; break;
    case Qt::Key_Down: by = {0, 1}; break;
    case Qt::Key_Plus: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_0: fit(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cropping) {
            Q_EMIT cropAccepted();
            return;
        }
        break;
    default: break;
    }
    if (by.isNull()) {
        QWidget::keyPressEvent(event);
    } else if (m_cropping) {
        moveCorner(by, event->modifiers() & Qt::ShiftModifier);
    } else {
        m_centre += QPointF(by) * kMove / zoom();
        keepInView();
        update();
    }
}

void PageView::resizeEvent(QResizeEvent*)
{
    m_fitted = QPixmap();
    keepInView();
}

} // namespace padron::ui
