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

} // namespace padron::credential
