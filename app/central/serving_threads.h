// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace padron::central {

/// A thread for each connection that wants one at the same time, up to `most`: whoever sends a byte a minute holds a thread
/// and nobody up. They stay for the next ones.
class ServingThreads final : public httplib::TaskQueue
{
public:
    explicit ServingThreads(std::size_t most) : m_most(most) {}

    void enqueue(std::function<void()> work) override;
    void shutdown() override; ///< when all that was taken is done

private:
    void serve();

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_idle = 0;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace padron::central
