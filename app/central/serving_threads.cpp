// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/serving_threads.h"

#include "central/log_event.h"

#include <system_error>

namespace padron::central {

void ServingThreads::enqueue(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(work));
        try {
            if (m_idle < m_waiting.size() && m_threads.size() < m_most)
                m_threads.emplace_back([this] { serve(); });
        } catch (const std::system_error&) { // the system gives no more threads: it waits for one of those that are there
            logFault("hilos", {{QStringLiteral("cuantos"), static_cast<qint64>(m_threads.size())}});
        }
    }
    m_wake.notify_one();
}

void ServingThreads::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

void ServingThreads::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        --m_idle;
        if (m_waiting.empty())
            return;
        const auto work = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace padron::central
