// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

class QAbstractItemModel;

namespace padron::ui {

/// Where everybody stands in the picture of a family, for a width. Content coordinates; the painter scrolls.
class FamilyTreeLayout
{
public:
    struct Line
    {
        int generation = 0;
        bool first = true;  ///< of its generation: it bears the caption
        QList<int> rows;    ///< of the model, from left to right; -1: the empty place of a titular pendiente
        int top = 0, height = 0;
        int bus = 0;        ///< y of the line that joins its cards with the spine
    };

    void compute(const QAbstractItemModel* model, int width);

    const QList<Line>& lines() const { return m_lines; }
    const QList<QRect>& cards() const { return m_cards; } ///< by row of the model
    const QRect& emptyPlace() const { return m_emptyPlace; } ///< null when there is a titular
    int titularRow() const { return m_titular; }             ///< -1: titular pendiente
    int height() const { return m_height; }
    int spine() const { return m_spine; }             ///< x of the line that joins the generations
    int captionWidth() const { return m_caption; }    ///< 0: no room for captions
    int lineOf(int row) const;                        ///< index into lines(); -1
    static int heightOf(bool withGrounds);            ///< of a card

private:
    void place(Line& line, int width);

    QList<Line> m_lines;
    QList<QRect> m_cards;
    QRect m_emptyPlace;
    int m_titular = -1, m_height = 0, m_spine = 0, m_caption = 0, m_columns = 1, m_cardWidth = 0;
};

} // namespace padron::ui
