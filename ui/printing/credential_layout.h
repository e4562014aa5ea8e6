// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/paper_canvas.h"
#include "usecases/paper.h"

namespace padron::printing {

/// CR80, 3.375 x 2.125 in: ISO/IEC 7810 ID-1 (85.60 x 53.98 mm) in whole points, as a PDF page wants it.
inline constexpr QSizeF kCardMm{85.725, 53.975};
inline constexpr double kMostQrOnCardMm = 46; ///< leaves the words beside it room

/// Both sides of a credential, from the canvas's origin. They carry what the QR carries and nothing else.
void paintCardFront(PaperCanvas& canvas, const usecases::CredentialCard& card);
void paintCardBack(PaperCanvas& canvas, const usecases::CredentialCard& card, const qrimage::QrSymbol& qr);

} // namespace padron::printing
