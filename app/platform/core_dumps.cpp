// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core_dumps.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#endif

namespace padron::platform {

bool forbidCoreDumps()
{
#ifdef Q_OS_WIN
    // Dumps on Windows are the Error Reporting service's: ask it not to show up.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    return true;
#else
    const rlimit none{0, 0};
    bool done = setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef Q_OS_LINUX
    done = prctl(PR_SET_DUMPABLE, 0) == 0 && done;
#endif
    return done;
#endif
}

} // namespace padron::platform
