// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"

namespace padron::access {

// Nobody knows a password and the printed code is lost: the centre opens its slot and seals the data key to a key made
// for this once, whose secret lies under the new password. CDDL: app/access/recovery.cddl. What comes in is hostile.

struct RecoveryRequest
{
    core::StoreId store;
    quint32 keyGeneration = 1;
    SealedSlot centre;           ///< as in the slot file
    envelope::BoxPublicKey once; ///< what the answer is sealed to
    core::UserId user;
    qint64 atMs = 0;
    friend bool operator==(const RecoveryRequest&, const RecoveryRequest&) = default;
};

QByteArray encodeRecoveryRequest(const RecoveryRequest& request);
core::Result<RecoveryRequest> decodeRecoveryRequest(const QByteArray& bytes); ///< kRecoveryFileBroken

/// Six characters to read aloud. Argon2id of 64 MiB: a request with another's code cannot be looked for.
core::Result<QString> checkCode(const RecoveryRequest& request);
bool sameCheckCode(QStringView code, QStringView typed); ///< tolerant of case, spaces, hyphens, O/0, I/L/1

/// What the laptop keeps until the answer comes: the request and the slot that will take the user's place.
struct PendingRecovery
{
    RecoveryRequest request;
    UserSlot slot; ///< suspended until then
};
QByteArray encodePendingRecovery(const PendingRecovery& pending);
core::Result<PendingRecovery> decodePendingRecovery(const QByteArray& bytes); ///< kNoRecoveryPending

/// kNoCentreSlot, kUnknownUser, kUserSuspended, kPasswordTooWeak.
core::Result<PendingRecovery> askCentre(const SlotFile& file, QStringView userName,
                                        const core::SecureBytes& newPassword, KdfCost cost, qint64 nowMs);
/// The centre's part. kRecoveryStale: sealed to another recovery key; kRecoveryFileBroken: what is sealed is no data key.
core::Result<QByteArray> answerRequest(const RecoveryRequest& request, const envelope::BoxKeyPair& recovery);

struct Recovered
{
    SlotFile file; ///< to be saved; the user's slot is the one under the new password
    Unlocked unlocked;
};
/// `slotBytes`: the slot file as it lies there; it is authenticated with what the answer holds before it is changed.
/// kRecoveryFileBroken, kRecoveryStale, kNoRecoveryPending (another password), kUserSuspended.
core::Result<Recovered> acceptAnswer(const QByteArray& slotBytes, const PendingRecovery& pending,
                                     const QByteArray& answer, const core::SecureBytes& newPassword);

QString recoveryText(const QByteArray& bytes); ///< for a QR
/// The bytes of a file or a scanned text, whichever form they have.
core::Result<QByteArray> recoveryBytes(const QByteArray& fileOrText);

} // namespace padron::access
