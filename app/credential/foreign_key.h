// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/es256.h"
#include "envelope/keys.h"

#include <QList>

#include <variant>

namespace padron::credential {

/// A public key of another issuer, which somebody loaded here by hand. It says nothing about our own credentials.
struct ForeignKey
{
    std::variant<envelope::VerifyKey, envelope::Es256Key> key;
    QByteArray kid; ///< as the file names it; empty: it does not
    friend bool operator==(const ForeignKey&, const ForeignKey&) = default;
};

/// JWK or a set of them (RFC 7517, 8037), PEM (SubjectPublicKeyInfo) or the bare bytes: 32 Ed25519, 65 P-256.
/// kForeignKeyUnreadable, for a private key as well: nobody should hand one over.
core::Result<QList<ForeignKey>> readForeignKeys(const QByteArray& file);

} // namespace padron::credential
