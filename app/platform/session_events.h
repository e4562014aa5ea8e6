// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace padron::platform {

enum class SessionEvent {
    Suspending,
    ShuttingDown,
    Locked, ///< the screen of the system
};

/// What the system says before it sleeps, ends or locks its screen.
class SessionEvents
{
public:
    /// While somebody holds it the system waits, for a few seconds at most. May be let go on any thread. Null: it waits
    /// for nobody.
    using Delay = std::shared_ptr<void>;
    using Listener = std::function<void(SessionEvent, const Delay&)>;

    virtual ~SessionEvents() = default;
    virtual void listen(Listener listener) = 0; ///< one; called on the thread that made this
};

/// Linux: login1 on the system's D-Bus. Windows: power and session messages. Null where the program was built without.
std::unique_ptr<SessionEvents> makeSessionEvents();

} // namespace padron::platform
