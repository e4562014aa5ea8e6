// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::sync {

inline constexpr core::ErrorCode kQuestionMalformed{"FAM-310"};    ///< neither a whole CURP nor a folio, or no reason
inline constexpr core::ErrorCode kSearchAnswerForged{"FAM-311"};   ///< not signed by the centre, or to another question
inline constexpr core::ErrorCode kSearchesInExcess{"FAM-312"};     ///< this device asked too often today
inline constexpr core::ErrorCode kNobodyToAsk{"FAM-313"};          ///< no line to the centre, or not in time
inline constexpr core::ErrorCode kRecordOnItsWay{"FAM-314"};       ///< found, and its family has not come down yet
inline constexpr core::ErrorCode kSearchCancelled{"FAM-315"};
inline constexpr core::ErrorCode kLinePaused{"FAM-316"};           ///< by the user's word

} // namespace padron::sync
