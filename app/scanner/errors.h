// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::scanner {

inline constexpr core::ErrorCode kNoScanner{"DOC-201"};      ///< none is connected, or the chosen one no longer
inline constexpr core::ErrorCode kScannerFailed{"DOC-202"};  ///< unplugged or broken in the middle, or its driver crashed
inline constexpr core::ErrorCode kScannerBusy{"DOC-203"};    ///< another program has it, or it still warms up
inline constexpr core::ErrorCode kScannerEmpty{"DOC-204"};   ///< no sheet in the feeder, and no glass to lay one on
inline constexpr core::ErrorCode kScannerJammed{"DOC-205"};  ///< a sheet is stuck, or the cover is open
inline constexpr core::ErrorCode kScannerRefused{"DOC-206"}; ///< this user may not use it
inline constexpr core::ErrorCode kScannerSilent{"DOC-207"};  ///< nothing came for as long as one waits
inline constexpr core::ErrorCode kScanningMissing{"DOC-208"};///< the helper program did not start: not installed, or built without SANE
inline constexpr core::ErrorCode kScannerSettings{"DOC-209"};///< it does not take what is asked of it: size, grey, resolution

} // namespace padron::scanner
