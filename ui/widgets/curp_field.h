// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>

namespace padron::ui {

/// One line edit drawn as 18 boxes, so that a screen reader, paste and undo work as in any other. A box never speaks
/// by colour alone: one that agrees has a solid line under it, one that differs a dashed border and, below, the
/// character that the data predict, one that no CURP can hold a cross line.
class CurpField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Mark { None, Agrees, Differs, Wrong };
    struct Box
    {
        Mark mark = Mark::None;
        QString expected = {}; ///< one character, of a box that differs
        friend bool operator==(const Box&, const Box&) = default;
    };
    static constexpr int kBoxes = 18;

    explicit CurpField(QWidget* parent = nullptr);

    void setBoxes(const QList<Box>& boxes); ///< by position; missing ones have no mark
    const QList<Box>& boxes() const { return m_boxes; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRect boxRect(int position) const;
    int positionAt(const QPoint& point) const;
    void paintBox(QPainter& painter, int position) const;
    void paintMark(QPainter& painter, const Box& box, const QRect& rect) const;

    QList<Box> m_boxes;
};

} // namespace padron::ui
