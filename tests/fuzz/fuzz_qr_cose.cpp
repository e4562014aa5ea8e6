// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "credential/claims_codec.h"
#include "credential/qr_codec.h"
#include "credential/qr_cose.h"
#include "credential/verify.h"

namespace padron::fuzz {

namespace {

using namespace padron::credential;

constexpr qint64 kNow = 1795010000;

/// Nobody can forge: what verifies is what we would sign ourselves, byte for byte.
void acceptsOnlyOurOwn(const QByteArray& cose)
{
    static const Verifier verifier(centreTrust(), {}, {});
    const auto result = verifier.verify(credential::qrText(cose), kNow);
    require((result.verdict == Verdict::NotVerifiable) == !result.credential, "claims only with a verdict");
    require((result.verdict == Verdict::NotVerifiable) == (result.reason != Reason::None), "a reason for each refusal");
    if (!result.credential)
        return;
    const Claims& claims = result.credential->claims();
    const auto message = parseQrMessage(cose);
    require(message.has_value(), "verified, so parsed");
    const QByteArray again = claims.cls == CredentialClass::Final
                                 ? signFinal(claims, centreKey())
                                 : signProvisional(claims, deviceKey(), message->delegation);
    require(again == cose || message->payload.contains("\x18\x5c"), "accepted bytes are our own"); // 92 is not kept
}

} // namespace

void qrCose(const QByteArray& input)
{
    acceptsOnlyOurOwn(input);
    acceptsOnlyOurOwn(signQrMessage(centreKey(), input)); // input as claims

    if (const auto claims = decodeClaims(input)) {
        const auto again = decodeClaims(encodeClaims(*claims));
        require(again && *again == *claims, "claims round trip");
    }
    const QByteArray delegated = signQrMessage(centreKey(), input); // input as a delegation
    if (const auto delegation = verifyDelegation(delegated, centreKey().verifyKey()))
        require(signDelegation(*delegation, centreKey()) == delegated, "one encoding of a delegation");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::qrCose)
