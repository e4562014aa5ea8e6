// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/row_list.h"

#include "shell/row_delegate.h"

#include <QKeyEvent>

namespace padron::ui {

namespace {
constexpr int kFrame = 2; // of the style sheet
constexpr int kLeastRows = 2;
} // namespace

RowList::RowList(const QString& objectName, const QString& accessibleName, QWidget* parent) : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new RowDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void RowList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        selectRow(0);
    });
}

void RowList::selectRow(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void RowList::setMostRows(int rows)
{
    m_mostRows = qMax(kLeastRows, rows);
    updateGeometry();
}

QSize RowList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    int height = 2 * kFrame;
    for (int row = 0; row < qMin(rows, m_mostRows); ++row)
        height += sizeHintForRow(row);
    return {QListView::sizeHint().width(), height};
}

QSize RowList::minimumSizeHint() const
{
    return {QListView::minimumSizeHint().width(), qMin(sizeHint().height(), 2 * kFrame + kLeastRows * qMax(1, sizeHintForRow(0)))};
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    const bool valid = currentIndex().isValid();
    if (valid && event->modifiers() == Qt::NoModifier &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(currentRow());
        return;
    }
    if (valid && event->key() == Qt::Key_Delete) {
        Q_EMIT deletePressed(currentRow());
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        selectRow(0);
}

} // namespace padron::ui
