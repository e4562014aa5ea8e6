// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bench {

/// Seconds of processor that the processes whose command line holds `words`, and their descendants, have used.
double processorSeconds(const QString& words);
double residentBytes(const QString& words); ///< of the same processes, now

} // namespace bench
