// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/paper_preview.h"

#include "widgets/theme.h"

#include <QPainter>

namespace padron::ui {

namespace {
constexpr int kPageWidth = 340, kMostHeight = 440;
}

PaperPreview::PaperPreview(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PaperPreview::setPages(const QList<QImage>& pages)
{
    m_pages.clear();
    for (const QImage& page : pages) {
        const QSize size = page.size().scaled(kPageWidth, kMostHeight, Qt::KeepAspectRatio) * devicePixelRatioF();
        QImage small = page.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        small.setDevicePixelRatio(devicePixelRatioF());
        m_pages.append(small);
    }
    updateGeometry();
    update();
}

QSize PaperPreview::sizeHint() const
{
    QSizeF size(0, 0);
    for (const QImage& page : m_pages) {
        const QSizeF shown = page.deviceIndependentSize();
        size = {size.width() + shown.width() + (size.width() > 0 ? grid::kM : 0), std::max(size.height(), shown.height())};
    }
    return size.toSize() + QSize(2, 2);
}

void PaperPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    double x = 0.5;
    for (const QImage& page : m_pages) {
        painter.drawImage(QPointF(x, 0.5), page);
        painter.drawRect(QRectF(QPointF(x, 0.5), page.deviceIndependentSize()));
        x += page.deviceIndependentSize().width() + grid::kM;
    }
}

} // namespace padron::ui
