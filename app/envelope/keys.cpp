// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/keys.h"

#include "core/cbor.h"
#include "envelope/errors.h"
#include "envelope/log_chain.h"
#include "envelope/sodium.h"

#include <sodium.h>

namespace padron::envelope {

using core::Result;
using core::SecureBytes;

namespace {

unsigned char* writable(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

} // namespace

Result<VerifyKey> VerifyKey::fromBytes(const QByteArray& raw32)
{
    readySodium();
    if (raw32.size() != crypto_sign_PUBLICKEYBYTES)
        return core::fail(kKeyMalformed, QStringLiteral("Ed25519 public key: size"));
    // Small-order and non-canonical points verify signatures nobody made.
    if (crypto_core_ed25519_is_valid_point(raw(raw32)) != 1)
        return core::fail(kKeyMalformed, QStringLiteral("Ed25519 public key: not a point of the main group"));
    return VerifyKey(raw32);
}

QByteArray VerifyKey::coseKey() const
{
    QCborMap map;
    map.insert(1, 1);
    map.insert(-1, 6);
    map.insert(-2, m_raw);
    return core::encodeCbor(map);
}

QByteArray VerifyKey::thumbprint() const
{
    return sha256(coseKey());
}

QByteArray VerifyKey::kid() const
{
    return thumbprint().left(8);
}

bool VerifyKey::verify(const QByteArray& message, const QByteArray& signature64) const
{
    readySodium();
    return m_raw.size() == crypto_sign_PUBLICKEYBYTES && signature64.size() == crypto_sign_BYTES
           && crypto_sign_verify_detached(raw(signature64), raw(message), length(message), raw(m_raw)) == 0;
}

SigningKey SigningKey::generate()
{
    readySodium();
    SecureBytes seed(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
    return *fromSeed(seed);
}

Result<SigningKey> SigningKey::fromSeed(const SecureBytes& seed32)
{
    readySodium();
    if (seed32.size() != crypto_sign_SEEDBYTES)
        return core::fail(kKeyMalformed, QStringLiteral("Ed25519 seed: size"));
    SecureBytes secret(crypto_sign_SECRETKEYBYTES);
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(writable(publicKey), secret.data(), seed32.data());
    PADRON_ASSIGN(VerifyKey verifyKey, VerifyKey::fromBytes(publicKey));
    return SigningKey(std::move(secret), std::move(verifyKey));
}

SecureBytes SigningKey::seed() const
{
    return SecureBytes(m_secret.view().first(crypto_sign_SEEDBYTES)); // libsodium keeps seed | public
}

QByteArray SigningKey::sign(const QByteArray& message) const
{
    readySodium();
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(writable(signature), nullptr, raw(message), length(message), m_secret.data());
    return signature;
}

BoxKeyPair BoxKeyPair::generate()
{
    readySodium();
    BoxKeyPair pair{{QByteArray(crypto_box_PUBLICKEYBYTES, '\0')}, SecureBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(writable(pair.publicKey.raw), pair.secret.data());
    return pair;
}

Result<BoxKeyPair> BoxKeyPair::fromSecret(const SecureBytes& secret32)
{
    readySodium();
    if (secret32.size() != crypto_box_SECRETKEYBYTES)
        return core::fail(kKeyMalformed, QStringLiteral("X25519 secret: size"));
    BoxKeyPair pair{{QByteArray(crypto_box_PUBLICKEYBYTES, '\0')}, secret32.clone()};
    if (crypto_scalarmult_base(writable(pair.publicKey.raw), pair.secret.data()) != 0)
        return core::fail(kKeyMalformed, QStringLiteral("X25519 secret"));
    return pair;
}

QByteArray seal(const BoxPublicKey& to, QByteArrayView plain)
{
    readySodium();
    if (to.raw.size() != crypto_box_PUBLICKEYBYTES)
        return {};
    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    if (crypto_box_seal(writable(sealed), raw(plain), length(plain), raw(to.raw)) != 0)
        return {};
    return sealed;
}

namespace {

bool open(const BoxKeyPair& key, const QByteArray& sealed, unsigned char* plain)
{
    return crypto_box_seal_open(plain, raw(sealed), length(sealed), raw(key.publicKey.raw), key.secret.data()) == 0;
}

/// -1 when it cannot be a sealed box for that key.
qsizetype plainSize(const BoxKeyPair& key, const QByteArray& sealed)
{
    readySodium();
    const bool fits = key.publicKey.raw.size() == crypto_box_PUBLICKEYBYTES
                      && key.secret.size() == crypto_box_SECRETKEYBYTES;
    return fits ? sealed.size() - static_cast<qsizetype>(crypto_box_SEALBYTES) : -1;
}

} // namespace

Result<QByteArray> openSealed(const BoxKeyPair& key, const QByteArray& sealed)
{
    const qsizetype size = plainSize(key, sealed);
    if (size < 0)
        return core::fail(kSealBroken, QStringLiteral("size"));
    QByteArray plain(size, '\0');
    if (!open(key, sealed, writable(plain)))
        return core::fail(kSealBroken);
    return plain;
}

Result<SecureBytes> openSealedSecret(const BoxKeyPair& key, const QByteArray& sealed)
{
    const qsizetype size = plainSize(key, sealed);
    if (size < 0)
        return core::fail(kSealBroken, QStringLiteral("size"));
    SecureBytes plain(size);
    if (!open(key, sealed, plain.data()))
        return core::fail(kSealBroken);
    return plain;
}

} // namespace padron::envelope
