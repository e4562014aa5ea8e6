// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/receipt.h"

#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxReceiptBytes = 64 * 1024;
constexpr qsizetype kMaxCodeChars = 60;

bool readVerdict(const QCborValue& value, Verdict& verdict)
{
    const QCborArray items = value.toArray();
    if (!value.isArray() || items.size() != 4 || !items.at(0).isByteArray() || !items.at(1).isInteger() ||
        !items.at(2).isString() || !items.at(3).isInteger())
        return false;
    const auto entry = core::EntryId::fromBytes(items.at(0).toByteArray());
    const qint64 kind = items.at(1).toInteger(), version = items.at(3).toInteger();
    if (!entry || kind < 0 || kind > static_cast<qint64>(VerdictKind::EnCuarentena) || version < 0 ||
        version > std::numeric_limits<quint32>::max() || items.at(2).toString().size() > kMaxCodeChars)
        return false;
    verdict = {*entry, static_cast<VerdictKind>(kind), items.at(2).toString(), static_cast<quint32>(version)};
    return true;
}

} // namespace

QString keyOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Aceptado:
        return QStringLiteral("aceptado");
    case VerdictKind::YaRecibido:
        return QStringLiteral("ya recibido");
    case VerdictKind::Observado:
        return QStringLiteral("observado");
    case VerdictKind::Rechazado:
        return QStringLiteral("rechazado");
    case VerdictKind::EnCuarentena:
        break;
    }
    return QStringLiteral("en cuarentena");
}

QByteArray signReceipt(const Receipt& receipt, const envelope::SigningKey& acuse)
{
    QCborArray verdicts;
    for (const Verdict& verdict : receipt.verdicts)
        verdicts.append(QCborArray{verdict.entry.bytes(), static_cast<int>(verdict.kind), verdict.code,
                                   static_cast<qint64>(verdict.version)});
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, receipt.store.bytes());
    map.insert(3, static_cast<qint64>(receipt.epoch));
    map.insert(4, static_cast<qint64>(receipt.batchSeq));
    map.insert(5, receipt.batchSha256);
    map.insert(6, receipt.centreMs);
    map.insert(7, static_cast<qint64>(receipt.nextSeq));
    map.insert(8, verdicts);
    map.insert(9, receipt.headHash);
    map.insert(10, static_cast<qint64>(receipt.streamPosition));
    return envelope::signMessage(acuse, envelope::typ::kReceipt, core::encodeCbor(map));
}

Result<Receipt> verifyReceipt(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    const auto forged = [](const core::Error& why) {
        return core::fail(kReceiptForged, why.detail.isEmpty() ? why.printedId() : why.detail);
    };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kReceipt, kMaxReceiptBytes);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, acuse);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 4, .maxBytes = kMaxReceiptBytes});
    if (!value)
        return forged(value.error());

    core::CborMapReader reader(*value);
    Receipt receipt;
    readVersion(reader);
    receipt.store = readId<core::StoreId>(reader, 2);
    receipt.epoch = readU32(reader, 3, 1);
    receipt.batchSeq = readSeq(reader, 4, 1);
    receipt.batchSha256 = reader.bytes(5, 32);
    receipt.centreMs = reader.integer(6);
    receipt.nextSeq = readSeq(reader, 7, 1);
    for (const QCborValue item : reader.array(8, kMaxBatchEntries)) {
        Verdict verdict;
        if (!readVerdict(item, verdict))
            reader.reject(QStringLiteral("verdict"));
        receipt.verdicts.append(verdict);
    }
    receipt.headHash = reader.bytes(9, 32);
    receipt.streamPosition = readSeq(reader, 10);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (!verified->extraProtected().isEmpty())
        return core::fail(kReceiptForged, QStringLiteral("header"));
    return receipt;
}

} // namespace padron::sync
