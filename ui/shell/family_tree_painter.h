// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>

#include <functional>

class QModelIndex;
class QPainter;

namespace padron::ui {

class FamilyTreeLayout;
class Theme;

/// Draws the picture of a family with the theme's colours: captions, joining lines, and a card for each person.
class FamilyTreePainter
{
public:
    struct CardState
    {
        bool selected = false, focused = false;
    };

    FamilyTreePainter(QPainter& painter, const Theme& theme, const FamilyTreeLayout& layout);

    void captions();
    void joins(const std::function<bool(int)>& byBlood);
    void emptyPlace();
    void card(const QModelIndex& person, const QRect& rect, CardState state);

private:
    void join(const QRect& card, int bus, bool above, bool byBlood);
    int mark(const QModelIndex& person, const QRect& text);
    void text(const QRect& rect, const QString& text, const QFont& font, const QColor& ink);

    QPainter& m_painter;
    const Theme& m_theme;
    const FamilyTreeLayout& m_layout;
};

} // namespace padron::ui
