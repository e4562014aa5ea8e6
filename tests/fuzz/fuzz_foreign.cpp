// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "credential/foreign_claim.h"
#include "credential/qr_codec.h"
#include "envelope/cose.h"

namespace padron::fuzz {

namespace {

constexpr qint64 kNow = 1795010000;

/// Input as the payload of a message whose signature holds, so that it gets to the claims behind it.
QByteArray signedOver(const QByteArray& payload)
{
    const QByteArray headers("\xa1\x01\x27");
    return QByteArray("\x84") + core::encodeCbor(headers) + QByteArray("\xa0") + core::encodeCbor(payload)
           + core::encodeCbor(centreKey().sign(envelope::sigStructure(headers, payload)));
}

} // namespace

void foreign(const QByteArray& input)
{
    using namespace padron::credential;
    const QList<ForeignKey> keys{{centreKey().verifyKey(), {}}};
    for (const QByteArray& bytes : {input, signedOver(input)}) {
        const auto result = verifyForeign(credential::qrText(bytes), keys, kNow);
        require(result.claims.has_value() == (result.reason == ForeignReason::None), "claims only with a verdict");
        require(!result.claims || result.claims->fullName.size() <= 200, "what is shown has an end");
        require(!verifyForeign(credential::qrText(bytes), {}, kNow).claims, "nothing without a key");
    }
    if (const auto read = readForeignKeys(input))
        require(!read->isEmpty() && read->size() <= 50, "as many keys as may be");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::foreign)
