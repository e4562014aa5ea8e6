// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arco.h"
#include "printing/paper_canvas.h"
#include "usecases/paper.h"

namespace padron::printing {

/// The acuse of an ARCO request: what was asked, its folio and until when it is answered.
struct ArcoReceipt
{
    usecases::PaperModule module;
    domain::ArcoRequest request;
    QDate answerBy;  ///< 20 working days
    QDate longestBy; ///< with the 10 more
};

void paintArcoReceipt(PaperCanvas& canvas, const ArcoReceipt& receipt);

} // namespace padron::printing
