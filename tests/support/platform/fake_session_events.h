// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/session_events.h"

#include <utility>

namespace fixture {

/// A system with a lid and a screen lock, held back by one delay at a time as login1 is.
class FakeSession final : public padron::platform::SessionEvents
{
public:
    void listen(Listener listener) override { m_listener = std::move(listener); }

    void closeLid() { leave(padron::platform::SessionEvent::Suspending); }
    void shutDown() { leave(padron::platform::SessionEvent::ShuttingDown); }
    void lockScreen() { tell(padron::platform::SessionEvent::Locked, nullptr); }
    /// Woken up, or the end called off: the delay is taken again.
    void goOn() { m_delay = std::make_shared<int>(0); }
    bool isHeldBack() const { return m_delay || !m_given.expired(); }

private:
    void leave(padron::platform::SessionEvent event)
    {
        Delay delay = std::exchange(m_delay, nullptr);
        m_given = delay;
        tell(event, delay);
    }
    void tell(padron::platform::SessionEvent event, const Delay& delay)
    {
        if (m_listener)
            m_listener(event, delay);
    }

    Listener m_listener;
    Delay m_delay = std::make_shared<int>(0);
    std::weak_ptr<void> m_given;
};

} // namespace fixture
