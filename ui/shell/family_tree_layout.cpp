// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_tree_layout.h"

#include "models/row_roles.h"
#include "widgets/theme.h"

#include <QAbstractItemModel>
#include <QFontMetrics>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kDrop = grid::kXl;          // between lines: the joining line runs in it
constexpr int kBus = grid::kS;            // of that, how far it runs from the neighbour
constexpr int kLetters = 21, kMostLetters = 30; // a card's width, in letters
constexpr int kCaptionLetters = 12;

int letters(int count)
{
    return QFontMetrics(Theme::baseFont()).averageCharWidth() * count;
}

int valueOf(const QAbstractItemModel* model, int row, int role)
{
    return model->index(row, 0).data(role).toInt();
}

} // namespace

int FamilyTreeLayout::heightOf(bool withGrounds)
{
    const int base = QFontMetrics(Theme::baseFont()).height() + 1, help = QFontMetrics(Theme::helpFont()).height() + 1;
    return 2 * grid::kS + 2 * base + (withGrounds ? 3 : 2) * help;
}

void FamilyTreeLayout::compute(const QAbstractItemModel* model, int width)
{
    const int rows = model ? model->rowCount() : 0;
    m_lines.clear();
    m_cards = QList<QRect>(rows);
    m_emptyPlace = {};
    m_titular = -1;
    m_height = 0;
    if (rows == 0)
        return;
    for (int row = 0; row < rows; ++row)
        if (model->index(row, 0).data(TitularRole).toBool())
            m_titular = row;

    m_caption = width >= letters(kCaptionLetters + 2 * kLetters) ? letters(kCaptionLetters) : 0;
    m_spine = grid::kL + m_caption + (m_caption > 0 ? grid::kS : 0);
    const int left = m_spine + grid::kXl, room = qMax(letters(kLetters / 2), width - left - grid::kL);
    m_columns = qMax(1, (room + grid::kL) / (letters(kLetters) + grid::kL));
    m_cardWidth = qMin(letters(kMostLetters), (room - (m_columns - 1) * grid::kL) / m_columns);

    for (int generation = 2; generation >= -2; --generation) {
        QList<int> members;
        if (generation == 0)
            members.append(m_titular); // -1: the empty place
        for (int row = 0; row < rows; ++row)
            if (row != m_titular && valueOf(model, row, GenerationRole) == generation)
                members.append(row);
        for (qsizetype at = 0; at < members.size(); at += m_columns)
            m_lines.append({generation, at == 0, members.mid(at, m_columns)});
    }
    m_height = grid::kL;
    for (Line& line : m_lines) {
        const bool grounds = std::any_of(line.rows.begin(), line.rows.end(), [model](int row) {
            return row >= 0 && !model->index(row, 0).data(GroundsRole).toString().isEmpty();
        });
        line.height = heightOf(grounds);
        place(line, left);
    }
    m_height += grid::kXs;
}

void FamilyTreeLayout::place(Line& line, int left)
{
    const bool above = line.generation > 0;
    line.top = m_height + (above ? 0 : kDrop);
    line.bus = above ? line.top + line.height + kDrop - kBus : line.top - kDrop + kBus;
    for (int i = 0; i < line.rows.size(); ++i) {
        const QRect card(left + i * (m_cardWidth + grid::kL), line.top, m_cardWidth, line.height);
        if (line.rows.at(i) < 0)
            m_emptyPlace = card;
        else
            m_cards[line.rows.at(i)] = card;
    }
    m_height = line.top + line.height + (above ? kDrop : 0);
}

int FamilyTreeLayout::lineOf(int row) const
{
    for (int i = 0; i < m_lines.size(); ++i)
        if (m_lines.at(i).rows.contains(row))
            return i;
    return -1;
}

} // namespace padron::ui
