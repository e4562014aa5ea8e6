// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/card_grid.h"

#include "models/row_roles.h"
#include "shell/check_mark.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace padron::ui {

namespace {

constexpr int kTileWidth = 224;
constexpr int kNameLines = 2;
constexpr int kRound = 6;

int lineOf(const QFont& font)
{
    return QFontMetrics(font).height();
}

QSize tileSize()
{
    return {kTileWidth, 2 * grid::kM + kNameLines * lineOf(Theme::strongFont()) + lineOf(Theme::monoFont())
                            + lineOf(Theme::helpFont()) + 2 * grid::kS};
}

class TileDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return tileSize() + QSize(grid::kS, grid::kS);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(QApplication::palette());
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool marked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const QRect tile(option.rect.topLeft() + QPoint(grid::kXs, grid::kXs), tileSize());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.colour(current ? Theme::Colour::Accent : Theme::Colour::Line), current ? 2 : 1));
        painter->setBrush(theme.colour(marked ? Theme::Colour::AccentPale : Theme::Colour::Surface));
        painter->drawRoundedRect(QRectF(tile).adjusted(1, 1, -1, -1), kRound, kRound);
        QRect area = tile.adjusted(grid::kM, grid::kM, -grid::kM, -grid::kM);
        paintState(*painter, area, index, theme);
        if (index.flags().testFlag(Qt::ItemIsUserCheckable)) {
            paintCheckMark(*painter, QRect(area.right() - kCheckMark + 1, area.top(), kCheckMark, kCheckMark), marked, theme);
            area.setRight(area.right() - kCheckMark - grid::kS);
        }
        paintName(*painter, area, index, theme);
        painter->restore();
    }

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&, const QModelIndex& index) override
    {
        if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
            return false;
        const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (!key && event->type() != QEvent::MouseButtonRelease)
            return false;
        const bool marked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, marked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    /// On two lines; a longer one ends in an ellipsis, and is read whole as the tile's tip.
    static void paintName(QPainter& painter, const QRect& area, const QModelIndex& index, const Theme& theme)
    {
        const QFont font = Theme::strongFont();
        const QFontMetrics metrics(font);
        const QString name = index.data(TitleRole).toString();
        painter.setFont(font);
        painter.setPen(theme.colour(Theme::Colour::Text));
        QTextLayout layout(name, font);
        layout.beginLayout();
        int y = area.top();
        for (int at = 0; at < kNameLines; ++at, y += metrics.height()) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(area.width());
            const QString rest = name.mid(line.textStart());
            const QString shown = at + 1 < kNameLines ? name.mid(line.textStart(), line.textLength()).trimmed()
                                                      : metrics.elidedText(rest, Qt::ElideRight, area.width());
            painter.drawText(QRect(area.left(), y, area.width(), metrics.height()), Qt::TextSingleLine, shown);
        }
        layout.endLayout();
    }

    static void paintState(QPainter& painter, const QRect& area, const QModelIndex& index, const Theme& theme)
    {
        const QFont small = Theme::helpFont();
        const QRect foot(area.left(), area.bottom() - lineOf(small) + 1, area.width(), lineOf(small));
        const auto tone = static_cast<Theme::Tone>(index.data(ChipToneRole).toInt());
        painter.setFont(small);
        painter.setPen(theme.ink(tone));
        painter.drawText(foot, Qt::TextSingleLine,
                         QFontMetrics(small).elidedText(index.data(ChipRole).toString(), Qt::ElideRight, foot.width()));
        const int height = lineOf(Theme::monoFont());
        painter.setFont(Theme::monoFont());
        painter.setPen(theme.colour(Theme::Colour::Muted));
        painter.drawText(QRect(area.left(), foot.top() - grid::kXs - height, area.width(), height), Qt::TextSingleLine,
                         index.data(MonoRole).toString());
    }
};

} // namespace

CardGrid::CardGrid(const QString& objectName, const QString& accessibleName, QWidget* parent) : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new TileDelegate(this));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
}

QSize CardGrid::minimumSizeHint() const
{
    return tileSize() + QSize(2 * grid::kL, 2 * grid::kM);
}

void CardGrid::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace padron::ui
