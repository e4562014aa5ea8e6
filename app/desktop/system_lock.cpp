// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/system_lock.h"

#include "desktop/desktop_gate.h"
#include "shell/main_window.h"

namespace padron::desktop {

void lockWithTheSystem(platform::SessionEvents& events, DesktopGate& gate, ui::MainWindow& window)
{
    events.listen([&gate, &window](platform::SessionEvent, const platform::SessionEvents::Delay& delay) {
        if (!window.isStoreOpen())
            return;
        gate.holdUntilLocked(delay);
        window.lock();
    });
}

} // namespace padron::desktop
