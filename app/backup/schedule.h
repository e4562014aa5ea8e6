// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace padron::backup {

/// What the schedule is decided from; times are the wall clock's, which may have been set back or forth.
struct Situation
{
    bool placeChosen = false;
    int everyHours = 4;
    qint64 lastGoodMs = 0; ///< 0: never
    qint64 lastTryMs = 0;  ///< good or not
    qint64 nowMs = 0;
};

enum class Moment { Tick, Locking };

/// Whether a backup is made by itself now. Every `everyHours` while the program is open; at a lock when the last is an hour
/// old. After a failure not before ten minutes. A last one in the future counts for nothing: the clock was set back.
bool isDue(const Situation& situation, Moment moment);

/// Whether people should be told that there has been no backup for long: none in twice the interval, and a day at least.
bool isLate(const Situation& situation);

} // namespace padron::backup
