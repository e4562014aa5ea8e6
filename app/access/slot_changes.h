// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"

namespace padron::access {

// Changes of the slot file, each one generation further. `dataKey` is the open store's; none asks for another user's
// password, and none but rotated() changes the data key.

/// One more user. kNameTaken, kTooManyUsers, kPasswordTooWeak.
core::Result<SlotFile> withUser(SlotFile file, const SessionUser& user, const core::SecureBytes& dataKey,
                                const core::SecureBytes& password, KdfCost cost);
/// kUnknownUser, kLastResponsable.
core::Result<SlotFile> withoutUser(SlotFile file, const core::UserId& user);
/// Without the data key until lifted(). kUnknownUser, kLastResponsable.
core::Result<SlotFile> suspended(SlotFile file, const core::UserId& user);
core::Result<SlotFile> lifted(SlotFile file, const core::UserId& user, const core::SecureBytes& dataKey);
/// Another name or role. kUnknownUser, kNameTaken, kLastResponsable.
core::Result<SlotFile> withUserAs(SlotFile file, const SessionUser& user);
/// Another printed code; the one before opens nothing from here on.
core::Result<SlotFile> withRecoveryCode(SlotFile file, const core::SecureBytes& dataKey, const RecoveryCode& code);
/// Nobody's password and no printed code opens it: only the centre does, with its recovery key. Users keep their names and
/// roles, so that one of them can ask the centre; who is suspended stays so.
core::Result<SlotFile> sealedToCentre(SlotFile file, const core::SecureBytes& dataKey, const envelope::BoxPublicKey& centre);
/// Past a generation the store saw already.
SlotFile newerThan(SlotFile file, quint32 generation);

struct Rotated
{
    SlotFile file;
    core::SecureBytes dataKey;
};
/// A new data key for every active user, the recovery code and the centre; the old one stays wrapped under it until
/// rotationFinished(), for a database that is not rekeyed yet.
Rotated rotated(SlotFile file, const core::SecureBytes& dataKey);
core::Result<core::SecureBytes> previousDataKey(const SlotFile& file, const core::SecureBytes& dataKey);
SlotFile rotationFinished(SlotFile file);

} // namespace padron::access
