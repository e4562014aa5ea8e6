// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace padron::ui {

/// A page that one can look at closely: wheel or + and - zoom, 0 fits, dragging or the arrows move it. While a part is
/// being chosen, dragging draws the rectangle; the arrows move its upper left corner, with Mayús its lower right one.
class PageView : public QWidget
{
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    void setPage(const QImage& page); ///< fits
    const QImage& page() const { return m_page; }

    void zoomIn() { zoomBy(kStep); }
    void zoomOut() { zoomBy(1 / kStep); }
    void fit();
    double zoom() const; ///< screen points a dot

    void beginCrop();
    void endCrop();
    bool isCropping() const { return m_cropping; }
    QRect crop() const { return m_crop; } ///< in dots of the page

    QSize sizeHint() const override;

Q_SIGNALS:
    void cropAccepted(); ///< Enter
    void zoomed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr double kStep = 1.25;
    double fitting() const;
    void zoomBy(double factor);
    void moveCorner(QPoint by, bool lowerRight);
    QTransform toScreen() const;
    QPoint toPage(const QPointF& point) const;
    void keepInView();

    QImage m_page;
    QPixmap m_fitted;       ///< the page at the zoom that fits, drawn smoothly once
    double m_zoom = 0;      ///< 0: fits
    QPointF m_centre;       ///< dot of the page in the middle
    bool m_cropping = false;
    QRect m_crop;
    QPointF m_grip;
};

} // namespace padron::ui
