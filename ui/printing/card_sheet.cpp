// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/card_sheet.h"

#include <cmath>
#include <set>

namespace padron::printing {

namespace {

constexpr double kMarkGap = 0.8, kMarkLength = 2.8;
constexpr double kMarkWidth = 0.15;
constexpr QColor kMark{0x80, 0x80, 0x80};

/// Cards on a Letter sheet: columns, rows and the room between them.
struct Grid
{
    int columns, rows;
    double gapX, gapY;
};

Grid gridOf(Sheet medium)
{
    return medium == Sheet::Sheet8 ? Grid{2, 4, 10, 8} : Grid{2, 5, 0, 0};
}

QPointF cell(const Grid& grid, int column, int row)
{
    const double left = (kLetterMm.width() - grid.columns * kCardMm.width() - (grid.columns - 1) * grid.gapX) / 2;
    const double top = (kLetterMm.height() - grid.rows * kCardMm.height() - (grid.rows - 1) * grid.gapY) / 2;
    return {left + column * (kCardMm.width() + grid.gapX), top + row * (kCardMm.height() + grid.gapY)};
}

/// To a ten-thousandth of a millimetre, so that neighbours agree on the edge they share.
double rounded(double mm)
{
    return std::round(mm * 10'000) / 10'000;
}

/// The ends of a line through the whole block of cards, outside of it.
void paintCut(PaperCanvas& canvas, const QRectF& block, double at, bool upright)
{
    const double low = upright ? block.top() : block.left(), high = upright ? block.bottom() : block.right();
    for (const auto& [from, to] : {std::pair(low - kMarkGap - kMarkLength, low - kMarkGap),
                                   std::pair(high + kMarkGap, high + kMarkGap + kMarkLength)})
        canvas.line(upright ? QPointF(at, from) : QPointF(from, at), upright ? QPointF(at, to) : QPointF(to, at), kMark,
                    kMarkWidth);
}

/// Two short strokes: here the sheet is folded, not cut.
void paintFold(PaperCanvas& canvas, const QRectF& block, double x)
{
    constexpr double kDash = 0.6, kPause = 0.5;
    for (double y = kMarkGap; y + kDash <= kMarkGap + kMarkLength + kDash; y += kDash + kPause)
        for (const double start : {block.top() - y - kDash, block.bottom() + y})
            canvas.line({x, start}, {x, start + kDash}, ink::kAccent, 2 * kMarkWidth);
}

} // namespace

int cardsOn(Sheet medium)
{
    switch (medium) {
    case Sheet::Cr80: return 1;
    case Sheet::Sheet8: return 8;
    case Sheet::Sheet10: return 10;
    case Sheet::Fold5: return 5;
    }
    return 1;
}

int sheetOf(Sheet medium, int position)
{
    return position / cardsOn(medium);
}

QString keyOf(Sheet medium)
{
    switch (medium) {
    case Sheet::Cr80: return QStringLiteral("cr80");
    case Sheet::Sheet8: return QStringLiteral("hoja8");
    case Sheet::Sheet10: return QStringLiteral("hoja10");
    case Sheet::Fold5: return QStringLiteral("hoja5");
    }
    return {};
}

bool hasBackPage(Sheet medium)
{
    return medium != Sheet::Fold5;
}

QPointF sheetPlace(Sheet medium, int place, bool back)
{
    if (medium == Sheet::Cr80)
        return {};
    const Grid grid = gridOf(medium);
    if (medium == Sheet::Fold5)
        return cell(grid, back ? 1 : 0, place);
    const int column = place % grid.columns;
    return cell(grid, back ? grid.columns - 1 - column : column, place / grid.columns);
}

void paintSheetMarks(PaperCanvas& canvas, Sheet medium, int first, int cards, bool back)
{
    if (medium == Sheet::Cr80)
        return;
    QRectF block;
    std::set<double> xs, ys;
    for (int place = first; place < first + cards; ++place)
        for (const bool side : {back, medium == Sheet::Fold5 || back}) {
            const QRectF card(sheetPlace(medium, place, side), kCardMm);
            if (medium == Sheet::Sheet8) { // each card has its own four corners
                for (const double x : {card.left(), card.right()})
                    paintCut(canvas, card, x, true);
                for (const double y : {card.top(), card.bottom()})
                    paintCut(canvas, card, y, false);
            }
            block |= card;
            for (const double x : {card.left(), card.right()})
                xs.insert(rounded(x));
            for (const double y : {card.top(), card.bottom()})
                ys.insert(rounded(y));
        }
    if (medium == Sheet::Sheet8)
        return;
    const double fold = medium == Sheet::Fold5 ? rounded(sheetPlace(medium, 0, true).x()) : -1;
    for (const double x : xs) {
        if (x == fold) // both came out of rounded()
            paintFold(canvas, block, x);
        else
            paintCut(canvas, block, x, true);
    }
    for (const double y : ys)
        paintCut(canvas, block, y, false);
}

} // namespace padron::printing
