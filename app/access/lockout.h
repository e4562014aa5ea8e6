// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>

namespace padron::access {

/// 5 free tries, then 30 s doubling to 15 min. Kept outside the database with boot id and monotonic time: a restart
/// restarts the wait in full, and the wall clock is never asked, so neither shortens it. Never a wipe.
struct LockoutState
{
    int failures = 0;
    QByteArray bootId; ///< of the last failure
    qint64 failedMonoMs = 0;
    friend bool operator==(const LockoutState&, const LockoutState&) = default;
};

qint64 waitAfterFailures(int failures); ///< milliseconds
/// What is left to wait; rebases the state onto this boot when the machine restarted.
qint64 remainingMs(LockoutState& state, const core::Clock& clock);
LockoutState afterFailure(LockoutState state, const core::Clock& clock);

QByteArray encodeLockout(const LockoutState& state);
LockoutState decodeLockout(const QByteArray& bytes); ///< damaged: the longest wait

} // namespace padron::access
