// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

#include <optional>

namespace padron::ui {

/// Puts its items side by side and goes on in a new line when they do not fit: buttons and checks at any window size.
/// Where not even two fit, each is as wide as the column.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing, std::optional<int> betweenLines = {}); ///< as much as beside, when it is not told
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const override; ///< all in one line
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool move) const; ///< answers the height

    QList<QLayoutItem*> m_items;
    int m_betweenLines;
};

} // namespace padron::ui
