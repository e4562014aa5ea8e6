// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::qrimage {

inline constexpr core::ErrorCode kNotEncodable{"QRI-101"};     ///< empty, outside the alphanumeric set, or too long for a QR
inline constexpr core::ErrorCode kFileUnreadable{"QRI-102"};   ///< missing, a folder, or not allowed to be read
inline constexpr core::ErrorCode kFileTooLarge{"QRI-103"};     ///< more bytes than a scan of a credential can need
inline constexpr core::ErrorCode kFormatRefused{"QRI-104"};    ///< its content is not PNG, JPEG or PDF, whatever its name
inline constexpr core::ErrorCode kImageDamaged{"QRI-105"};     ///< a PNG or JPEG that cannot be decoded whole
inline constexpr core::ErrorCode kImageTooLarge{"QRI-106"};    ///< more pixels than we are willing to decode
inline constexpr core::ErrorCode kPdfUnreadable{"QRI-107"};    ///< damaged, encrypted or without pages
inline constexpr core::ErrorCode kPdfTooManyPages{"QRI-108"};  ///< more than kMostPdfPages
inline constexpr core::ErrorCode kNoQrFound{"QRI-109"};        ///< readable, but it holds no QR

} // namespace padron::qrimage
