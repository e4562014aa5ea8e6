// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"

#include <QCborValue>

namespace padron::access {

// What making and changing slots share.

/// A fresh X25519 pair under the password, with the data key sealed to it.
core::Result<UserSlot> makeUserSlot(const core::StoreId& store, const SessionUser& user,
                                    const core::SecureBytes& password, const core::SecureBytes& dataKey, KdfCost cost);
core::Result<envelope::BoxKeyPair> recoveryPair(const RecoveryCode& code);
SealedSlot sealFor(const envelope::BoxPublicKey& key, const core::SecureBytes& dataKey);
/// user-slot of slots.cddl; none: not one of that version.
QCborValue userSlotToCbor(const UserSlot& slot);
std::optional<UserSlot> userSlotFromCbor(const QCborValue& value, int version);
inline constexpr int kSlotFormVersion = 2;
bool sameName(QStringView a, QStringView b); ///< as somebody signing in would type it

} // namespace padron::access
