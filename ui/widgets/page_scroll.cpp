// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_scroll.h"

#include "widgets/field_box.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTimer>

namespace padron::ui {

PageScroll::PageScroll(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its place is kept, and drawn empty while there is nothing to scroll
    auto* bar = verticalScrollBar();
    bar->setEnabled(false);
    connect(bar, &QScrollBar::rangeChanged, bar, [bar](int least, int most) { bar->setEnabled(most > least); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && widget() && widget()->isAncestorOf(now))
            follow(now);
    });
}

void PageScroll::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    for (auto* number : findChildren<QAbstractSpinBox*>()) { // lists of choices do it themselves
        number->setFocusPolicy(Qt::StrongFocus);
        number->installEventFilter(this);
    }
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QAbstractSpinBox*>(watched)) {
        event->ignore(); // goes on to the page
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::follow(QWidget* focused)
{
    disconnect(m_row);
    auto* list = qobject_cast<QAbstractItemView*>(focused);
    if (list && list->selectionModel())
        m_row = connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, list] {
            QTimer::singleShot(0, list, [this, list] { showRow(*list); });
        });
    QWidget* seen = focused;
    for (QWidget* at = focused; at != widget(); at = at->parentWidget())
        if (qobject_cast<FieldBox*>(at))
            seen = at;
    // once the layout settled: a page that was just shown has no height yet
    QTimer::singleShot(0, seen, [this, seen, list] {
        ensureWidgetVisible(seen, 0, grid::kXl);
        if (list)
            showRow(*list);
    });
}

/// A list may be taller than the page: its row is what is looked at.
void PageScroll::showRow(const QAbstractItemView& list)
{
    const QRect row = list.visualRect(list.currentIndex());
    if (row.isEmpty() || !widget()->isAncestorOf(&list))
        return;
    const QPoint middle = list.viewport()->mapTo(widget(), row.center());
    ensureVisible(horizontalScrollBar()->value(), middle.y(), 0, row.height() / 2 + grid::kXs);
}

} // namespace padron::ui
