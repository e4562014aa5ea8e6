// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::printing {

inline constexpr core::ErrorCode kNothingToPrint{"PRN-101"};   ///< an empty list of pages or cards
inline constexpr core::ErrorCode kPdfNotWritten{"PRN-102"};    ///< the PDF could not be made or saved where the user chose
inline constexpr core::ErrorCode kPrinterRefused{"PRN-103"};   ///< the printer did not start, or stopped between pages
inline constexpr core::ErrorCode kQrTooLargeForCard{"PRN-104"}; ///< the QR's modules would not fit on a card at 0.42 mm
inline constexpr core::ErrorCode kTemplateUnreadable{"PRN-105"}; ///< the sheet's template lacks a text or has too much

} // namespace padron::printing
