// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/session_events.h"

namespace padron::ui {
class MainWindow;
}

namespace padron::desktop {

class DesktopGate;

/// Suspend, end of the session, lock of the screen: as Ctrl+L and idleness, and the system waits until the store is
/// closed. `gate` and `window` outlive `events`.
void lockWithTheSystem(platform::SessionEvents& events, DesktopGate& gate, ui::MainWindow& window);

} // namespace padron::desktop
