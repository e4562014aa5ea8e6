// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/trust_list.h"
#include "envelope/keys.h"

/// Keys the fuzzers sign with, so that they get past the signature to the parsers behind it (RFC 8032, 7.1).
namespace padron::fuzz {

inline const envelope::SigningKey& centreKey()
{
    static const auto key = *envelope::SigningKey::fromSeed(core::SecureBytes(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
    return key;
}

inline const envelope::SigningKey& deviceKey()
{
    static const auto key = *envelope::SigningKey::fromSeed(core::SecureBytes(
        QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
    return key;
}

/// The centre's buzón: what the fuzzer seals to it is opened.
inline const envelope::BoxKeyPair& buzon()
{
    static const auto key = *envelope::BoxKeyPair::fromSecret(core::SecureBytes(QByteArray(32, 'z')));
    return key;
}

inline credential::TrustList centreTrust()
{
    const QByteArray raw = centreKey().verifyKey().bytes();
    return {1, QStringLiteral("MXPS"), 0,
            {{credential::KeyRole::Ca, raw}, {credential::KeyRole::Firma, raw}, {credential::KeyRole::Catalogo, raw}}, {}};
}

} // namespace padron::fuzz
