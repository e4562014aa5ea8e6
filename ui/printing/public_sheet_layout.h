// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_canvas.h"
#include "printing/public_sheet.h"

namespace padron::printing {

/// Paints the sheet for the public on one Letter page, whatever its length: a text that does not fit gets smaller.
void paintPublicSheet(PaperCanvas& canvas, const PublicSheet& sheet);

} // namespace padron::printing
