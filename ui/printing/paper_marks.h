// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_canvas.h"

namespace padron::printing {

/// The watermark of a practice print across an area; painted first, so that everything stays readable over it.
void paintPracticaWatermark(PaperCanvas& canvas, QRectF area, double pt);
/// The band that says in words that a print has no validity.
void paintPracticaBand(PaperCanvas& canvas, QRectF band, double pt);

} // namespace padron::printing
