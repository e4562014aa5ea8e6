// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/row_delegate.h"

#include "models/row_roles.h"
#include "shell/check_mark.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace padron::ui {

namespace {

constexpr qsizetype kLeastShown = 5;

QString textOf(const QModelIndex& index, int role)
{
    return index.data(role).toString();
}

/// Draws on one line from left to right and stops at the right edge.
class LineWriter
{
public:
    LineWriter(QPainter& painter, QRect line) : m_painter(painter), m_line(line) {}

    void write(const QString& text, const QFont& font, const QColor& ink)
    {
        if (text.isEmpty() || m_line.width() <= 0)
            return;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_line.width());
        if (shown != text && shown.size() < kLeastShown) {
            m_line.setLeft(m_line.right() + 1);
            return; // a letter and three dots say nothing
        }
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(m_line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        m_line.setLeft(shown == text ? m_line.left() + metrics.horizontalAdvance(shown) : m_line.right() + 1);
    }

    int left() const { return m_line.left(); }
    void space(int width) { m_line.setLeft(m_line.left() + width); }

private:
    QPainter& m_painter;
    QRect m_line;
};

void writeTitle(LineWriter& line, const QString& title, const QList<int>& marks, const QColor& ink,
                const QColor& strong)
{
    const QFont plain = Theme::baseFont();
    if (marks.isEmpty()) {
        line.write(title, Theme::strongFont(), ink);
        return;
    }
    int at = 0;
    for (qsizetype i = 0; i + 1 < marks.size(); i += 2) {
        line.write(title.mid(at, marks.at(i) - at), plain, ink);
        line.write(title.mid(marks.at(i), marks.at(i + 1)), Theme::strongFont(), strong);
        at = marks.at(i) + marks.at(i + 1);
    }
    line.write(title.mid(at), plain, ink);
}

int paintChip(QPainter& painter, const QRect& line, const QModelIndex& index, const Theme& theme)
{
    const QString text = textOf(index, ChipRole);
    if (text.isEmpty())
        return 0;
    const QFont font = Theme::helpFont();
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(text) + 2 * grid::kS;
    const int height = metrics.height() + 2;
    const QRect box(line.right() - width + 1, line.center().y() - height / 2, width, height);
    const auto tone = static_cast<Theme::Tone>(index.data(ChipToneRole).toInt());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.chip(tone));
    painter.drawRoundedRect(box, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(theme.chipInk(tone));
    painter.drawText(box, Qt::AlignCenter, text);
    return width + grid::kM;
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(QApplication::palette());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    if (selected)
        painter->fillRect(option.rect, theme.colour(Theme::Colour::AccentPale));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.colour(Theme::Colour::Window));
    if (selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme.colour(Theme::Colour::Accent));
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.colour(Theme::Colour::Line));

    const int textHeight = QFontMetrics(Theme::baseFont()).height() + 2;
    QRect area = option.rect.adjusted(grid::kL, grid::kS, -grid::kL, -grid::kS);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        paintCheckMark(*painter, QRect(area.left(), area.center().y() - kCheckMark / 2, kCheckMark, kCheckMark), check.toInt() == Qt::Checked,
                   theme);
        area.setLeft(area.left() + kCheckMark + grid::kM);
    }
    const QColor ink = theme.colour(Theme::Colour::Text);
    const QColor muted = theme.colour(Theme::Colour::Muted);

    QRect first(area.left(), area.top(), area.width(), textHeight);
    first.setRight(first.right() - paintChip(*painter, first, index, theme));
    // a long name leaves room for what tells two of the same name apart
    const QString aside = textOf(index, AsideRole);
    const int asideWidth =
        aside.isEmpty() ? 0 : grid::kM + qMin(QFontMetrics(Theme::baseFont()).horizontalAdvance(aside), first.width() / 3);
    LineWriter title(*painter, first.adjusted(0, 0, -asideWidth, 0));
    writeTitle(title, textOf(index, TitleRole), index.data(MarksRole).value<QList<int>>(), ink,
               theme.colour(Theme::Colour::Accent));
    QRect rest = first;
    rest.setLeft(title.left() + grid::kM);
    LineWriter(*painter, rest).write(aside, Theme::baseFont(), muted);

    QRect second(area.left(), first.bottom() + 1 + grid::kXs, area.width(), textHeight);
    if (const QString whole = textOf(index, ReasonRole); !whole.isEmpty()) {
        const QString reason = QFontMetrics(Theme::helpFont()).elidedText(whole, Qt::ElideRight, second.width() / 2);
        painter->setFont(Theme::helpFont());
        painter->setPen(muted);
        painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, reason);
        second.setRight(second.right() - QFontMetrics(Theme::helpFont()).horizontalAdvance(reason) - grid::kM);
    }
    LineWriter detail(*painter, second);
    const QString mono = textOf(index, MonoRole);
    detail.write(mono, Theme::monoFont(), ink);
    detail.space(mono.isEmpty() ? 0 : grid::kL);
    detail.write(textOf(index, DetailRole), Theme::baseFont(), muted);

    if (const QString note = textOf(index, NoteRole); !note.isEmpty())
        LineWriter(*painter, QRect(area.left(), second.bottom() + 1 + grid::kXs, area.width(), textHeight))
            .write(note, Theme::helpFont(), theme.colour(Theme::Colour::Warn));
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int line = QFontMetrics(Theme::baseFont()).height() + 2;
    const int lines = textOf(index, NoteRole).isEmpty() ? 2 : 3;
    return {grid::kAside, lines * line + (lines - 1) * grid::kXs + 2 * grid::kS + 1};
}

bool RowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const auto toggle = [model, &index] {
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (event->type() == QEvent::MouseButtonRelease) {
        const int edge = option.rect.left() + grid::kL + kCheckMark + grid::kM;
        return static_cast<QMouseEvent*>(event)->position().x() < edge && toggle();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        return (key == Qt::Key_Space || key == Qt::Key_Select) && toggle();
    }
    return false;
}

} // namespace padron::ui
