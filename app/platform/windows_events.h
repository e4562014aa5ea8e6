// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/session_events.h"

namespace padron::platform {

/// A hidden window that gets WM_POWERBROADCAST, WM_WTSSESSION_CHANGE and WM_QUERYENDSESSION. A suspend waits for nobody
/// there (two seconds and no reply asked for), so its delay is null; the end of the session is held back by a reason.
std::unique_ptr<SessionEvents> makeWindowsEvents();

} // namespace padron::platform
