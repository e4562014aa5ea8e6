// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/slot_changes.h"

#include "access/errors.h"
#include "access/hkdf.h"
#include "access/slot_parts.h"
#include "envelope/sodium.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace padron::access {

using core::Result;
using core::SecureBytes;

namespace {

constexpr qsizetype kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kKeySize = 32;

UserSlot* slotOf(SlotFile& file, const core::UserId& user)
{
    const auto found = std::find_if(file.users.begin(), file.users.end(),
                                    [&user](const UserSlot& slot) { return slot.user.id == user; });
    return found == file.users.end() ? nullptr : &*found;
}

bool nameTaken(const SlotFile& file, const SessionUser& user)
{
    return std::any_of(file.users.begin(), file.users.end(), [&user](const UserSlot& slot) {
        return slot.user.id != user.id && sameName(slot.user.name, user.name);
    });
}

/// Somebody must be left who can manage the laptop.
Result<SlotFile> next(SlotFile file)
{
    const bool managed = std::any_of(file.users.begin(), file.users.end(), [](const UserSlot& slot) {
        return slot.user.role == Role::Responsable && !slot.suspended();
    });
    if (!managed)
        return core::fail(kLastResponsable);
    ++file.generation;
    return file;
}

/// A wrapped key opens only for the store and the generation it was wrapped in.
QByteArray boundTo(const SlotFile& file)
{
    QByteArray bound = file.store.bytes() + QByteArray(4, '\0');
    qToBigEndian(file.keyGeneration, bound.data() + bound.size() - 4);
    return bound;
}

SecureBytes previousKeyKey(const SecureBytes& dataKey)
{
    return hkdf(dataKey, "padron/llave-anterior/1");
}

} // namespace

Result<SlotFile> withUser(SlotFile file, const SessionUser& user, const SecureBytes& dataKey,
                          const SecureBytes& password, KdfCost cost)
{
    if (nameTaken(file, user))
        return core::fail(kNameTaken);
    if (file.users.size() >= kMostUsers)
        return core::fail(kTooManyUsers);
    PADRON_TRY(checkPassword(password, user.name));
    PADRON_ASSIGN(UserSlot slot, makeUserSlot(file.store, user, password, dataKey, cost));
    file.users.append(std::move(slot));
    return next(std::move(file));
}

Result<SlotFile> withoutUser(SlotFile file, const core::UserId& user)
{
    if (file.users.removeIf([&user](const UserSlot& slot) { return slot.user.id == user; }) == 0)
        return core::fail(kUnknownUser);
    return next(std::move(file));
}

Result<SlotFile> suspended(SlotFile file, const core::UserId& user)
{
    UserSlot* slot = slotOf(file, user);
    if (!slot)
        return core::fail(kUnknownUser);
    slot->sealedDataKey.clear();
    return next(std::move(file));
}

Result<SlotFile> lifted(SlotFile file, const core::UserId& user, const SecureBytes& dataKey)
{
    UserSlot* slot = slotOf(file, user);
    if (!slot)
        return core::fail(kUnknownUser);
    slot->sealedDataKey = sealFor(slot->publicKey, dataKey).sealedDataKey;
    return next(std::move(file));
}

Result<SlotFile> withUserAs(SlotFile file, const SessionUser& user)
{
    UserSlot* slot = slotOf(file, user.id);
    if (!slot)
        return core::fail(kUnknownUser);
    if (nameTaken(file, user))
        return core::fail(kNameTaken);
    slot->user = user;
    return next(std::move(file));
}

Result<SlotFile> withPassword(SlotFile file, const core::UserId& user, const SecureBytes& dataKey,
                              const SecureBytes& newPassword, KdfCost cost)
{
    UserSlot* slot = slotOf(file, user);
    if (!slot)
        return core::fail(kUnknownUser);
    if (slot->suspended()) // a new password would give the data key back
        return core::fail(kUserSuspended);
    PADRON_TRY(checkPassword(newPassword, slot->user.name));
    PADRON_ASSIGN(*slot, makeUserSlot(file.store, slot->user, newPassword, dataKey, cost));
    ++file.generation;
    return file;
}

SlotFile withCentre(SlotFile file, const SecureBytes& dataKey, const envelope::BoxPublicKey& centre)
{
    file.centre = sealFor(centre, dataKey);
    ++file.generation;
    return file;
}

Result<SlotFile> withRecoveryCode(SlotFile file, const SecureBytes& dataKey, const RecoveryCode& code)
{
    PADRON_ASSIGN(const envelope::BoxKeyPair pair, recoveryPair(code));
    file.recovery = sealFor(pair.publicKey, dataKey);
    ++file.generation;
    return file;
}

Result<SlotFile> sealedToCentre(SlotFile file, const SecureBytes& dataKey, const envelope::BoxPublicKey& centre)
{
    SealedSlot opened = sealFor(centre, dataKey);
    if (opened.sealedDataKey.isEmpty()) // no key: nothing would open the store again
        return core::fail(kNoCentreSlot);
    file.centre = std::move(opened);
    envelope::readySodium();
    const SecureBytes nothing(kKeySize);
    for (UserSlot& slot : file.users) {
        const auto nobodys = envelope::BoxKeyPair::generate().publicKey;
        randombytes_buf(slot.salt.data(), static_cast<size_t>(slot.salt.size()));
        randombytes_buf(slot.nonce.data(), static_cast<size_t>(slot.nonce.size()));
        randombytes_buf(slot.wrappedSecret.data(), static_cast<size_t>(slot.wrappedSecret.size()));
        slot.publicKey = nobodys;
        if (!slot.suspended())
            slot.sealedDataKey = sealFor(nobodys, nothing).sealedDataKey;
    }
    file.recovery = sealFor(envelope::BoxKeyPair::generate().publicKey, nothing);
    ++file.generation;
    return file;
}

SlotFile newerThan(SlotFile file, quint32 generation)
{
    file.generation = std::max(file.generation, generation) + 1;
    return file;
}

Rotated rotated(SlotFile file, const SecureBytes& dataKey)
{
    envelope::readySodium();
    SecureBytes fresh(kKeySize);
    randombytes_buf(fresh.data(), static_cast<size_t>(fresh.size()));
    for (UserSlot& slot : file.users)
        if (!slot.suspended())
            slot.sealedDataKey = sealFor(slot.publicKey, fresh).sealedDataKey;
    file.recovery = sealFor(file.recovery.publicKey, fresh);
    if (file.centre)
        file.centre = sealFor(file.centre->publicKey, fresh);
    ++file.keyGeneration;

    QByteArray wrapped(kNonceSize + kKeySize + kTagSize, '\0');
    auto* out = reinterpret_cast<unsigned char*>(wrapped.data());
    randombytes_buf(out, static_cast<size_t>(kNonceSize));
    const SecureBytes key = previousKeyKey(fresh);
    const QByteArray bound = boundTo(file);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonceSize, nullptr, dataKey.data(),
                                               static_cast<unsigned long long>(dataKey.size()), envelope::raw(bound),
                                               static_cast<unsigned long long>(bound.size()), nullptr, out, key.data());
    file.previousKey = wrapped;
    ++file.generation;
    return Rotated{std::move(file), std::move(fresh)};
}

Result<SecureBytes> previousDataKey(const SlotFile& file, const SecureBytes& dataKey)
{
    if (file.previousKey.size() != kNonceSize + kKeySize + kTagSize)
        return core::fail(kSlotFileDamaged, QStringLiteral("no previous key"));
    envelope::readySodium();
    SecureBytes previous(kKeySize);
    const SecureBytes key = previousKeyKey(dataKey);
    const QByteArray bound = boundTo(file);
    const unsigned char* in = envelope::raw(file.previousKey);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        previous.data(), nullptr, nullptr, in + kNonceSize, static_cast<unsigned long long>(kKeySize + kTagSize),
        envelope::raw(bound), static_cast<unsigned long long>(bound.size()), in, key.data());
    if (failed != 0)
        return core::fail(kSlotFileDamaged, QStringLiteral("previous key"));
    return previous;
}

SlotFile rotationFinished(SlotFile file)
{
    file.previousKey.clear();
    ++file.generation;
    return file;
}

} // namespace padron::access
