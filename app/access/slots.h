// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/kdf.h"
#include "access/roles.h"
#include "core/ids.h"
#include "envelope/keys.h"

#include <QList>
#include <QString>

#include <optional>

namespace padron::access {

/// password --Argon2id--> KEK --XChaCha20-Poly1305--> user's X25519 secret; its public <--crypto_box_seal-- data key.
struct UserSlot
{
    SessionUser user;
    QByteArray salt; ///< 16
    KdfCost cost;
    QByteArray nonce;         ///< 24
    QByteArray wrappedSecret; ///< 32 + 16
    envelope::BoxPublicKey publicKey;
    QByteArray sealedDataKey; ///< empty: suspended; the public key stays, so that lifting needs no password
    bool suspended() const { return sealedDataKey.isEmpty(); }
    friend bool operator==(const UserSlot&, const UserSlot&) = default;
};

/// Slot of the printed recovery code, or of the centre's recovery key.
struct SealedSlot
{
    envelope::BoxPublicKey publicKey;
    QByteArray sealedDataKey;
    friend bool operator==(const SealedSlot&, const SealedSlot&) = default;
};

inline constexpr qsizetype kMostUsers = 64;

/// The key-slot file: canonical CBOR with magic, store id, generation; HMAC-SHA256 under slotFileKey. Version 1 files
/// are read, version 2 is written. CDDL: app/access/slots.cddl.
struct SlotFile
{
    core::StoreId store;
    quint32 generation = 1; ///< of the file; each write adds one
    QList<UserSlot> users;
    SealedSlot recovery;
    std::optional<SealedSlot> centre;
    quint32 keyGeneration = 1; ///< of the data key; each rotation adds one
    /// While a rotation is not finished: the data key before this one, wrapped under this one. Empty: none.
    QByteArray previousKey;
    friend bool operator==(const SlotFile&, const SlotFile&) = default;
};

QByteArray encodeSlotFile(const SlotFile& file, const core::SecureBytes& dataKey);
/// Shape only; authenticate before trusting. kSlotFileDamaged / kSlotFileNewer.
core::Result<SlotFile> decodeSlotFile(const QByteArray& bytes);
core::Result<void> authenticateSlotFile(const QByteArray& bytes, const core::SecureBytes& dataKey);

/// 160 random bits, printed as eight groups of four Crockford base32 characters. Shown once.
struct RecoveryCode
{
    core::SecureBytes entropy; ///< 20 bytes
    static RecoveryCode generate();
    static core::Result<RecoveryCode> parse(QStringView text); ///< tolerant of case, spaces, hyphens, O/0, I/L/1
    QString text() const;
};

struct CreatedSlots
{
    SlotFile file;
    core::SecureBytes dataKey;
    RecoveryCode recoveryCode;
};

/// First user of a new store. kPasswordTooWeak.
core::Result<CreatedSlots> createSlots(const core::StoreId& store, const SessionUser& user,
                                       const core::SecureBytes& password, KdfCost cost);

struct Unlocked
{
    SessionUser user;
    core::SecureBytes dataKey;
};

/// Same work and same error for an unknown user and a wrong password. kUserSuspended only with the right one.
core::Result<Unlocked> unlockWithPassword(const SlotFile& file, QStringView userName,
                                          const core::SecureBytes& password);
core::Result<core::SecureBytes> unlockWithRecoveryCode(const SlotFile& file, const RecoveryCode& code);

/// New password for a user once the data key is known: changed, set anew by a responsable, or after a recovery. Never
/// rekeys the database. kUserSuspended, kUnknownUser, kPasswordTooWeak. More changes: slot_changes.h.
core::Result<SlotFile> withPassword(SlotFile file, const core::UserId& user, const core::SecureBytes& dataKey,
                                    const core::SecureBytes& newPassword, KdfCost cost);
/// The centre's recovery key becomes one more slot at enrolment.
SlotFile withCentre(SlotFile file, const core::SecureBytes& dataKey, const envelope::BoxPublicKey& centre);

core::Result<void> checkPassword(const core::SecureBytes& password, QStringView userName);

} // namespace padron::access
