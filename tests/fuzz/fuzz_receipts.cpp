// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "sync/messages/arrival.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/receipt.h"

namespace padron::fuzz {

namespace {

using namespace padron::sync;

void take(const QByteArray& bytes)
{
    const QList keys{centreKey().verifyKey()}, others{deviceKey().verifyKey()};
    const auto receipt = verifyReceipt(bytes, keys);
    const auto arrival = verifyArrival(bytes, keys);
    const auto page = verifyPageReceipt(bytes, keys);
    require(!receipt || signReceipt(*receipt, centreKey()) == bytes, "one encoding of a receipt");
    require(!arrival || signArrival(*arrival, centreKey()) == bytes, "one encoding of an arrival");
    require(!page || signPageReceipt(*page, centreKey()) == bytes, "one encoding of a page's receipt");
    require(int(receipt.has_value()) + arrival.has_value() + page.has_value() < 2, "nothing passes for another");
    if (receipt || arrival || page)
        require(!verifyReceipt(bytes, others) && !verifyArrival(bytes, others) && !verifyPageReceipt(bytes, others),
                "nobody else's receipt");
}

} // namespace

void receipts(const QByteArray& input)
{
    take(input);
    for (const char* typ : {envelope::typ::kReceipt, envelope::typ::kArrival, envelope::typ::kPageReceipt})
        take(envelope::signMessage(centreKey(), typ, input));
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::receipts)
