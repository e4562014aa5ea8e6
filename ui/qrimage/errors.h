// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::qrimage {

inline constexpr core::ErrorCode kNotEncodable{"QRI-101"};     ///< empty, outside the alphanumeric set, or too long for a QR
inline constexpr core::ErrorCode kNoQrFound{"QRI-109"};        ///< readable, but it holds no QR

} // namespace padron::qrimage
