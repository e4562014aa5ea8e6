// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/card_sheet.h"
#include "usecases/paper.h"

namespace padron::printing {

inline constexpr double kMostQrOnCardMm = 46; ///< leaves the words beside it room

/// Both sides of a credential, from the canvas's origin. They carry what the QR carries and nothing else.
void paintCardFront(PaperCanvas& canvas, const usecases::CredentialCard& card);
void paintCardBack(PaperCanvas& canvas, const usecases::CredentialCard& card, const qrimage::QrSymbol& qr);

} // namespace padron::printing
