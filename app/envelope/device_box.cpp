// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/device_box.h"

#include "envelope/errors.h"
#include "envelope/sodium.h"

#include <sodium.h>

namespace padron::envelope {

core::Result<BoxPublicKey> boxKeyOf(const VerifyKey& device)
{
    readySodium();
    BoxPublicKey box{QByteArray(crypto_box_PUBLICKEYBYTES, '\0')};
    if (crypto_sign_ed25519_pk_to_curve25519(reinterpret_cast<unsigned char*>(box.raw.data()), raw(device.bytes())) != 0)
        return core::fail(kKeyMalformed, QStringLiteral("Ed25519 public key: no X25519 form"));
    return box;
}

core::Result<BoxKeyPair> boxKeyOf(const core::SecureBytes& signingSeed)
{
    readySodium();
    if (signingSeed.size() != crypto_sign_SEEDBYTES)
        return core::fail(kKeyMalformed, QStringLiteral("Ed25519 seed: size"));
    core::SecureBytes expanded(crypto_sign_SECRETKEYBYTES), secret(crypto_box_SECRETKEYBYTES);
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(publicKey.data()), expanded.data(), signingSeed.data());
    if (crypto_sign_ed25519_sk_to_curve25519(secret.data(), expanded.data()) != 0)
        return core::fail(kKeyMalformed, QStringLiteral("Ed25519 seed: no X25519 form"));
    return BoxKeyPair::fromSecret(secret);
}

} // namespace padron::envelope
