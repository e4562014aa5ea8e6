// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QMap>

namespace padron::access {

inline constexpr int kFreeTries = 5;        ///< of one user, or of the recovery code
inline constexpr int kFreeTriesOfAll = 15;  ///< of everybody together: names are not tried one after another

/// So many free tries, then 30 s doubling to 15 min. Kept outside the database with boot id and monotonic time: a restart
/// restarts the wait in full, and the wall clock is never asked, so neither shortens it. Never a wipe.
struct LockoutState
{
    int failures = 0;
    QByteArray bootId; ///< of the last failure
    qint64 failedMonoMs = 0;
    friend bool operator==(const LockoutState&, const LockoutState&) = default;
};

qint64 waitAfterFailures(int failures, int free = kFreeTries); ///< milliseconds
/// What is left to wait; rebases the state onto this boot when the machine restarted.
qint64 remainingMs(LockoutState& state, const core::Clock& clock, int free = kFreeTries);
LockoutState afterFailure(LockoutState state, const core::Clock& clock);

/// Each user's count and everybody's. Who gets in takes back only their own failures: a colleague's password does not buy
/// more tries at somebody else's.
struct Lockout
{
    LockoutState all;
    QMap<QByteArray, LockoutState> each; ///< by user id, kRecoveryTries, or empty for names that nobody has
    friend bool operator==(const Lockout&, const Lockout&) = default;
};
inline constexpr char kRecoveryTries[] = "codigo";

qint64 remainingMs(Lockout& state, const QByteArray& who, const core::Clock& clock);
Lockout afterFailure(Lockout state, const QByteArray& who, const core::Clock& clock);
Lockout afterSuccess(Lockout state, const QByteArray& who);

QByteArray encodeLockout(const Lockout& state);
Lockout decodeLockout(const QByteArray& bytes); ///< damaged: the longest wait for everybody

} // namespace padron::access
