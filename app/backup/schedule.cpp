// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/schedule.h"

#include <algorithm>

namespace padron::backup {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kRetryMs = 10 * 60'000;

/// Milliseconds since then; what is in the future is as if it had never been.
bool within(qint64 thenMs, qint64 nowMs, qint64 spanMs)
{
    return thenMs > 0 && thenMs <= nowMs && nowMs - thenMs < spanMs;
}

} // namespace

bool isDue(const Situation& situation, Moment moment)
{
    if (!situation.placeChosen || within(situation.lastTryMs, situation.nowMs, kRetryMs))
        return false;
    const qint64 span = moment == Moment::Locking ? kHourMs : std::max(situation.everyHours, 1) * kHourMs;
    return !within(situation.lastGoodMs, situation.nowMs, span);
}

bool isLate(const Situation& situation)
{
    const qint64 span = std::max<qint64>(24, 2LL * situation.everyHours) * kHourMs;
    return !within(situation.lastGoodMs, situation.nowMs, span);
}

} // namespace padron::backup
