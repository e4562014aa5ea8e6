// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::ui {

inline constexpr core::ErrorCode kNoCamera{"DOC-221"};     ///< none is connected
inline constexpr core::ErrorCode kCameraFailed{"DOC-222"}; ///< unplugged, busy or refused

} // namespace padron::ui
