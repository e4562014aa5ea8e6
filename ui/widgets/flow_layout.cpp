// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include <QWidget>

namespace padron::ui {

FlowLayout::FlowLayout(int spacing, std::optional<int> betweenLines) : m_betweenLines(betweenLines.value_or(spacing))
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize one = item->sizeHint();
        size = {size.width() + one.width() + (size.width() > 0 ? spacing() : 0), qMax(size.height(), one.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const
{
    int widest = 0;
    for (const QLayoutItem* item : m_items)
        widest = item->isEmpty() ? widest : qMax(widest, item->sizeHint().width());
    const bool column = 2 * widest + spacing() > rect.width();
    int x = rect.left(), y = rect.top(), line = 0;
    QList<std::pair<QLayoutItem*, QRect>> inLine;
    const auto endLine = [&] { // one line has one middle: check boxes stand beside taller buttons
        for (const auto& [item, at] : std::as_const(inLine))
            if (move)
                item->setGeometry(at.translated(0, (line - at.height()) / 2));
        inLine.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (column)
            size.setWidth(qMax(rect.width(), item->minimumSize().width()));
        if (x > rect.left() && x + size.width() > rect.left() + rect.width()) {
            endLine();
            x = rect.left();
            y += line + m_betweenLines;
            line = 0;
        }
        inLine.append({item, {{x, y}, size}});
        x += size.width() + spacing();
        line = qMax(line, size.height());
    }
    endLine();
    return y + line - rect.top();
}

} // namespace padron::ui
