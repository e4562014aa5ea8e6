// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/memory.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/mman.h>
#endif

namespace padron::platform {

bool lockMemory(core::SecureBytes& secret)
{
    if (secret.isEmpty())
        return true;
#ifdef Q_OS_WIN
    return VirtualLock(secret.data(), static_cast<SIZE_T>(secret.size())) != 0;
#else
    return mlock(secret.data(), static_cast<size_t>(secret.size())) == 0;
#endif
}

} // namespace padron::platform
