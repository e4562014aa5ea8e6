// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::platform {

/// Where memory may be written to while the program runs.
enum class Swap {
    None,      ///< none, or in memory itself (zram)
    Encrypted,
    Plain,     ///< some of it is written as it is
    Unknown,   ///< the system does not say
};

/// Linux: /proc/swaps, and what lies under each; elsewhere Unknown. `root`: tests show another tree.
Swap swapInUse(const QString& root = QStringLiteral("/"));

} // namespace padron::platform
