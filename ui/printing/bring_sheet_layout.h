// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/letter_text.h"
#include "printing/paper_canvas.h"

namespace padron::printing {

/// Paints what one person takes home: what is still missing, where and when to come back. Of what is there already it
/// tells only the first name and the folio or turn.
void paintBringSheet(PaperCanvas& canvas, const BringText& text, const usecases::Letter& letter);

QString firstNameOnPaper(const QString& fullName); ///< "María", "Ma. Luisa"

} // namespace padron::printing
