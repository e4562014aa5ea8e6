// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace padron::platform {

/// What this process may use from now on, and never more.
struct ProcessLimits
{
    qint64 memoryBytes = 0;  ///< of addresses beyond those it has now
    int cpuSeconds = 0;
    int openFiles = 0;
};

/// Besides: no file grows, no core dump, no other program is started, no network. False when the system refused some
/// of it.
bool confineProcess(const ProcessLimits& limits);

} // namespace padron::platform
