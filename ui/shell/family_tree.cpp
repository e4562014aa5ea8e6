// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_tree.h"

#include "models/row_roles.h"
#include "shell/family_tree_painter.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cstdlib>

namespace padron::ui {

namespace {
constexpr int kFrame = 2; // of the style sheet
} // namespace

FamilyTree::FamilyTree(const QString& objectName, const QString& accessibleName, QWidget* parent) : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void FamilyTree::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        layOut();
        updateGeometry();
    });
    layOut();
}

void FamilyTree::layOut()
{
    m_layout.compute(model(), viewport()->width());
    updateGeometries();
    viewport()->update();
}

void FamilyTree::doItemsLayout()
{
    QListView::doItemsLayout();
    layOut();
}

void FamilyTree::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    layOut();
    updateGeometry();
}

void FamilyTree::updateGeometries()
{
    QAbstractItemView::updateGeometries(); // a list's own would measure rows that are not shown
    verticalScrollBar()->setSingleStep(Theme::rowHeight());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, m_layout.height() - viewport()->height()));
}

void FamilyTree::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
}

QSize FamilyTree::sizeHint() const
{
    return {QListView::sizeHint().width(), m_layout.height() + 2 * kFrame};
}

QSize FamilyTree::minimumSizeHint() const
{
    return {QListView::minimumSizeHint().width(), FamilyTreeLayout::heightOf(false)};
}

int FamilyTree::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect FamilyTree::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? m_layout.cards().value(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex FamilyTree::indexAt(const QPoint& point) const
{
    const QPoint at = point + QPoint(0, verticalOffset());
    for (int row = 0; row < m_layout.cards().size(); ++row)
        if (m_layout.cards().at(row).contains(at))
            return model()->index(row, 0);
    return {};
}

void FamilyTree::scrollTo(const QModelIndex& index, ScrollHint)
{
    if (!index.isValid() || index.row() >= m_layout.cards().size())
        return;
    const QRect card = m_layout.cards().at(index.row());
    QScrollBar* bar = verticalScrollBar();
    if (card.top() - grid::kXl < bar->value())
        bar->setValue(card.top() - grid::kXl);
    else if (card.bottom() + grid::kXl > bar->value() + viewport()->height())
        bar->setValue(card.bottom() + grid::kXl - viewport()->height());
}

QModelIndex FamilyTree::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    QList<int> order; // as one reads it
    for (const auto& line : m_layout.lines())
        for (const int row : line.rows)
            if (row >= 0)
                order.append(row);
    if (order.isEmpty())
        return {};
    const int row = currentIndex().isValid() ? currentIndex().row() : order.first();
    const auto at = order.indexOf(row);
    const auto beside = [&](qsizetype step) { return order.at(std::clamp<qsizetype>(at + step, 0, order.size() - 1)); };
    int to = row;
    switch (action) {
    case MoveHome:
        to = order.first();
        break;
    case MoveEnd:
        to = order.last();
        break;
    case MoveLeft:
    case MovePrevious:
        to = beside(-1);
        break;
    case MoveRight:
    case MoveNext:
        to = beside(+1);
        break;
    default: { // a line up or down, to whoever stands nearest
        const int step = action == MoveUp || action == MovePageUp ? -1 : +1;
        const int x = m_layout.cards().at(row).center().x();
        for (int line = m_layout.lineOf(row) + step; line >= 0 && line < m_layout.lines().size() && to == row; line += step)
            for (const int other : m_layout.lines().at(line).rows)
                if (other >= 0 && (to == row || std::abs(m_layout.cards().at(other).center().x() - x)
                                                   < std::abs(m_layout.cards().at(to).center().x() - x)))
                    to = other;
    }
    }
    return model()->index(to, 0);
}

void FamilyTree::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.center());
    selectionModel()->select(index, flags);
}

QRegion FamilyTree::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QModelIndex& index : selection.indexes())
        region += visualRect(index);
    return region;
}

void FamilyTree::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.translate(0, -verticalOffset());
    FamilyTreePainter draw(painter, theme, m_layout);
    draw.captions();
    if (!m_layout.cards().isEmpty())
        draw.joins([this](int row) { return row < 0 || model()->index(row, 0).data(BloodRole).toBool(); });
    draw.emptyPlace();
    for (int row = 0; row < m_layout.cards().size(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const bool selected = selectionModel()->isSelected(index);
        draw.card(index, m_layout.cards().at(row), {selected, selected && hasFocus()});
    }
}

void FamilyTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (current.isValid() && plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(current.row());
        return;
    }
    if (current.isValid() && plain && event->key() == Qt::Key_Space) {
        toggleMark(current);
        return;
    }
    QListView::keyPressEvent(event);
}

void FamilyTree::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const QRect card = visualRect(index);
    if (at.x() > card.right() - grid::kM - Theme::fieldHeight() && at.y() < card.top() + Theme::fieldHeight())
        toggleMark(index);
}

void FamilyTree::toggleMark(const QModelIndex& index)
{
    if (index.flags().testFlag(Qt::ItemIsUserCheckable))
        model()->setData(index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                         Qt::CheckStateRole);
    viewport()->update();
}

void FamilyTree::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace padron::ui
