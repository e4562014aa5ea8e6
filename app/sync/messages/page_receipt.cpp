// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/page_receipt.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxReceiptBytes = 4096;

} // namespace

QByteArray signPageReceipt(const PageReceipt& receipt, const envelope::SigningKey& acuse)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, receipt.store.bytes());
    map.insert(3, static_cast<qint64>(receipt.epoch));
    map.insert(4, receipt.sha256);
    map.insert(5, receipt.bytes);
    map.insert(6, receipt.centreMs);
    return envelope::signMessage(acuse, envelope::typ::kPageReceipt, core::encodeCbor(map));
}

Result<PageReceipt> verifyPageReceipt(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    const auto forged = [](const core::Error& why) {
        return core::fail(kPageReceiptForged, why.detail.isEmpty() ? why.printedId() : why.detail);
    };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kPageReceipt, kMaxReceiptBytes);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, acuse);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 2, .maxBytes = kMaxReceiptBytes});
    if (!value)
        return forged(value.error());

    core::CborMapReader reader(*value);
    PageReceipt receipt;
    readVersion(reader);
    receipt.store = readId<core::StoreId>(reader, 2);
    receipt.epoch = readU32(reader, 3, 1);
    receipt.sha256 = reader.bytes(4, 32);
    receipt.bytes = reader.integer(5, 1, kMaxSeq);
    receipt.centreMs = reader.integer(6, 1, kMaxSeq);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (!verified->extraProtected().isEmpty())
        return core::fail(kPageReceiptForged, QStringLiteral("header"));
    return receipt;
}

QString pagePath(const core::StoreId& store, quint32 epoch, const QByteArray& sha256)
{
    return QStringLiteral("/v1/adjuntos/%1/%2/%3").arg(store.text()).arg(epoch).arg(QLatin1String(sha256.toHex()));
}

} // namespace padron::sync
