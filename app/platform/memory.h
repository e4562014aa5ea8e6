// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"

namespace padron::platform {

/// Keeps a secret out of swap for as long as it lives. False when the system refuses (RLIMIT_MEMLOCK): the caller
/// warns, nothing stops.
bool lockMemory(core::SecureBytes& secret);

} // namespace padron::platform
