// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::documents {

inline constexpr core::ErrorCode kFileUnreadable{"DOC-101"};
inline constexpr core::ErrorCode kFileTooLarge{"DOC-102"};    ///< over kMostFileBytes
inline constexpr core::ErrorCode kFormatRefused{"DOC-103"};   ///< by its first bytes neither JPEG, PNG nor PDF, whatever its name says
inline constexpr core::ErrorCode kImageDamaged{"DOC-104"};
inline constexpr core::ErrorCode kImageTooLarge{"DOC-105"};   ///< over kMostPixels
inline constexpr core::ErrorCode kPdfDamaged{"DOC-106"};      ///< damaged, encrypted or empty
inline constexpr core::ErrorCode kTooManyPages{"DOC-107"};    ///< detail: how many there are
inline constexpr core::ErrorCode kDecoderMissing{"DOC-108"};  ///< the helper program did not start
inline constexpr core::ErrorCode kDecoderDied{"DOC-109"};     ///< it was stopped by its limits, or crashed
inline constexpr core::ErrorCode kDecoderTimedOut{"DOC-110"};
inline constexpr core::ErrorCode kDecoderNonsense{"DOC-111"}; ///< what it answered is no answer
inline constexpr core::ErrorCode kPageNotEncoded{"DOC-120"};

} // namespace padron::documents
