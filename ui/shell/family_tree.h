// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/family_tree_layout.h"

#include <QListView>

namespace padron::ui {

/// A family as a picture: the titular's line in the middle, parents above, children below, kin by blood on a solid line
/// and the others on a dashed one with their ground. A list for keys, selection and screen readers; it needs KinRole.
class FamilyTree : public QListView
{
    Q_OBJECT

public:
    FamilyTree(const QString& objectName, const QString& accessibleName, QWidget* parent);

    void setModel(QAbstractItemModel* model) override;
    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    QSize sizeHint() const override; ///< as tall as its picture; a layout may give less, and it scrolls
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void toggleMark(const QModelIndex& index);

    FamilyTreeLayout m_layout;
};

} // namespace padron::ui
