// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/verdict_threads.h"

#include "central/log_event.h"

#include <chrono>

namespace padron::central {

namespace {

constexpr auto kLook = std::chrono::seconds(2); ///< for what another process, or a failure, left
constexpr auto kLookSoon = std::chrono::milliseconds(100);
constexpr qint64 kAfterFailureMs = 5000;
constexpr int kBatchesATurn = 4; ///< then whoever has waited longer goes first
constexpr qint64 kStillSendingMs = 250, kLongestMs = 2000; ///< since its last batch came; but no longer since its first

bool mayBegin(const WaitingDevice& waiting, qint64 nowMs)
{
    return nowMs - waiting.lastMs >= kStillSendingMs || nowMs - waiting.firstMs >= kLongestMs || nowMs < waiting.lastMs;
}

} // namespace

VerdictThreads::VerdictThreads(BatchIntake& intake, const core::Clock& clock, int threads) : m_intake(intake), m_clock(clock)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

VerdictThreads::~VerdictThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void VerdictThreads::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_arrivals;
    }
    m_wake.notify_all();
}

void VerdictThreads::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const quint64 seen = m_arrivals;
        lock.unlock();
        const Look look = takeOne();
        if (look.device)
            takeTurn(*look.device);
        lock.lock();
        if (look.soon)
            m_wake.wait_for(lock, kLookSoon, [this] { return m_stopping; });
        else if (!look.device)
            m_wake.wait_for(lock, kLook, [this, seen] { return m_stopping || m_arrivals != seen; });
    }
}

VerdictThreads::Look VerdictThreads::takeOne()
{
    const auto devices = m_intake.devicesWaiting();
    noteStore(devices ? nullptr : &devices.error());
    if (!devices)
        return {};
    const qint64 nowMs = m_clock.wallMs();
    const std::lock_guard lock(m_mutex);
    Look look;
    for (const WaitingDevice& waiting : *devices) {
        if (m_taken.contains(waiting.device) || m_notBefore.value(waiting.device) > m_clock.monoMs())
            continue;
        if (mayBegin(waiting, nowMs)) {
            m_taken.insert(waiting.device);
            return {waiting.device, false};
        }
        look.soon = true;
    }
    return look;
}

void VerdictThreads::takeTurn(DeviceRow device)
{
    core::Result<bool> projected = true;
    for (int i = 0; i < kBatchesATurn && projected && *projected; ++i) {
        try {
            projected = m_intake.projectNext(device);
        } catch (const std::exception&) { // a thread that the system does not give, memory: it waits, and the service goes on
            projected = core::fail(core::kInternal, QStringLiteral("exception"));
        }
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            break;
    }
    const std::lock_guard lock(m_mutex);
    m_taken.remove(device);
    if (projected) {
        m_notBefore.remove(device);
        return;
    }
    if (!m_notBefore.contains(device))
        logFault("veredictos", {{QStringLiteral("equipo"), device}, {QStringLiteral("codigo"), projected.error().printedId()},
                                {QStringLiteral("detalle"), projected.error().detail}});
    m_notBefore.insert(device, m_clock.monoMs() + kAfterFailureMs);
}

void VerdictThreads::noteStore(const core::Error* failure)
{
    const std::lock_guard lock(m_mutex);
    if (failure && m_storeWell)
        logFault("veredictos", {{QStringLiteral("codigo"), failure->printedId()}, {QStringLiteral("detalle"), failure->detail}});
    m_storeWell = !failure;
}

} // namespace padron::central
