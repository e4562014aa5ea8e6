// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/missing_row.h"

#include "widgets/icon.h"

#include <QAbstractItemView>
#include <QPainter>

namespace padron::ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kTextFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int textLeft()
{
    return grid::kS + kIconSize + grid::kS;
}

int widthFor(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : grid::kAside;
}

int numeralWidth(const QString& numeral)
{
    return numeral.isEmpty() ? 0 : QFontMetrics(Theme::helpFont()).horizontalAdvance(numeral) + grid::kS;
}

int sentenceHeight(const QString& sentence, int width)
{
    return QFontMetrics(Theme::helpFont()).boundingRect(0, 0, width, 1000, kTextFlags, sentence).height();
}

} // namespace

QSize MissingRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = widthFor(option);
    const int label = QFontMetrics(Theme::baseFont()).height();
    if (index.data(kHeader).toBool())
        return {width, label + 2 * grid::kS};
    int height = label + 2 * grid::kXs + 2;
    const QString sentence = index.data(kSentence).toString();
    if (!sentence.isEmpty())
        height += sentenceHeight(sentence, width - textLeft() - grid::kS) + 2;
    return {width, height};
}

void MissingRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool header = index.data(kHeader).toBool();
    const bool selected = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    if (!header && (selected || option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colour(selected ? Theme::Colour::AccentPale : Theme::Colour::Window));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 1, -3, -1), 4, 4);
    }

    const QRect row = option.rect.adjusted(0, header ? grid::kS : grid::kXs + 1, -grid::kS, 0);
    const QString numeral = index.data(kNumeral).toString();
    painter->setFont(Theme::helpFont());
    painter->setPen(theme.colour(Theme::Colour::Muted));
    painter->drawText(row, Qt::AlignRight | Qt::AlignTop, numeral);

    const QFont labelFont = header ? Theme::strongFont() : Theme::baseFont();
    const QFontMetrics metrics(labelFont);
    const int left = header ? grid::kS : textLeft();
    const QRect label(row.left() + left, row.top(), row.width() - left - numeralWidth(numeral), metrics.height());
    painter->setFont(labelFont);
    painter->setPen(theme.colour(Theme::Colour::Text));
    painter->drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, label.width()));
    if (!header) {
        const auto tone = static_cast<Theme::Tone>(index.data(kTone).toInt());
        const QRect icon(row.left() + grid::kS, label.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
        if (tone == Theme::Tone::Neutral) {
            painter->setPen(QPen(theme.colour(Theme::Colour::Muted), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawEllipse(QRectF(icon).adjusted(3, 3, -3, -3));
        } else {
            toneIcon(tone, theme).paint(painter, icon);
        }
    }
    const QString sentence = index.data(kSentence).toString();
    if (!sentence.isEmpty()) {
        painter->setFont(Theme::helpFont());
        painter->setPen(theme.colour(Theme::Colour::Muted));
        painter->drawText(QRect(label.left(), label.bottom() + 3, row.right() - label.left(), 1000), kTextFlags, sentence);
    }
    painter->restore();
}

} // namespace padron::ui
