// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"

#include <QWidget>

namespace padron::ui {

/// Where a person signs: mouse, finger or pen draws; with the keyboard the arrows move the pen (Mayús: finely) and it
/// draws while Espacio is held. Strokes are in 1/100 mm of the 80 x 30 mm field, whatever the screen. Sensitive.
class SignaturePad : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePad(QWidget* parent = nullptr);

    const QList<domain::Stroke>& strokes() const { return m_strokes; }
    void setStrokes(const QList<domain::Stroke>& strokes);
    void setReadOnly(bool readOnly);
    bool isFull() const; ///< no more points are kept

    QSize sizeHint() const override;

Q_SIGNALS:
    void strokeFinished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF field() const; ///< the 8:3 rectangle inside the widget
    QPoint toField(const QPointF& point) const;
    QPointF fromField(const QPoint& point) const;
    void penDown(const QPoint& at);
    void penTo(const QPoint& at);
    void penUp();

    QList<domain::Stroke> m_strokes;
    QPoint m_pen{domain::kPadWidth / 8, domain::kPadHeight / 2};
    bool m_down = false;
    bool m_readOnly = false;
    bool m_byKeys = false;
};

} // namespace padron::ui
