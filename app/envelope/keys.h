// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <QByteArray>

namespace padron::envelope {

/// Ed25519 public key, 32 bytes (RFC 8032). kid and thumbprint after RFC 9679.
class VerifyKey
{
public:
    static core::Result<VerifyKey> fromBytes(const QByteArray& raw32);
    const QByteArray& bytes() const { return m_raw; }
    QByteArray thumbprint() const; ///< SHA-256 over CBOR {1:1, -1:6, -2:pub}, 32 bytes
    QByteArray kid() const;        ///< its first 8 bytes
    QByteArray coseKey() const;    ///< CBOR {1:1, -1:6, -2:pub}
    bool verify(const QByteArray& message, const QByteArray& signature64) const;
    friend bool operator==(const VerifyKey&, const VerifyKey&) = default;

private:
    explicit VerifyKey(QByteArray raw) : m_raw(std::move(raw)) {}
    QByteArray m_raw;
};

/// Ed25519 private key. Move-only; the 32-byte seed is what is stored.
class SigningKey
{
public:
    static SigningKey generate();
    static core::Result<SigningKey> fromSeed(const core::SecureBytes& seed32);
    const VerifyKey& verifyKey() const { return m_public; }
    core::SecureBytes seed() const;
    QByteArray sign(const QByteArray& message) const; ///< 64 bytes, deterministic

private:
    SigningKey(core::SecureBytes expanded, VerifyKey pub) : m_secret(std::move(expanded)), m_public(std::move(pub)) {}
    core::SecureBytes m_secret; ///< libsodium's 64-byte form
    VerifyKey m_public;
};

/// X25519 pair for crypto_box_seal (buzón, recuperación, key slots).
struct BoxPublicKey
{
    QByteArray raw; ///< 32 bytes
    friend bool operator==(const BoxPublicKey&, const BoxPublicKey&) = default;
};

struct BoxKeyPair
{
    BoxPublicKey publicKey;
    core::SecureBytes secret; ///< 32 bytes
    static BoxKeyPair generate();
    static core::Result<BoxKeyPair> fromSecret(const core::SecureBytes& secret32);
};

QByteArray seal(const BoxPublicKey& to, QByteArrayView plain);  ///< differs at each call; empty when `to` is no usable key
core::Result<QByteArray> openSealed(const BoxKeyPair& key, const QByteArray& sealed);
core::Result<core::SecureBytes> openSealedSecret(const BoxKeyPair& key, const QByteArray& sealed);

} // namespace padron::envelope
