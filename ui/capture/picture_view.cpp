// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/picture_view.h"

#include "widgets/theme.h"

#include <QPainter>

namespace padron::ui {

PictureView::PictureView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(grid::kAside, grid::kAside);
}

void PictureView::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

QSize PictureView::sizeHint() const
{
    return QSize(grid::kColumn, grid::kColumn * 3 / 4);
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    painter.fillRect(rect(), theme.colour(Theme::Colour::Surface));
    painter.setPen(theme.colour(Theme::Colour::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_picture.isNull())
        return;
    QRect place(QPoint(), m_picture.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    painter.drawImage(place, m_picture);
}

} // namespace padron::ui
