// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/foreign_key.h"

#include <QDate>
#include <QString>

#include <optional>

namespace padron::credential {

/// What another issuer's Claim 169 says of its holder, as far as there is a place here to show it. Fields that it does not
/// carry are empty.
struct ForeignClaims
{
    QString issuer, id, fullName;
    QDate birth;
    std::optional<int> sex; ///< 1 male, 2 female, 3 other
    std::optional<qint64> issuedAt, expires;
};

enum class ForeignReason { None, NotACredential, UnknownKey, BadSignature, NotYetValid, Expired };

/// Never mixed with a Verification: that a signature of somebody else's holds says nothing about the padrón.
struct ForeignVerification
{
    ForeignReason reason = ForeignReason::NotACredential;
    std::optional<ForeignClaims> claims; ///< only when the signature holds and it is in its time
};

/// A Claim 169 of whoever: CWT tag or not, kid where it likes, its map bare or in a byte string, ES256 or EdDSA, any zlib.
/// Only in the mode that asks for it, and only with keys that somebody loaded.
ForeignVerification verifyForeign(QStringView qrText, const QList<ForeignKey>& keys, qint64 nowSeconds);

} // namespace padron::credential
