// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/credential_sheet.h"

#include "printing/certificado_layout.h"

namespace padron::printing {

namespace {

constexpr int kColumns = 2, kRows = 4;
constexpr double kGapX = 10, kGapY = 8;
constexpr double kMarkGap = 0.8, kMarkLength = 2.8;
constexpr QColor kMark{0x80, 0x80, 0x80};

} // namespace

QPointF sheetPlace(int place, bool back)
{
    const int row = place / kColumns;
    const int column = back ? kColumns - 1 - place % kColumns : place % kColumns;
    const double left = (kLetterMm.width() - kColumns * kCardMm.width() - (kColumns - 1) * kGapX) / 2;
    const double top = (kLetterMm.height() - kRows * kCardMm.height() - (kRows - 1) * kGapY) / 2;
    return {left + column * (kCardMm.width() + kGapX), top + row * (kCardMm.height() + kGapY)};
}

void paintCutMarks(PaperCanvas& canvas, int cards, bool back)
{
    for (int place = 0; place < cards; ++place) {
        const QRectF card(sheetPlace(place, back), kCardMm);
        for (const double x : {card.left(), card.right()}) {
            canvas.line({x, card.top() - kMarkGap - kMarkLength}, {x, card.top() - kMarkGap}, kMark, 0.15);
            canvas.line({x, card.bottom() + kMarkGap}, {x, card.bottom() + kMarkGap + kMarkLength}, kMark, 0.15);
        }
        for (const double y : {card.top(), card.bottom()}) {
            canvas.line({card.left() - kMarkGap - kMarkLength, y}, {card.left() - kMarkGap, y}, kMark, 0.15);
            canvas.line({card.right() + kMarkGap, y}, {card.right() + kMarkGap + kMarkLength, y}, kMark, 0.15);
        }
    }
}

} // namespace padron::printing
