// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::catalogues {

inline constexpr core::ErrorCode kFileUnreadable{"CAT-101"};   ///< cannot be opened, or reading it failed on the way
inline constexpr core::ErrorCode kNotThatCatalogue{"CAT-102"}; ///< no header of it; detail: a column that is missing
inline constexpr core::ErrorCode kNotText{"CAT-103"};          ///< a program, an image, an archive: nothing to read
inline constexpr core::ErrorCode kWorkbookDamaged{"CAT-104"};  ///< an XLSX that is cut, encrypted or not well-formed
inline constexpr core::ErrorCode kTooLarge{"CAT-105"};         ///< more than any catalogue holds; detail: what of it
inline constexpr core::ErrorCode kNoGoodRows{"CAT-106"};       ///< its catalogue by the header, but not one row in it
inline constexpr core::ErrorCode kFarFewerRows{"CAT-107"};     ///< a fifth less than the one in use: cut, most likely

} // namespace padron::catalogues
