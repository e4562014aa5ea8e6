// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/member_bar.h"

#include "widgets/icon.h"

#include <QPainter>
#include <QToolButton>

namespace padron::ui {

namespace {
constexpr int kTick = 16;
}

MemberBar::MemberBar(QWidget* parent) : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    for (auto* arrow : findChildren<QToolButton*>()) {
        arrow->setFocusPolicy(Qt::NoFocus); // the arrow keys walk
        arrow->setAutoRaise(true);
    }
}

int MemberBar::seenWidth() const
{
    int edge = width();
    for (const auto* arrow : findChildren<QToolButton*>())
        if (arrow->isVisibleTo(this))
            edge = qMin(edge, arrow->x() - grid::kXs);
    return edge;
}

void MemberBar::setDone(int index, bool done)
{
    setTabData(index, done);
    update();
}

QSize MemberBar::tabSizeHint(int index) const
{
    // always as wide as in semibold with its tick, so that tabs do not move while one types
    const int name = QFontMetrics(Theme::strongFont()).horizontalAdvance(tabText(index)) + 1; // rounded down, it would be cut
    return {name + 2 * grid::kM + kTick + grid::kXs,
            Theme::rowHeight()};
}

QSize MemberBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void MemberBar::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = seenWidth();
    painter.setClipRect(0, 0, edge, height());
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        const bool current = i == currentIndex();
        const bool done = tabData(i).toBool();
        QRect text = rect.adjusted(grid::kM, 0, -grid::kM, -2);
        if (done) {
            toneIcon(Theme::Tone::Ok, theme).paint(&painter, QRect(text.left(), text.center().y() - kTick / 2 + 1, kTick, kTick));
            text.setLeft(text.left() + kTick + grid::kXs);
        }
        const QFont font = current ? Theme::strongFont() : Theme::baseFont();
        const bool cut = text.right() > edge;
        text.setRight(qMin(text.right(), edge));
        painter.setFont(font);
        painter.setPen(theme.colour(current ? Theme::Colour::Text : Theme::Colour::Muted));
        painter.drawText(text, Qt::AlignVCenter | (done || cut ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::TextShowMnemonic,
                         QFontMetrics(font).elidedText(tabText(i), Qt::ElideRight, text.width(), Qt::TextShowMnemonic));
        if (current && hasFocus()) {
            painter.setPen(QPen(theme.colour(Theme::Colour::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -4), 4, 4);
        }
        if (current)
            painter.fillRect(QRect(rect.left() + grid::kXs, rect.bottom() - 2, rect.width() - 2 * grid::kXs, 3),
                             theme.colour(Theme::Colour::Accent));
    }
}

} // namespace padron::ui
