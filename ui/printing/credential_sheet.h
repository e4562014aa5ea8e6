// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/credential_layout.h"

#include <QPointF>

namespace padron::printing {

/// Eight cards on a Letter sheet, two columns of four, with cut marks outside the cards.
inline constexpr int kCardsPerSheet = 8;

/// Top left of the card in that place (0..7, by rows). On the back the columns are swapped, so that fronts and backs
/// meet when the sheet is turned over its long edge.
QPointF sheetPlace(int place, bool back);

/// Cut marks around the first `cards` places.
void paintCutMarks(PaperCanvas& canvas, int cards, bool back);

} // namespace padron::printing
