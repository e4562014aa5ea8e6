// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_keys.h"
#include "fuzz_target.h"

#include "envelope/compression.h"
#include "sync/messages/batch.h"

namespace padron::fuzz {

namespace {

using namespace padron::sync;

void open(const QByteArray& sealed)
{
    const auto header = peekBatchHeader(sealed);
    const auto batch = openBatch(sealed, deviceKey().verifyKey(), buzon());
    if (!batch)
        return;
    require(header && *header == batch->header, "what is peeked is what is opened");
    const auto again = openBatch(sealBatch(*batch, deviceKey(), buzon().publicKey), deviceKey().verifyKey(), buzon());
    require(again && *again == *batch, "batch round trip");
    require(!openBatch(sealed, centreKey().verifyKey(), buzon()), "nobody else's batch");
}

/// As the device would send it: past signature and box.
QByteArray sent(const QByteArray& compressed, const QCborMap& extra)
{
    return envelope::signMessage(deviceKey(), envelope::typ::kBatch, envelope::seal(buzon().publicKey, compressed), extra);
}

} // namespace

void batch(const QByteArray& input)
{
    open(input);
    static const QCborMap header{{-65537, QByteArray(16, 's')}, {-65538, 1}, {-65539, 1}};
    open(sent(envelope::zstdCompress(input), header));
    open(sent(input, header));
    // Input as its header: labels that are not the envelope's own.
    const auto value = core::decodeCbor(input);
    if (!value || !value->isMap())
        return;
    QCborMap extra;
    const QCborMap map = value->toMap();
    for (const auto& [key, one] : map)
        if (key.isInteger() && key.toInteger() < -65536)
            extra.insert(key.toInteger(), one);
    if (!extra.isEmpty())
        open(sent({}, extra));
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::batch)
