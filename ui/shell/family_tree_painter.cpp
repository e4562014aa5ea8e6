// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_tree_painter.h"

#include "models/row_roles.h"
#include "shell/check_mark.h"
#include "shell/family_tree_layout.h"
#include "widgets/icon.h"

#include <QCoreApplication>
#include <QModelIndex>
#include <QPainter>

namespace padron::ui {

namespace {

constexpr int kRadius = 8, kDot = 5, kBar = 4, kStateIcon = 14;

class Captions
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::FamilyTree)

public:
    static QString of(int generation)
    {
        switch (generation) {
        case 2:
            return tr("Abuelas y abuelos");
        case 1:
            return tr("Madres, padres y tíos");
        case -1:
            return tr("Hijas e hijos");
        case -2:
            return tr("Nietas y nietos");
        default:
            return tr("Titular");
        }
    }
    static QString pendiente() { return tr("Titular pendiente"); }
    static QString nobody() { return tr("Todavía no hay persona titular"); }
};

} // namespace

FamilyTreePainter::FamilyTreePainter(QPainter& painter, const Theme& theme, const FamilyTreeLayout& layout)
    : m_painter(painter), m_theme(theme), m_layout(layout)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void FamilyTreePainter::captions()
{
    if (m_layout.captionWidth() == 0)
        return;
    m_painter.setFont(Theme::helpFont());
    m_painter.setPen(m_theme.colour(Theme::Colour::Muted));
    for (const auto& line : m_layout.lines())
        if (line.first)
            m_painter.drawText(QRect(grid::kL, line.top, m_layout.captionWidth(), line.height),
                               Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap, Captions::of(line.generation));
}

void FamilyTreePainter::joins(const std::function<bool(int)>& byBlood)
{
    const int x = m_layout.spine();
    int top = -1, bottom = -1;
    for (const auto& line : m_layout.lines()) {
        for (const int row : line.rows) {
            const bool head = row == m_layout.titularRow(); // or the empty place of a titular pendiente
            const QRect card = row < 0 ? m_layout.emptyPlace() : m_layout.cards().at(row);
            const int y = head ? card.center().y() : line.bus;
            top = top < 0 ? y : qMin(top, y);
            bottom = qMax(bottom, y);
            if (!head)
                join(card, line.bus, line.generation > 0, byBlood(row));
        }
        const int last = line.rows.last();
        if (last != m_layout.titularRow() && last >= 0) {
            m_painter.setPen(QPen(m_theme.colour(Theme::Colour::Muted), 1.5));
            m_painter.drawLine(x, line.bus, m_layout.cards().at(last).center().x(), line.bus);
        }
    }
    m_painter.setPen(QPen(m_theme.colour(Theme::Colour::Muted), 1.5));
    m_painter.drawLine(x, top, x, bottom);
    // the titular's place hangs on the line itself
    const QRect head = m_layout.titularRow() < 0 ? m_layout.emptyPlace() : m_layout.cards().at(m_layout.titularRow());
    const QColor accent = m_theme.colour(Theme::Colour::Accent);
    m_painter.setPen(QPen(accent, 2, m_layout.titularRow() < 0 ? Qt::DashLine : Qt::SolidLine));
    m_painter.drawLine(x, head.center().y(), head.left(), head.center().y());
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(accent);
    m_painter.drawEllipse(QPointF(x, head.center().y()), kDot, kDot);
}

void FamilyTreePainter::join(const QRect& card, int bus, bool above, bool byBlood)
{
    QPen pen(m_theme.colour(Theme::Colour::Muted), 1.5);
    if (!byBlood)
        pen.setDashPattern({2, 2});
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    m_painter.drawLine(card.center().x(), bus, card.center().x(), above ? card.bottom() : card.top());
}

void FamilyTreePainter::emptyPlace()
{
    const QRect rect = m_layout.emptyPlace();
    if (rect.isNull())
        return;
    m_painter.setPen(QPen(m_theme.colour(Theme::Colour::Warn), 1.5, Qt::DashLine));
    m_painter.setBrush(m_theme.pale(Theme::Tone::Warn));
    m_painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), kRadius, kRadius);
    QRect inside = rect.adjusted(grid::kM, grid::kS, -grid::kM, -grid::kS);
    m_painter.setFont(Theme::strongFont());
    m_painter.setPen(m_theme.colour(Theme::Colour::Warn));
    m_painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, Captions::pendiente());
    inside.setTop(inside.top() + QFontMetrics(Theme::strongFont()).height() + 2);
    m_painter.setFont(Theme::helpFont());
    m_painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, Captions::nobody());
}

void FamilyTreePainter::text(const QRect& rect, const QString& text, const QFont& font, const QColor& ink)
{
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void FamilyTreePainter::card(const QModelIndex& person, const QRect& rect, CardState state)
{
    const bool titular = person.data(TitularRole).toBool();
    const QColor accent = m_theme.colour(Theme::Colour::Accent);
    const QRectF edge = QRectF(rect).adjusted(1, 1, -1, -1);
    m_painter.setPen(state.focused ? QPen(accent, 2) : QPen(m_theme.colour(titular ? Theme::Colour::Accent : Theme::Colour::Line), 1));
    m_painter.setBrush(m_theme.colour(state.selected ? Theme::Colour::AccentPale : Theme::Colour::Surface));
    m_painter.drawRoundedRect(edge, kRadius, kRadius);
    if (titular) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(accent);
        m_painter.drawRoundedRect(QRectF(edge.left(), edge.top() + kRadius, kBar, edge.height() - 2 * kRadius), 2, 2);
    }

    const QColor ink = m_theme.colour(Theme::Colour::Text), muted = m_theme.colour(Theme::Colour::Muted);
    const int base = QFontMetrics(Theme::baseFont()).height() + 1, help = QFontMetrics(Theme::helpFont()).height() + 1;
    QRect line = rect.adjusted(grid::kM, grid::kS, -grid::kM, 0);
    line.setHeight(base);
    QRect first = line;
    if (const QVariant check = person.data(Qt::CheckStateRole); check.isValid()) {
        const QRect box(line.right() - kCheckMark + 1, line.top(), kCheckMark, kCheckMark);
        paintCheckMark(m_painter, box, check.toInt() == Qt::Checked, m_theme);
        first.setRight(box.left() - grid::kXs);
    }
    text(first, person.data(GivenNamesRole).toString(), Theme::strongFont(), ink);
    line.translate(0, base);
    text(line, person.data(SurnamesRole).toString(), Theme::baseFont(), ink);
    line.translate(0, base);
    line.setHeight(help);
    text(line, person.data(PlaceRole).toString(), Theme::helpFont(), titular ? accent : muted);
    line.translate(0, help);
    if (const QString grounds = person.data(GroundsRole).toString(); !grounds.isEmpty()) {
        text(line, grounds, Theme::helpFont(), muted);
        line.translate(0, help);
    }
    const auto tone = static_cast<Theme::Tone>(person.data(ChipToneRole).toInt());
    const QRect icon(line.left(), line.center().y() - kStateIcon / 2 + 1, kStateIcon, kStateIcon);
    toneIcon(tone, m_theme).paint(&m_painter, icon);
    line.setLeft(icon.right() + 1 + grid::kXs);
    text(line, person.data(ChipRole).toString(), Theme::helpFont(), tone == Theme::Tone::Neutral ? muted : m_theme.ink(tone));
}

} // namespace padron::ui
