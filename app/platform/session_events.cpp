// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/session_events.h"

#include <QtGlobal>

#ifdef PADRON_LOGIN1
#include "platform/login1_events.h"
#endif
#ifdef Q_OS_WIN
#include "platform/windows_events.h"
#endif

namespace padron::platform {

std::unique_ptr<SessionEvents> makeSessionEvents()
{
#if defined(Q_OS_WIN)
    return makeWindowsEvents();
#elif defined(PADRON_LOGIN1)
    return std::make_unique<Login1Events>();
#else
    return nullptr;
#endif
}

} // namespace padron::platform
