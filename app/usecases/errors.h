// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kNotEnrolledYet{"USE-101"};    ///< drafts only until the device is enrolled
inline constexpr core::ErrorCode kCurpAlreadyHere{"USE-102"};   ///< somebody in this store has that CURP; detail: member index
inline constexpr core::ErrorCode kNoDelegation{"USE-103"};      ///< no live delegation or free index: certificado without QR
inline constexpr core::ErrorCode kNoFinalCredential{"USE-104"}; ///< the centre has not signed it yet
inline constexpr core::ErrorCode kLogBroken{"USE-105"};         ///< detail: first bad seq
inline constexpr core::ErrorCode kAlreadyEnrolled{"USE-106"};
inline constexpr core::ErrorCode kStoreAlreadyThere{"USE-107"};
inline constexpr core::ErrorCode kModalityNotSet{"USE-110"};    ///< today's modality has to be said first
inline constexpr core::ErrorCode kModalityFaulty{"USE-111"};    ///< a place, event or name is missing or cannot be kept
inline constexpr core::ErrorCode kTaskDone{"USE-120"};          ///< somebody resolved it already
inline constexpr core::ErrorCode kUnknownOutcome{"USE-121"};    ///< neither "distinta" nor "misma"
inline constexpr core::ErrorCode kOwnRecord{"USE-122"};         ///< nobody decides about a record they made
inline constexpr core::ErrorCode kNothingToContest{"USE-123"};  ///< the institution did not say Vigente
inline constexpr core::ErrorCode kFamilyChanged{"USE-130"};     ///< since the draft or the page was opened; the draft stays

} // namespace padron::usecases
