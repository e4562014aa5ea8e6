// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/package_folder.h"

namespace padron::packages {

/// The folder PADRON of a stick as it was put in. Once it was pulled out, it stays gone: where it was mounted a folder of our
/// own disk may show, and what is written there reaches nobody.
std::unique_ptr<ports::PackageFolder> openStick(const QString& chosen);

} // namespace padron::packages
