// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"

namespace padron::exports {

/// A password to be read to somebody: "K7QF-M2XA-...", five groups of four out of 31 letters and digits that are not
/// taken for one another, 99 bits. Made here and never chosen: ZIP slows guessing down by a thousand rounds only, so one
/// that a person makes up would be found.
core::SecureBytes spokenPassword();

} // namespace padron::exports
