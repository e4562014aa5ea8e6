// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "sync/messages/stream.h"

namespace padron::fuzz {

namespace {

using namespace padron::sync;

void take(const QByteArray& bytes)
{
    const QList keys{centreKey().verifyKey()};
    const auto page = verifyStreamPage(bytes, keys);
    if (!page)
        return;
    require(!verifyStreamPage(bytes, {deviceKey().verifyKey()}), "nobody else's page");
    // An item may be read with less than it brought (a card that is none); what was read has one encoding.
    const QByteArray again = signStreamPage(*page, centreKey());
    const auto same = verifyStreamPage(again, keys);
    require(same && signStreamPage(*same, centreKey()) == again, "what was read can be sent on");
}

void takeSigned(const QByteArray& payload)
{
    take(envelope::signMessage(centreKey(), envelope::typ::kStream, payload));
}

} // namespace

void streamPage(const QByteArray& input)
{
    take(input);
    takeSigned(input);
    // Input as one item's kind and body, in a page that holds otherwise.
    takeSigned(QByteArray::fromHex("a70101025001990000000070008000000000000001030104000501060107818301").append(input));
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::streamPage)
