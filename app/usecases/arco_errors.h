// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kArcoIncomplete{"ARC-101"};   ///< detail: the field
inline constexpr core::ErrorCode kArcoStepRefused{"ARC-102"};  ///< not what comes after where the request is
inline constexpr core::ErrorCode kArcoDayWrong{"ARC-103"};     ///< before the step before it, or in the future
inline constexpr core::ErrorCode kRecordBlocked{"ARC-104"};    ///< by a cancellation
inline constexpr core::ErrorCode kCancellationNotUpheld{"ARC-105"}; ///< nothing is blocked without the Unidad's answer
inline constexpr core::ErrorCode kRetentionNotSet{"ARC-106"};
inline constexpr core::ErrorCode kRetentionRuns{"ARC-107"};    ///< detail: its last day, dd/mm/yyyy
inline constexpr core::ErrorCode kStillInFamily{"ARC-108"};    ///< with others: they leave it first
inline constexpr core::ErrorCode kNotReceiptedYet{"ARC-109"};  ///< the centre has not all that would go
inline constexpr core::ErrorCode kBlockedAlready{"ARC-110"};
inline constexpr core::ErrorCode kErasedAlready{"ARC-111"};
inline constexpr core::ErrorCode kNotBlocked{"ARC-112"};
inline constexpr core::ErrorCode kArcoRulesWrong{"ARC-113"};   ///< detail: the field
inline constexpr core::ErrorCode kUpdateBegun{"ARC-114"};      ///< of their family: it would show the record on

} // namespace padron::usecases
