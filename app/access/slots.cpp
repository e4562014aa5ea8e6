// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/slots.h"

#include "access/errors.h"
#include "access/hkdf.h"
#include "access/slot_parts.h"
#include "envelope/sodium.h"

#include <sodium.h>

namespace padron::access {

using core::Result;
using core::SecureBytes;

namespace {

constexpr int kMinPasswordCharacters = 10;
constexpr int kMinNameCompared = 3; ///< shorter names are in too many good passwords

QByteArray randomBytes(qsizetype size)
{
    envelope::readySodium();
    QByteArray out(size, '\0');
    randombytes_buf(out.data(), static_cast<size_t>(size));
    return out;
}

/// A wrapped secret opens only for the user and store it was made for.
QByteArray boundTo(const core::StoreId& store, const core::UserId& user)
{
    return store.bytes() + user.bytes();
}

/// The slot's X25519 secret; empty when the KEK is not its own.
SecureBytes unwrap(const core::StoreId& store, const UserSlot& slot, const SecureBytes& kek)
{
    SecureBytes secret(crypto_box_SECRETKEYBYTES);
    const QByteArray bound = boundTo(store, slot.user.id);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        secret.data(), nullptr, nullptr, envelope::raw(slot.wrappedSecret),
        static_cast<unsigned long long>(slot.wrappedSecret.size()), envelope::raw(bound),
        static_cast<unsigned long long>(bound.size()), envelope::raw(slot.nonce), kek.data());
    return failed == 0 ? std::move(secret) : SecureBytes();
}

} // namespace

Result<UserSlot> makeUserSlot(const core::StoreId& store, const SessionUser& user, const SecureBytes& password,
                              const SecureBytes& dataKey, KdfCost cost)
{
    UserSlot slot;
    slot.user = user;
    slot.salt = randomBytes(crypto_pwhash_SALTBYTES);
    slot.cost = cost;
    slot.nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    PADRON_ASSIGN(const SecureBytes kek, deriveKek(password, slot.salt, cost));

    const envelope::BoxKeyPair pair = envelope::BoxKeyPair::generate();
    const QByteArray bound = boundTo(store, user.id);
    slot.wrappedSecret.resize(pair.secret.size() + static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES));
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(slot.wrappedSecret.data()), nullptr,
                                               pair.secret.data(), static_cast<unsigned long long>(pair.secret.size()),
                                               envelope::raw(bound), static_cast<unsigned long long>(bound.size()),
                                               nullptr, envelope::raw(slot.nonce), kek.data());
    slot.publicKey = pair.publicKey;
    slot.sealedDataKey = envelope::seal(pair.publicKey, dataKey.view());
    return slot;
}

Result<envelope::BoxKeyPair> recoveryPair(const RecoveryCode& code)
{
    return envelope::BoxKeyPair::fromSecret(hkdf(code.entropy, "padron/codigo-de-recuperacion/1"));
}

SealedSlot sealFor(const envelope::BoxPublicKey& key, const SecureBytes& dataKey)
{
    return {key, envelope::seal(key, dataKey.view())};
}

bool sameName(QStringView a, QStringView b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

Result<void> checkPassword(const SecureBytes& password, QStringView userName)
{
    QString text = QString::fromUtf8(password.view());
    const bool tooShort = text.toUcs4().size() < kMinPasswordCharacters;
    const QString name = userName.toString().simplified();
    const QString joined = QString(name).remove(u' ');
    const bool holdsName = name.size() >= kMinNameCompared &&
                           (text.contains(name, Qt::CaseInsensitive) || text.contains(joined, Qt::CaseInsensitive));
    core::wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    if (tooShort)
        return core::fail(kPasswordTooWeak, QStringLiteral("short"));
    if (holdsName)
        return core::fail(kPasswordTooWeak, QStringLiteral("name"));
    return {};
}

Result<CreatedSlots> createSlots(const core::StoreId& store, const SessionUser& user, const SecureBytes& password,
                                 KdfCost cost)
{
    PADRON_TRY(checkPassword(password, user.name));
    CreatedSlots created;
    created.dataKey = SecureBytes(32);
    envelope::readySodium();
    randombytes_buf(created.dataKey.data(), static_cast<size_t>(created.dataKey.size()));
    created.recoveryCode = RecoveryCode::generate();
    created.file.store = store;
    PADRON_ASSIGN(UserSlot slot, makeUserSlot(store, user, password, created.dataKey, cost));
    created.file.users.append(std::move(slot));
    PADRON_ASSIGN(const envelope::BoxKeyPair pair, recoveryPair(created.recoveryCode));
    created.file.recovery = sealFor(pair.publicKey, created.dataKey);
    return created;
}

Result<Unlocked> unlockWithPassword(const SlotFile& file, QStringView userName, const SecureBytes& password)
{
    if (file.users.isEmpty())
        return core::fail(kSlotFileDamaged, QStringLiteral("no user"));
    const UserSlot* slot = nullptr;
    for (const UserSlot& candidate : file.users)
        if (!slot && sameName(candidate.user.name, userName))
            slot = &candidate;
    // An unknown name costs the same work, so time tells nobody who exists.
    const UserSlot& tried = slot ? *slot : file.users.front();
    PADRON_ASSIGN(const SecureBytes kek, deriveKek(password, tried.salt, tried.cost));
    SecureBytes secret = unwrap(file.store, tried, kek);
    if (!slot || secret.isEmpty())
        return core::fail(kWrongPassword);
    if (slot->suspended())
        return core::fail(kUserSuspended);
    const auto pair = envelope::BoxKeyPair::fromSecret(secret);
    if (!pair)
        return core::fail(kSlotFileDamaged, QStringLiteral("user key"));
    auto dataKey = envelope::openSealedSecret(*pair, slot->sealedDataKey);
    if (!dataKey || dataKey->size() != 32)
        return core::fail(kSlotFileDamaged, QStringLiteral("sealed data key"));
    return Unlocked{slot->user, std::move(*dataKey)};
}

Result<SecureBytes> unlockWithRecoveryCode(const SlotFile& file, const RecoveryCode& code)
{
    PADRON_ASSIGN(const envelope::BoxKeyPair pair, recoveryPair(code));
    if (!(pair.publicKey == file.recovery.publicKey))
        return core::fail(kWrongRecoveryCode);
    auto dataKey = envelope::openSealedSecret(pair, file.recovery.sealedDataKey);
    if (!dataKey || dataKey->size() != 32)
        return core::fail(kSlotFileDamaged, QStringLiteral("recovery slot"));
    return std::move(*dataKey);
}

} // namespace padron::access
