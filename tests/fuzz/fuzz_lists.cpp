// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "credential/verify.h"
#include "envelope/cose.h"

namespace padron::fuzz {

using namespace padron::credential;

void lists(const QByteArray& input)
{
    // Input as the payload of lists whose signature holds.
    const QByteArray trustBytes = envelope::signMessage(centreKey(), envelope::typ::kTrustList, input);
    if (const auto trust = verifyTrustList(trustBytes, centreKey().verifyKey()))
        require(signTrustList(*trust, centreKey()) == trustBytes, "one encoding of a trust list");

    const QList keys{centreKey().verifyKey()};
    const auto status =
        verifyStatusList(envelope::signMessage(centreKey(), envelope::typ::kStatusList, input), keys);
    if (status)
        require(verifyStatusList(signStatusList(*status, centreKey()), keys) == *status, "status list round trip");

    if (const auto file = decodeTrustFile(input)) {
        require(encodeTrustFile(*file) == input, "one encoding of a trust file");
        const auto opened = verifierFrom(*file); // damaged lists in a whole file
        require(!opened || verifyTrustList(file->trustList, *envelope::VerifyKey::fromBytes(file->rootPublic)),
                "no verifier without a trust list");
    }
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::lists)
