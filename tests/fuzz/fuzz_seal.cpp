// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "access/seal_mark.h"
#include "sync/messages/seal_order.h"

namespace padron::fuzz {

void seal(const QByteArray& input)
{
    const QList keys{centreKey().verifyKey()};
    if (const auto order = sync::verifySealOrder(input, keys))
        require(sync::signSealOrder(*order, centreKey()) == input, "accepted orders are the centre's own");
    // Input as what the centre signed: past the signature, to the fields.
    const QByteArray signedInput = envelope::signMessage(centreKey(), sync::kSealOrderTyp, input);
    if (const auto order = sync::verifySealOrder(signedInput, keys))
        require(sync::signSealOrder(*order, centreKey()) == signedInput, "one encoding of an order");
    require(!sync::verifySealOrder(envelope::signMessage(deviceKey(), sync::kSealOrderTyp, input), keys), "nobody else's order");
    if (const auto mark = access::decodeSealMark(input))
        require(access::encodeSealMark(*mark) == input, "one encoding of a mark");
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::seal)
