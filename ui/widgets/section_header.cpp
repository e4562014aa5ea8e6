// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/section_header.h"

#include "widgets/icon.h"
#include "widgets/label.h"

#include <QKeyEvent>
#include <QPainter>

namespace padron::ui {

namespace {

void paintMark(QPainter& painter, SectionHeader::State state, const QRect& rect, const Theme& theme)
{
    switch (state) {
    case SectionHeader::State::Untouched:
        painter.setPen(QPen(theme.colour(Theme::Colour::Muted), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(rect).adjusted(4, 4, -4, -4));
        break;
    case SectionHeader::State::Complete: toneIcon(Theme::Tone::Ok, theme).paint(&painter, rect); break;
    case SectionHeader::State::Missing: toneIcon(Theme::Tone::Warn, theme).paint(&painter, rect); break;
    case SectionHeader::State::Wrong: toneIcon(Theme::Tone::Danger, theme).paint(&painter, rect); break;
    }
}

} // namespace

SectionHeader::SectionHeader(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionHeader::setOpen(bool open)
{
    m_open = open;
    setAccessibleDescription(open ? tr("Abierta") : m_summary);
    update();
}

void SectionHeader::setState(State state, const QString& summary)
{
    m_state = state;
    m_summary = shownText(summary).replace(u'\n', u' ');
    setAccessibleDescription(m_summary);
    update();
}

QSize SectionHeader::sizeHint() const
{
    return {200, Theme::rowHeight() + grid::kS};
}

void SectionHeader::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SectionHeader::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && !m_open) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Theme::Colour::Window));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.colour(Theme::Colour::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    }

    const int middle = height() / 2;
    QRect mark(grid::kL, middle - grid::kIcon / 2, grid::kIcon, grid::kIcon);
    paintMark(painter, m_state, mark, theme);

    const QFont titleFont = Theme::sectionFont();
    painter.setFont(titleFont);
    painter.setPen(theme.colour(Theme::Colour::Text));
    const int titleLeft = mark.right() + grid::kM;
    const int titleWidth = QFontMetrics(titleFont).horizontalAdvance(text());
    painter.drawText(QRect(titleLeft, 0, titleWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());

    const int summaryLeft = titleLeft + titleWidth + grid::kL;
    const QRect rest(summaryLeft, 0, width() - summaryLeft - grid::kL, height());
    if (rest.width() <= 0)
        return;
    painter.setFont(Theme::baseFont());
    const bool tells = m_state == State::Missing || m_state == State::Wrong;
    painter.setPen(!tells ? theme.colour(Theme::Colour::Muted)
                          : theme.ink(m_state == State::Wrong ? Theme::Tone::Danger : Theme::Tone::Warn));
    const QFontMetrics metrics(Theme::baseFont());
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                     metrics.elidedText(m_open && !tells ? QString() : m_summary, Qt::ElideRight, rest.width()));
}

} // namespace padron::ui
