// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/lockout.h"

#include "core/cbor.h"

namespace padron::access {

namespace {

constexpr int kFreeTries = 5;
constexpr int kLongestAfter = 10; ///< from here on the wait stays at 15 min
constexpr qint64 kFirstWaitMs = 30 * 1000;
constexpr qint64 kLongestWaitMs = 15 * 60 * 1000;
constexpr int kFailuresKept = 1000;

} // namespace

qint64 waitAfterFailures(int failures)
{
    if (failures < kFreeTries)
        return 0;
    if (failures >= kLongestAfter)
        return kLongestWaitMs;
    return qMin(kFirstWaitMs << (failures - kFreeTries), kLongestWaitMs);
}

qint64 remainingMs(LockoutState& state, const core::Clock& clock)
{
    const qint64 wait = waitAfterFailures(state.failures);
    if (wait == 0)
        return 0;
    const qint64 now = clock.monoMs();
    // Another boot, or a time that cannot be: the wait starts again in full.
    if (state.bootId != clock.bootId() || now < state.failedMonoMs) {
        state.bootId = clock.bootId();
        state.failedMonoMs = now;
    }
    return qMax<qint64>(0, wait - (now - state.failedMonoMs));
}

LockoutState afterFailure(LockoutState state, const core::Clock& clock)
{
    state.failures = qMin(state.failures + 1, kFailuresKept);
    state.bootId = clock.bootId();
    state.failedMonoMs = clock.monoMs();
    return state;
}

QByteArray encodeLockout(const LockoutState& state)
{
    return core::encodeCbor(QCborMap{{1, state.failures}, {2, state.bootId}, {3, state.failedMonoMs}});
}

LockoutState decodeLockout(const QByteArray& bytes)
{
    const LockoutState longest{kLongestAfter, {}, 0};
    const auto value = core::decodeCbor(bytes, {.maxDepth = 1, .maxBytes = 1024});
    if (!value)
        return longest;
    core::CborMapReader reader(*value);
    LockoutState state;
    state.failures = static_cast<int>(reader.integer(1, 0, kFailuresKept));
    state.bootId = reader.bytes(2, -1, 16);
    state.failedMonoMs = reader.integer(3);
    return reader.finish() ? state : longest;
}

} // namespace padron::access
