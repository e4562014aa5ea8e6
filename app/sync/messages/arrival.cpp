// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/arrival.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxArrivalBytes = 4096;

} // namespace

QByteArray signArrival(const Arrival& arrival, const envelope::SigningKey& acuse)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, arrival.store.bytes());
    map.insert(3, static_cast<qint64>(arrival.epoch));
    map.insert(4, static_cast<qint64>(arrival.batchSeq));
    map.insert(5, arrival.batchSha256);
    map.insert(6, arrival.centreMs);
    map.insert(7, static_cast<qint64>(arrival.nextSeq));
    return envelope::signMessage(acuse, envelope::typ::kArrival, core::encodeCbor(map));
}

Result<Arrival> verifyArrival(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    const auto forged = [](const core::Error& why) {
        return core::fail(kReceiptForged, why.detail.isEmpty() ? why.printedId() : why.detail);
    };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kArrival, kMaxArrivalBytes);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, acuse);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 2, .maxBytes = kMaxArrivalBytes});
    if (!value)
        return forged(value.error());

    core::CborMapReader reader(*value);
    Arrival arrival;
    readVersion(reader);
    arrival.store = readId<core::StoreId>(reader, 2);
    arrival.epoch = readU32(reader, 3, 1);
    arrival.batchSeq = readSeq(reader, 4, 1);
    arrival.batchSha256 = reader.bytes(5, 32);
    arrival.centreMs = reader.integer(6);
    arrival.nextSeq = readSeq(reader, 7, 1);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (!verified->extraProtected().isEmpty())
        return core::fail(kReceiptForged, QStringLiteral("header"));
    return arrival;
}

} // namespace padron::sync
