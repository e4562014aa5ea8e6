// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/batch.h"

#include "envelope/compression.h"
#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

#include <algorithm>

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxPlainBytes = kMaxBatchBytes + 16 * 1024;  ///< entries, their heads and the other fields
constexpr qsizetype kMaxSealedBytes = kMaxPlainBytes + 16 * 1024; ///< zstd may grow it; box and signature on top

tl::unexpected<core::Error> malformed(const QString& detail)
{
    return core::fail(kBatchMalformed, detail);
}

bool withinCaps(const QList<QByteArray>& entries)
{
    qsizetype total = 0;
    for (const QByteArray& entry : entries) {
        if (entry.isEmpty())
            return false;
        total += entry.size();
    }
    return !entries.isEmpty() && entries.size() <= kMaxBatchEntries && total <= kMaxBatchBytes;
}

/// The chain must lead from prevHash over every entry to headHash, and begin where this device's log begins.
bool chainHolds(const Batch& batch, const envelope::VerifyKey& device)
{
    const core::StoreId& store = batch.header.store;
    const quint32 epoch = batch.header.epoch;
    QByteArray hash = batch.prevHash;
    if (batch.firstSeq == 1 && hash != envelope::chainStart(store, epoch, device.bytes()))
        return false;
    quint64 seq = batch.firstSeq;
    for (const QByteArray& entry : batch.entries)
        hash = envelope::chainNext(store, epoch, seq++, hash, envelope::sha256(entry));
    return hash == batch.headHash;
}

Result<BatchHeader> headerOf(const QCborMap& extra)
{
    core::CborMapReader reader(extra);
    BatchHeader header;
    header.store = readId<core::StoreId>(reader, header::kStore);
    header.epoch = readU32(reader, header::kEpoch, 1);
    header.batchSeq = readSeq(reader, header::kBatchSeq, 1);
    if (const auto done = reader.finish(); !done)
        return malformed(done.error().detail);
    return header;
}

Result<envelope::UnverifiedMessage> parse(const QByteArray& sealed)
{
    auto message = envelope::UnverifiedMessage::parse(sealed, envelope::typ::kBatch, kMaxSealedBytes);
    if (!message)
        return malformed(message.error().printedId());
    return message;
}

} // namespace

QByteArray sealBatch(const Batch& batch, const envelope::SigningKey& device, const envelope::BoxPublicKey& buzon)
{
    if (!withinCaps(batch.entries))
        return {};
    QCborArray entries;
    for (const QByteArray& entry : batch.entries)
        entries.append(entry);
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, batch.prevBatchSha256);
    map.insert(3, batch.wallMs);
    map.insert(4, batch.monoMs);
    map.insert(5, batch.bootId);
    map.insert(6, static_cast<qint64>(batch.firstSeq));
    map.insert(7, entries);
    map.insert(8, batch.prevHash);
    map.insert(9, batch.headHash);
    const QByteArray box = envelope::seal(buzon, envelope::zstdCompress(core::encodeCbor(map)));
    if (box.isEmpty())
        return {};
    QCborMap extra;
    extra.insert(header::kStore, batch.header.store.bytes());
    extra.insert(header::kEpoch, static_cast<qint64>(batch.header.epoch));
    extra.insert(header::kBatchSeq, static_cast<qint64>(batch.header.batchSeq));
    return envelope::signMessage(device, envelope::typ::kBatch, box, extra);
}

Result<BatchHeader> peekBatchHeader(const QByteArray& sealed)
{
    PADRON_ASSIGN(const envelope::UnverifiedMessage message, parse(sealed));
    return headerOf(message.extraProtected());
}

Result<Batch> openBatch(const QByteArray& sealed, const envelope::VerifyKey& device, const envelope::BoxKeyPair& buzon)
{
    PADRON_ASSIGN(const envelope::UnverifiedMessage message, parse(sealed));
    PADRON_ASSIGN(const envelope::VerifiedMessage verified, envelope::VerifiedMessage::verify(message, device));
    Batch batch;
    PADRON_ASSIGN(batch.header, headerOf(verified.extraProtected()));
    PADRON_ASSIGN(const QByteArray compressed, envelope::openSealed(buzon, verified.payload()));
    PADRON_ASSIGN(const QByteArray plain, envelope::zstdDecompress(compressed, kMaxPlainBytes));

    const auto value = core::decodeCbor(plain, {.maxDepth = 3, .maxBytes = kMaxPlainBytes});
    if (!value)
        return malformed(value.error().detail);
    core::CborMapReader reader(*value);
    readVersion(reader);
    batch.prevBatchSha256 = reader.bytes(2, 32);
    batch.wallMs = reader.integer(3);
    batch.monoMs = reader.integer(4);
    batch.bootId = reader.bytes(5, 16);
    batch.firstSeq = readSeq(reader, 6, 1);
    for (const QCborValue entry : reader.array(7, kMaxBatchEntries))
        batch.entries.append(entry.toByteArray()); // anything but bytes comes out empty and is refused below
    batch.prevHash = reader.bytes(8, 32);
    batch.headHash = reader.bytes(9, 32);
    if (const auto done = reader.finish(); !done)
        return malformed(done.error().detail);

    if (!withinCaps(batch.entries))
        return malformed(QStringLiteral("caps"));
    if ((batch.header.batchSeq == 1) != (batch.prevBatchSha256 == QByteArray(32, '\0')))
        return malformed(QStringLiteral("previous batch"));
    if (!chainHolds(batch, device))
        return malformed(QStringLiteral("chain"));
    return batch;
}

QString batchPath(const BatchHeader& header)
{
    return QStringLiteral("/v1/lotes/%1/%2/%3").arg(header.store.text()).arg(header.epoch).arg(header.batchSeq);
}

} // namespace padron::sync
