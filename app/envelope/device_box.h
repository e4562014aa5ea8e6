// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/keys.h"

namespace padron::envelope {

/// The X25519 form of an Ed25519 key, to seal to a device that has no other: what a courier carries to it is opened by it
/// alone. kKeyMalformed.
core::Result<BoxPublicKey> boxKeyOf(const VerifyKey& device);
core::Result<BoxKeyPair> boxKeyOf(const core::SecureBytes& signingSeed);

} // namespace padron::envelope
