// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/wire.h"

#include <functional>

namespace padron::decoder {

using TakePage = std::function<void(const documents::DecodedPage&)>;

/// The pages of a JPEG, PNG or PDF file, told by its first bytes, one after the other. Runs in the helper process only.
/// kFileTooLarge, kFormatRefused, kImageDamaged, kImageTooLarge, kPdfDamaged, kTooManyPages.
core::Result<void> decodePages(const QByteArray& file, const TakePage& take);

} // namespace padron::decoder
