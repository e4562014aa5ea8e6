// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/card_sheet.h"
#include "printing/paper_job.h"

namespace padron::printing {

/// What to measure on a test print: a ruler of a known length, crosses where corners of cards are meant to be, a QR.
core::Result<QList<PagePainter>> calibrationPages(Sheet medium, const Offsets& offsets);

} // namespace padron::printing
