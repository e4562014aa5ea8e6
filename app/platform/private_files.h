// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace padron::platform {

/// Takes everybody else's rights away from a folder (0700) and from those of its files that are named (0600; wildcards).
/// False when some stayed: another owner, or a medium that has no rights (FAT). Elsewhere than on Unix a folder inherits
/// its user's.
bool keepPrivate(const QString& folder, const QStringList& names);

} // namespace padron::platform
