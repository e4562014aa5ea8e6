// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_canvas.h"

namespace padron::printing {

/// CR80, 3.375 x 2.125 in: ISO/IEC 7810 ID-1 (85.60 x 53.98 mm) in whole points, as a PDF page wants it.
inline constexpr QSizeF kCardMm{85.725, 53.975};
/// Letter, upright.
inline constexpr QSizeF kLetterMm{215.9, 279.4};

/// What cards are printed on. All sheets are Letter.
enum class Sheet {
    Cr80,    ///< a card printer: a page a side
    Sheet8,  ///< two columns of four with room between, printed on both sides
    Sheet10, ///< two columns of five that share their cuts, printed on both sides
    Fold5,   ///< five, front and back side by side on one side of the sheet: cut, then folded
};

/// By how much a print is moved, in millimetres; the backs on their own, for a duplexer turns the paper. Nothing is scaled.
struct Offsets
{
    QPointF front, back;
};

int cardsOn(Sheet medium);                 ///< 1, 8, 10, 5
int sheetOf(Sheet medium, int position);   ///< from 0: the card of that position in a run that starts at place 0
QString keyOf(Sheet medium);               ///< "cr80", "hoja8", "hoja10", "hoja5"
bool hasBackPage(Sheet medium);            ///< whether backs are on a page of their own

/// Top left of the card in that place. On a back page the columns are swapped, so that fronts and backs meet when the
/// sheet is turned over its long edge.
QPointF sheetPlace(Sheet medium, int place, bool back);
/// Cut and fold marks around places first .. first + cards - 1.
void paintSheetMarks(PaperCanvas& canvas, Sheet medium, int first, int cards, bool back);

} // namespace padron::printing
