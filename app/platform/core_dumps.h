// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace padron::platform {

/// No memory image of this process reaches the disk, and no other process of the user may read it.
bool forbidCoreDumps();

} // namespace padron::platform
