// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::envelope {

inline constexpr core::ErrorCode kCoseMalformed{"ENV-101"};   ///< not a COSE_Sign1 of our profile
inline constexpr core::ErrorCode kCoseBadSignature{"ENV-102"};
inline constexpr core::ErrorCode kCoseWrongType{"ENV-103"};   ///< typ (header 16) of another kind of message
inline constexpr core::ErrorCode kCoseUnknownKey{"ENV-104"};  ///< kid of a key we do not hold for that role
inline constexpr core::ErrorCode kSealBroken{"ENV-105"};      ///< crypto_box_seal does not open
inline constexpr core::ErrorCode kKeyMalformed{"ENV-106"};
inline constexpr core::ErrorCode kBase45Malformed{"ENV-107"};
inline constexpr core::ErrorCode kZlibMalformed{"ENV-108"};   ///< not a zlib stream of our profile, too long, or does not end exactly
inline constexpr core::ErrorCode kZstdMalformed{"ENV-109"};
inline constexpr core::ErrorCode kEntryMalformed{"ENV-110"};  ///< a log entry that is not one
inline constexpr core::ErrorCode kChainBroken{"ENV-111"};     ///< prev or hash do not follow
inline constexpr core::ErrorCode kCertificateForged{"ENV-112"}; ///< not a certificate that this CA signed

} // namespace padron::envelope
