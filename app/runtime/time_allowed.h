// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/line_settings.h"

#include <algorithm>

namespace padron::runtime {

/// How long a request may take that sends so many bytes: longer at the speed that the user allows, or on a slow line.
inline int timeAllowedMs(const ports::LineSettings& line, int baseMs, qint64 bytes)
{
    constexpr qint64 kSlowestLine = 2000; // bytes a second (16 kbit/s) that a request is given time for
    const qint64 allowed = line.kbitPerSecond > 0 ? ports::bytesPerSecond(line.kbitPerSecond) : kSlowestLine;
    return baseMs + static_cast<int>(bytes * 1000 / std::min(allowed, kSlowestLine));
}

} // namespace padron::runtime
