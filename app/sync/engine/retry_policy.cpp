// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/retry_policy.h"

#include <algorithm>

namespace padron::sync {

namespace {

constexpr qint64 kFirstMs = 5'000, kMostMs = 15 * 60'000, kLeastMs = 1'000;
constexpr int kDoublings = 8; // 5 s * 2^8 is past a quarter of an hour
constexpr int kMostBreaks = 12;

} // namespace

qint64 RetryPolicy::afterFailure()
{
    const qint64 ceiling = std::min(kMostMs, kFirstMs << std::min(m_failures, kDoublings));
    m_failures = std::min(m_failures + 1, kDoublings);
    return std::max(kLeastMs, static_cast<qint64>(m_uniform() * static_cast<double>(ceiling)));
}

qint64 RetryPolicy::afterBreak()
{
    if (m_breaks >= kMostBreaks)
        return afterFailure();
    ++m_breaks;
    return std::max(kLeastMs, static_cast<qint64>(m_uniform() * static_cast<double>(kFirstMs)));
}

} // namespace padron::sync
