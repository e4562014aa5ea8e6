// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curp_field.h"

#include "validators/curp_input.h"
#include "widgets/label.h"
#include "widgets/text_area.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace padron::ui {

namespace {

constexpr int kWidestBox = 31;
constexpr int kGap = 3;
constexpr int kGroupGap = 8;
constexpr std::array<int, 5> kGroupStarts{4, 10, 11, 13, 16}; // letters, date, sex, entity, consonants, RENAPO's two

int gapsBefore(int position)
{
    int gaps = position * kGap;
    for (const int start : kGroupStarts)
        if (position >= start)
            gaps += kGroupGap - kGap;
    return gaps;
}

int noteHeight()
{
    return QFontMetrics(Theme::helpFont()).height();
}

} // namespace

CurpField::CurpField(QWidget* parent) : QLineEdit(parent)
{
    setMaxLength(kMostTyped);
    setValidator(new CurpInput(this));
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleDescription(tr("18 caracteres"));
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] { update(); });
    connect(this, &QLineEdit::selectionChanged, this, [this] { update(); });
}

void CurpField::setBoxes(const QList<Box>& boxes)
{
    if (boxes == m_boxes)
        return;
    m_boxes = boxes;
    update();
}

QSize CurpField::sizeHint() const
{
    return {kBoxes * kWidestBox + gapsBefore(kBoxes - 1), Theme::fieldHeight() + grid::kXs + noteHeight()};
}

QSize CurpField::minimumSizeHint() const
{
    return {kBoxes * 14 + gapsBefore(kBoxes - 1), sizeHint().height()};
}

QRect CurpField::boxRect(int position) const
{
    const int side = std::clamp((width() - gapsBefore(kBoxes - 1)) / kBoxes, 8, kWidestBox);
    return {position * side + gapsBefore(position), 0, side, Theme::fieldHeight()};
}

int CurpField::positionAt(const QPoint& point) const
{
    int position = 0;
    while (position < kBoxes && point.x() > boxRect(position).center().x())
        ++position;
    return static_cast<int>(std::min<qsizetype>(position, text().size()));
}

void CurpField::mousePressEvent(QMouseEvent* event)
{
    setCursorPosition(positionAt(event->pos()));
}

void CurpField::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const int anchor = hasSelectedText() && selectionStart() == cursorPosition() ? selectionEnd()
        : hasSelectedText()                                                     ? selectionStart()
                                                                                : cursorPosition();
    setSelection(anchor, positionAt(event->pos()) - anchor);
}

void CurpField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < kBoxes; ++i)
        paintBox(painter, i);
    const Theme theme = Theme::of(palette());
    if (text().size() > kBoxes) {
        painter.setFont(Theme::helpFont());
        painter.setPen(theme.colour(Theme::Colour::Danger));
        const QRect below(0, height() - noteHeight(), boxRect(kBoxes - 1).right(), noteHeight());
        painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                         tr("sobran %1").arg(locale().toString(text().size() - kBoxes)));
    }
    if (hasFocus() && !hasSelectedText()) {
        const int at = std::min(cursorPosition(), kBoxes);
        const QRect box = boxRect(std::min(at, kBoxes - 1));
        const int x = at < kBoxes ? box.left() + 4 : box.right() - 3;
        painter.fillRect(QRect(x, box.top() + 7, 2, box.height() - 14), theme.colour(Theme::Colour::Accent));
    }
}

void CurpField::paintBox(QPainter& painter, int position) const
{
    const Theme theme = Theme::of(palette());
    const Box box = m_boxes.value(position);
    const QRect rect = boxRect(position);
    const bool selected = hasSelectedText() && position >= selectionStart() && position < selectionEnd();
    const bool current = hasFocus() && position == std::min(cursorPosition(), kBoxes - 1);
    const Theme::Tone tone = box.mark == Mark::Agrees ? Theme::Tone::Ok
        : box.mark == Mark::Differs                   ? Theme::Tone::Warn
                                                      : Theme::Tone::Danger;
    QPen border(theme.colour(Theme::Colour::Edge), 1);
    QColor ground = theme.colour(isEnabled() ? Theme::Colour::Surface : Theme::Colour::Window);
    if (box.mark != Mark::None) {
        border.setColor(theme.ink(tone));
        ground = theme.pale(tone);
    }
    if (box.mark == Mark::Differs)
        border.setStyle(Qt::DashLine);
    if (selected)
        ground = theme.colour(Theme::Colour::Accent);
    if (current)
        border = QPen(theme.colour(Theme::Colour::Accent), 2);
    painter.setPen(border);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);

    if (position < text().size()) {
        painter.setFont(Theme::monoFont());
        painter.setPen(theme.colour(selected ? Theme::Colour::OnAccent : Theme::Colour::Text));
        painter.drawText(rect, Qt::AlignCenter, shownText(text().mid(position, 1)));
    }
    paintMark(painter, box, rect);
}

void CurpField::paintMark(QPainter& painter, const Box& box, const QRect& rect) const
{
    const Theme theme = Theme::of(palette());
    const QRectF below(rect.left(), rect.bottom() + 3, rect.width(), noteHeight());
    switch (box.mark) {
    case Mark::None: break;
    case Mark::Agrees:
        painter.fillRect(QRectF(below.left() + 5, below.top(), below.width() - 10, 2), theme.ink(Theme::Tone::Ok));
        break;
    case Mark::Differs: {
        QFont font = Theme::monoFont();
        font.setPointSizeF(Theme::helpFont().pointSizeF());
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.ink(Theme::Tone::Warn));
        painter.drawText(below, Qt::AlignCenter, box.expected.isEmpty() ? QStringLiteral("?") : box.expected);
        break;
    }
    case Mark::Wrong: {
        painter.setPen(QPen(theme.ink(Theme::Tone::Danger), 2));
        const QPointF middle = below.center();
        painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
        painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
        break;
    }
    }
}

} // namespace padron::ui
