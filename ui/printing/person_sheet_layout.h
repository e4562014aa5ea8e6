// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_canvas.h"
#include "printing/person_sheet_text.h"

namespace padron::printing {

/// A line of the sheet: a section's title, or a datum with its name.
struct SheetLine
{
    QString name, value;
    bool title = false;
    double height = 0; ///< millimetres
};
using SheetPage = QList<SheetLine>;

/// The sheet split into Letter pages as that canvas measures it; no title ends a page.
QList<SheetPage> sheetPages(const PaperCanvas& canvas, const usecases::PersonSheet& sheet);
void paintSheetPage(PaperCanvas& canvas, const usecases::PersonSheet& sheet, const QList<SheetPage>& pages, qsizetype index);

} // namespace padron::printing
