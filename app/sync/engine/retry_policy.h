// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace padron::sync {

/// Full jitter between 0 and min(15 min, 5 s * 2^n), at least one second. Random comes in: uniform in [0, 1).
class RetryPolicy
{
public:
    explicit RetryPolicy(std::function<double()> uniform) : m_uniform(std::move(uniform)) {}
    qint64 afterFailure();              ///< milliseconds to wait now
    /// The centre was there and the line broke: a line that comes and goes is used while it is there. It does not grow, until
    /// it broke a dozen times in a row.
    qint64 afterBreak();
    void succeeded() { m_failures = m_breaks = 0; }
    qint64 idleMs() const { return 60'000; } ///< between two looks at the stream when nothing happens

private:
    std::function<double()> m_uniform;
    int m_failures = 0, m_breaks = 0;
};

} // namespace padron::sync
