// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::credential {

inline constexpr core::ErrorCode kQrNotCanonical{"CRE-101"};      ///< CBOR of a QR that is malformed or has another encoding
inline constexpr core::ErrorCode kQrMalformed{"CRE-102"};         ///< canonical, but no COSE_Sign1 of the QR's profile
inline constexpr core::ErrorCode kClaimsMalformed{"CRE-103"};     ///< a claim is missing, unknown, or of another type or length
inline constexpr core::ErrorCode kDelegationMalformed{"CRE-104"}; ///< a signed delegation whose content does not fit
inline constexpr core::ErrorCode kListMalformed{"CRE-105"};       ///< a signed trust or status list whose content does not fit
inline constexpr core::ErrorCode kTrustFileMalformed{"CRE-106"};  ///< the file is damaged, or a list lies in another's place

inline constexpr core::ErrorCode kListsOfAnotherRoot{"VER-101"}; ///< signed under another root than the pinned one
inline constexpr core::ErrorCode kListsOlder{"VER-102"};         ///< every list brought has a lower number than the one here
inline constexpr core::ErrorCode kRootNotPinned{"VER-103"};      ///< nobody has compared the root's fingerprint here yet
inline constexpr core::ErrorCode kFingerprintDiffers{"VER-104"}; ///< what was typed is not that of the lists' root
inline constexpr core::ErrorCode kListPartMalformed{"VER-105"};  ///< no part of lists in QRs, or a damaged one
inline constexpr core::ErrorCode kListPartOfOthers{"VER-106"};   ///< a part of other lists than those being read
inline constexpr core::ErrorCode kListsTooLarge{"VER-107"};      ///< more than a handful of QRs can carry
inline constexpr core::ErrorCode kForeignKeyUnreadable{"VER-108"}; ///< no public key of a kind that is known here
inline constexpr core::ErrorCode kListsNotWritten{"VER-109"};    ///< the folder, or the stick, takes nothing

} // namespace padron::credential
