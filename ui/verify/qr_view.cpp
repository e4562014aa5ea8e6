// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/qr_view.h"

#include "qrimage/qr_paint.h"

#include <QPainter>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kLeastSide = 500; // three dots a module of the largest part

} // namespace

QrView::QrView(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(kLeastSide, kLeastSide);
}

void QrView::setText(const QString& text)
{
    // a screen is not damaged: the lowest level makes the coarsest symbol
    const auto symbol = qrimage::encodeQr(text, qrimage::Ecc::L);
    m_symbol = symbol ? std::optional(*symbol) : std::nullopt;
    update();
}

void QrView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (!m_symbol)
        return;
    const int modules = m_symbol->size() + 2 * qrimage::kQuietZone;
    const int dot = std::max(1, std::min(width(), height()) / modules);
    const int left = (width() - dot * m_symbol->size()) / 2, top = (height() - dot * m_symbol->size()) / 2;
    for (int y = 0; y < m_symbol->size(); ++y)
        for (int x = 0; x < m_symbol->size(); ++x)
            if (m_symbol->at(x, y))
                painter.fillRect(left + x * dot, top + y * dot, dot, dot, Qt::black);
}

} // namespace padron::ui
