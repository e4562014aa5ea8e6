// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/verify.h"

#include "credential/claims_codec.h"
#include "credential/errors.h"
#include "credential/qr_codec.h"
#include "credential/qr_cose.h"
#include "envelope/base45.h"
#include "envelope/qr_zlib.h"

#include <algorithm>

namespace padron::credential {

using core::Result;
using envelope::VerifyKey;

namespace {

constexpr qsizetype kMaxTextLength = 1200;
constexpr qint64 kClockSlackSeconds = 24 * 3600;

Verification refused(Reason reason)
{
    return {Verdict::NotVerifiable, reason, {}, -1};
}

Reason reasonOf(const core::Error& error)
{
    if (error.code == kQrNotCanonical)
        return Reason::NotCanonical;
    return error.code == kClaimsMalformed ? Reason::BadClaims : Reason::NotACredential;
}

/// What the delegation lets the device say: which issuer, when, which index, and provisional only.
Reason outside(const Delegation& delegation, const Claims& claims)
{
    const bool inWindow = claims.issuedAt >= delegation.notBefore && claims.issuedAt < delegation.expires;
    const bool inBlock = claims.statusIndex >= delegation.firstIndex
                         && claims.statusIndex - delegation.firstIndex < delegation.indexCount;
    return inWindow && inBlock && claims.cls == CredentialClass::Provisional ? Reason::None
                                                                             : Reason::OutsideDelegation;
}

Verdict verdictOf(Status status, CredentialClass cls)
{
    switch (status) {
    case Status::Replaced:
        return Verdict::Replaced;
    case Status::Suspended:
        return Verdict::Suspended;
    case Status::Cancelled:
        return Verdict::Cancelled;
    case Status::InForce:
        break;
    }
    return cls == CredentialClass::Final ? Verdict::Valid : Verdict::ValidProvisional;
}

} // namespace

Verifier::Verifier(TrustList trust, std::optional<StatusList> finals, std::optional<StatusList> provisionals)
    : m_trust(std::move(trust)), m_finals(std::move(finals)), m_provisionals(std::move(provisionals))
{
    for (const TrustedKey& trusted : m_trust.keys) {
        if (trusted.role != KeyRole::Firma && trusted.role != KeyRole::Ca)
            continue;
        if (const auto key = VerifyKey::fromBytes(trusted.raw))
            m_keys.append({trusted.role, key->kid(), *key, trusted.revoked});
    }
}

/// Only keys of that role count; one mention as revoked outweighs any other.
Verifier::KeyChoice Verifier::keyByKid(KeyRole role, const QByteArray& kid) const
{
    KeyChoice choice{{}, Reason::UnknownKey};
    for (const KnownKey& known : m_keys) {
        if (known.role != role || known.kid != kid)
            continue;
        if (known.revoked)
            return {{}, Reason::RevokedKey};
        choice = {known.key, Reason::None};
    }
    return choice;
}

Verifier::KeyChoice Verifier::keyByDelegation(const QByteArray& bytes, const Result<Claims>& claims) const
{
    const auto parsed = parseQrMessage(bytes);
    if (!parsed || parsed->kid.isEmpty())
        return {{}, Reason::BadDelegation};
    const KeyChoice ca = keyByKid(KeyRole::Ca, parsed->kid);
    if (!ca.key)
        return ca;
    const auto delegation = verifyDelegation(bytes, *ca.key);
    if (!delegation)
        return {{}, Reason::BadDelegation};
    if (delegation->issuer != m_trust.issuer)
        return {{}, Reason::WrongIssuer};
    if (!claims)
        return {{}, reasonOf(claims.error())};
    if (const Reason why = outside(*delegation, *claims); why != Reason::None)
        return {{}, why};
    if (m_trust.revokedDeviceKeys.contains(delegation->devicePublic))
        return {{}, Reason::RevokedKey};
    const auto device = VerifyKey::fromBytes(delegation->devicePublic);
    return device ? KeyChoice{*device, Reason::None} : KeyChoice{{}, Reason::BadDelegation};
}

Verification Verifier::verify(QStringView qrText, qint64 nowSeconds) const
{
    if (qrText.size() > kMaxTextLength)
        return refused(Reason::TooLong);
    const auto stream = envelope::base45Decode(qrText);
    if (!stream)
        return refused(Reason::NotBase45);
    const auto cose = envelope::qrInflate(*stream);
    if (!cose)
        return refused(Reason::NotZlib);
    const auto message = parseQrMessage(*cose);
    if (!message)
        return refused(reasonOf(message.error()));

    // Read, not yet believed: a delegation is checked against them.
    const auto claims = decodeClaims(message->payload);
    if (!claims && claims.error().code == kQrNotCanonical)
        return refused(Reason::NotCanonical);
    const bool delegated = !message->delegation.isEmpty();
    const KeyChoice signer = delegated ? keyByDelegation(message->delegation, claims)
                                       : keyByKid(KeyRole::Firma, message->kid);
    if (!signer.key)
        return refused(signer.reason);
    if (!signatureHolds(*message, *signer.key))
        return refused(Reason::BadSignature);
    if (!claims)
        return refused(reasonOf(claims.error()));
    if (claims->issuer != m_trust.issuer)
        return refused(Reason::WrongIssuer);
    if (claims->issuedAt > nowSeconds + kClockSlackSeconds)
        return refused(Reason::IssuedInFuture);
    if (!delegated && claims->cls != CredentialClass::Final) // the padrón's own key makes finals only
        return refused(Reason::BadClaims);

    const auto& list = delegated ? m_provisionals : m_finals;
    const Status status = list ? list->at(claims->statusIndex) : Status::InForce;
    const qint64 age = list ? std::max<qint64>(0, nowSeconds - list->issuedAt) : -1;
    return {verdictOf(status, claims->cls), Reason::None, VerifiedCredential(*claims), age};
}

Result<Verifier> verifierFrom(const TrustFile& file)
{
    PADRON_ASSIGN(const VerifyKey root, VerifyKey::fromBytes(file.rootPublic));
    PADRON_ASSIGN(TrustList trust, verifyTrustList(file.trustList, root));
    const auto catalogo = trust.verifyKeys(KeyRole::Catalogo);
    std::optional<StatusList> lists[2];
    const QByteArray* const bytes[] = {&file.finalStatus, &file.provisionalStatus};
    for (const bool provisional : {false, true}) {
        if (bytes[provisional]->isEmpty()) // none yet: verdicts say so by their age
            continue;
        PADRON_ASSIGN(StatusList list, verifyStatusList(*bytes[provisional], catalogo));
        if (list.provisional != provisional)
            return core::fail(kTrustFileMalformed, QStringLiteral("a status list in the other's place"));
        lists[provisional] = std::move(list);
    }
    return Verifier(std::move(trust), std::move(lists[0]), std::move(lists[1]));
}

} // namespace padron::credential
