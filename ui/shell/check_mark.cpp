// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/check_mark.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace padron::ui {

void paintCheckMark(QPainter& painter, const QRect& box, bool checked, const Theme& theme)
{
    painter.setPen(QPen(theme.colour(checked ? Theme::Colour::Accent : Theme::Colour::Muted), 1.5));
    painter.setBrush(theme.colour(checked ? Theme::Colour::Accent : Theme::Colour::Surface));
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4);
    if (!checked)
        return;
    QPainterPath tick;
    tick.moveTo(box.left() + 5, box.center().y() + 1);
    tick.lineTo(box.left() + 8, box.center().y() + 4);
    tick.lineTo(box.right() - 4, box.center().y() - 4);
    painter.setPen(QPen(theme.colour(Theme::Colour::OnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace padron::ui
