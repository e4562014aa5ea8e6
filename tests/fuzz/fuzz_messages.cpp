// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "envelope/cose.h"

namespace padron::fuzz {

namespace {

using namespace padron::envelope;

void acceptsOnlyOurOwn(const QByteArray& bytes)
{
    for (const char* typ : {typ::kBatch, typ::kReceipt, typ::kArrival, typ::kTrustList}) {
        const auto message = UnverifiedMessage::parse(bytes, typ);
        if (!message)
            continue;
        const auto verified = VerifiedMessage::verify(*message, QList{centreKey().verifyKey()});
        if (verified)
            require(signMessage(centreKey(), typ, verified->payload(), verified->extraProtected()) == bytes,
                    "accepted bytes are our own");
    }
}

} // namespace

void messages(const QByteArray& input)
{
    acceptsOnlyOurOwn(input);
    // Input as the protected header of a message whose signature holds.
    const QByteArray payload("carga");
    acceptsOnlyOurOwn(core::encodeCbor(
        QCborValue(QCborTag(18), QCborArray{input, QCborMap(), payload, centreKey().sign(sigStructure(input, payload))})));
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::messages)
