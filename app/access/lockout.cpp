// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/lockout.h"

#include "core/cbor.h"

namespace padron::access {

namespace {

constexpr int kDoublings = 5; ///< from here on the wait stays at 15 min
constexpr qint64 kFirstWaitMs = 30 * 1000;
constexpr qint64 kLongestWaitMs = 15 * 60 * 1000;
constexpr int kFailuresKept = 1000;
constexpr qsizetype kMostCounts = 80; ///< users of a laptop, and a few
constexpr qint64 kMaxBytes = 16 * 1024;

} // namespace

qint64 waitAfterFailures(int failures, int free)
{
    if (failures < free)
        return 0;
    if (failures >= free + kDoublings)
        return kLongestWaitMs;
    return qMin(kFirstWaitMs << (failures - free), kLongestWaitMs);
}

qint64 remainingMs(LockoutState& state, const core::Clock& clock, int free)
{
    const qint64 wait = waitAfterFailures(state.failures, free);
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

qint64 remainingMs(Lockout& state, const QByteArray& who, const core::Clock& clock)
{
    const qint64 ofAll = remainingMs(state.all, clock, kFreeTriesOfAll);
    const auto own = state.each.find(who);
    return own == state.each.end() ? ofAll : qMax(ofAll, remainingMs(*own, clock));
}

Lockout afterFailure(Lockout state, const QByteArray& who, const core::Clock& clock)
{
    state.all = afterFailure(state.all, clock);
    const QByteArray counted = state.each.size() < kMostCounts || state.each.contains(who) ? who : QByteArray();
    state.each.insert(counted, afterFailure(state.each.value(counted), clock));
    return state;
}

Lockout afterSuccess(Lockout state, const QByteArray& who)
{
    state.all.failures = qMax(0, state.all.failures - state.each.take(who).failures);
    return state;
}

QByteArray encodeLockout(const Lockout& state)
{
    QCborArray each;
    for (auto it = state.each.begin(); it != state.each.end(); ++it)
        each.append(QCborArray{it.key(), it->failures, it->bootId, it->failedMonoMs});
    return core::encodeCbor(QCborMap{{1, state.all.failures}, {2, state.all.bootId}, {3, state.all.failedMonoMs}, {4, each}});
}

Lockout decodeLockout(const QByteArray& bytes)
{
    const Lockout longest{{kFreeTriesOfAll + kDoublings, {}, 0}, {}};
    const auto value = core::decodeCbor(bytes, {.maxDepth = 3, .maxBytes = kMaxBytes});
    if (!value)
        return longest;
    core::CborMapReader reader(*value);
    Lockout state;
    state.all.failures = static_cast<int>(reader.integer(1, 0, kFailuresKept));
    state.all.bootId = reader.bytes(2, -1, 16);
    state.all.failedMonoMs = reader.integer(3);
    for (const QCborValue& count : reader.array(4, kMostCounts)) {
        const QCborArray parts = count.toArray();
        const qint64 failures = parts.at(1).toInteger(-1), at = parts.at(3).toInteger(-1);
        if (parts.size() != 4 || !parts.at(0).isByteArray() || !parts.at(2).isByteArray() || failures < 0
            || failures > kFailuresKept || at < 0)
            return longest;
        state.each.insert(parts.at(0).toByteArray(), {static_cast<int>(failures), parts.at(2).toByteArray(), at});
    }
    return reader.finish() ? state : longest;
}

} // namespace padron::access
