// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/claims.h"
#include "credential/trust_list.h"

#include <optional>

namespace padron::credential {

enum class Verdict { Valid, ValidProvisional, Replaced, Suspended, Cancelled, NotVerifiable };

/// Why a QR is NO VERIFICABLE: one sentence each in ui/errors.
enum class Reason {
    None, TooLong, NotBase45, NotZlib, NotCanonical, NotACredential, UnknownKey, RevokedKey, BadSignature,
    BadDelegation, OutsideDelegation, WrongIssuer, IssuedInFuture, BadClaims
};

/// Claims whose signature holds. Can only come out of verify().
class VerifiedCredential
{
public:
    const Claims& claims() const { return m_claims; }

private:
    friend class Verifier;
    explicit VerifiedCredential(Claims claims) : m_claims(std::move(claims)) {}
    Claims m_claims;
};

struct Verification
{
    Verdict verdict = Verdict::NotVerifiable;
    Reason reason = Reason::None;
    std::optional<VerifiedCredential> credential; ///< none when NotVerifiable
    qint64 listAgeSeconds = -1;                   ///< of the status list used; -1 when there is none
};

/// Checks in the order of credential.md. Pure: lists and time come in.
class Verifier
{
public:
    Verifier(TrustList trust, std::optional<StatusList> finals, std::optional<StatusList> provisionals);
    Verification verify(QStringView qrText, qint64 nowSeconds) const;

private:
    struct KnownKey
    {
        KeyRole role;
        QByteArray kid;
        envelope::VerifyKey key;
        bool revoked;
    };
    /// A key, or why there is none.
    struct KeyChoice
    {
        std::optional<envelope::VerifyKey> key;
        Reason reason = Reason::None;
    };
    KeyChoice keyByKid(KeyRole role, const QByteArray& kid) const;
    KeyChoice keyByDelegation(const QByteArray& bytes, const core::Result<Claims>& claims) const;

    TrustList m_trust;
    QList<KnownKey> m_keys; ///< of the trust list, taken apart once: a key costs more to read than a signature to check
    std::optional<StatusList> m_finals, m_provisionals;
};

/// Opens a trust file: root signature on the trust list, catálogo's on the status lists.
core::Result<Verifier> verifierFrom(const TrustFile& file);

} // namespace padron::credential
