// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_canvas.h"

namespace padron::printing {

/// Paints the sheet of the recovery code on a Letter page. `code` is its printed text, groups of four by hyphens.
void paintRecoveryCode(PaperCanvas& canvas, const QString& code, const QString& userName, bool practica);

} // namespace padron::printing
