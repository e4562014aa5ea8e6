// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_scroll.h"

#include "widgets/field_box.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QTimer>

namespace padron::ui {

PageScroll::PageScroll(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && widget() && widget()->isAncestorOf(now))
            follow(now);
    });
}

void PageScroll::follow(QWidget* focused)
{
    QWidget* seen = focused;
    for (QWidget* at = focused; at != widget(); at = at->parentWidget())
        if (qobject_cast<FieldBox*>(at))
            seen = at;
    // once the layout settled: a page that was just shown has no height yet
    QTimer::singleShot(0, seen, [this, seen] { ensureWidgetVisible(seen, 0, grid::kXl); });
}

} // namespace padron::ui
