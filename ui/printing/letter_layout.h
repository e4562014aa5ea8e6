// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/letter_text.h"
#include "printing/paper_canvas.h"

namespace padron::printing {

/// Paints one letter on a Letter page, filled in as far as things are known: what is not leaves a line to write on. No
/// seal, no claim of validity: it is a text to be signed.
void paintLetter(PaperCanvas& canvas, const LetterText& text, const usecases::Letter& letter);

} // namespace padron::printing
