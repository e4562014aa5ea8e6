// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kOlderNotices{"AVI-101"};       ///< detail: the number in use
inline constexpr core::ErrorCode kNoticeSameVersion{"AVI-102"};  ///< other words, same version; detail: its id
inline constexpr core::ErrorCode kNoticeFileUnread{"AVI-103"};   ///< the chosen file could not be read, or is too big
inline constexpr core::ErrorCode kNoConsentToRevoke{"AVI-104"};
inline constexpr core::ErrorCode kEvidenceNotOfItsKind{"AVI-105"}; ///< neither an image nor a PDF nor a signature file
inline constexpr core::ErrorCode kRevokedAlready{"AVI-106"};

} // namespace padron::usecases
