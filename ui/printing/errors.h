// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::printing {

inline constexpr core::ErrorCode kNothingToPrint{"PRN-101"};   ///< an empty list of pages or cards
inline constexpr core::ErrorCode kPdfNotWritten{"PRN-102"};    ///< the PDF could not be made or saved where the user chose
inline constexpr core::ErrorCode kPrinterRefused{"PRN-103"};   ///< the printer did not start, or stopped between pages
inline constexpr core::ErrorCode kQrTooLargeForCard{"PRN-104"}; ///< the QR's modules would not fit on a card at 0.42 mm
inline constexpr core::ErrorCode kTemplateUnreadable{"PRN-105"}; ///< the sheet's template lacks a text or has too much

inline constexpr core::ErrorCode kPrintCancelled{"PRN-106"};     ///< stopped from the screen; a PDF left no file
inline constexpr core::ErrorCode kReferenceNotOpaque{"PRN-107"}; ///< a clinical reference that is more than an identifier
// of templates; the detail names the part at fault
inline constexpr core::ErrorCode kTemplateNotJson{"PRN-110"};    ///< no JSON, too large or too deep
inline constexpr core::ErrorCode kTemplateNewer{"PRN-111"};      ///< another version of the format, or for another paper
inline constexpr core::ErrorCode kTemplateKeyUnknown{"PRN-112"}; ///< a key, field, colour or style that means nothing here
inline constexpr core::ErrorCode kTemplateValueFaulty{"PRN-113"}; ///< missing, of another type, or out of its bounds
inline constexpr core::ErrorCode kTemplateWithoutQr{"PRN-114"};  ///< a credencial carries its QR, once
inline constexpr core::ErrorCode kTemplateLogoFaulty{"PRN-115"}; ///< the logo is no PNG or JPEG, or too large

} // namespace padron::printing
