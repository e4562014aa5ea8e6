// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/batch_intake.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace padron::central {

/// Gives what arrived its verdicts, batch by batch, each device's in order and several devices' at once. A device that is still
/// sending is left to it for a moment: what it brings is safe sooner. What a stop leaves, or the last run left, is done the next time.
class VerdictThreads
{
public:
    VerdictThreads(BatchIntake& intake, const core::Clock& clock, int threads);
    ~VerdictThreads(); ///< after the batch that each is at
    VerdictThreads(const VerdictThreads&) = delete;
    VerdictThreads& operator=(const VerdictThreads&) = delete;

    void wake(); ///< something arrived

private:
    void run();
    struct Look
    {
        std::optional<DeviceRow> device; ///< whose batches nobody is at, from now on this thread's
        bool soon = false;               ///< none, but one is still sending
    };
    Look takeOne();
    void takeTurn(DeviceRow device);
    void noteStore(const core::Error* failure); ///< logs the first of a row

    BatchIntake& m_intake;
    const core::Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false, m_storeWell = true;
    quint64 m_arrivals = 0;
    QSet<DeviceRow> m_taken;
    QHash<DeviceRow, qint64> m_notBefore; ///< monotonic clock: what failed is tried again later, and stands in nobody's way
    std::vector<std::thread> m_threads; ///< last: they run as soon as they are there
};

} // namespace padron::central
