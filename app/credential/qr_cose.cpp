// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/qr_cose.h"

#include "credential/errors.h"
#include "envelope/cose.h"

namespace padron::credential {

using core::Result;

namespace {

constexpr int kAlg = 1, kKid = 4, kDelegation = 13;
constexpr qint64 kEdDsa = -8;
constexpr quint64 kSign1Tag = 18;
constexpr qsizetype kMaxQrBytes = 4096;

} // namespace

Result<QCborValue> decodeQrCbor(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 6, .maxBytes = kMaxQrBytes, .allowedTags = {kSign1Tag}});
    if (!value)
        return core::fail(kQrNotCanonical, value.error().detail);
    if (value->toCbor() != bytes) // integers over 63 bits, which Qt makes doubles
        return core::fail(kQrNotCanonical, QStringLiteral("re-encoding differs"));
    return *value;
}

Result<QrMessage> parseQrMessage(const QByteArray& bytes)
{
    PADRON_ASSIGN(const QCborValue whole, decodeQrCbor(bytes));
    const QCborArray items = whole.taggedValue().toArray();
    if (!whole.isTag() || items.size() != 4 || !items.at(0).isByteArray() || !items.at(1).isMap()
        || !items.at(2).isByteArray() || !items.at(3).isByteArray() || items.at(3).toByteArray().size() != 64)
        return core::fail(kQrMalformed, QStringLiteral("four items"));
    QrMessage message;
    message.protectedBytes = items.at(0).toByteArray();
    message.payload = items.at(2).toByteArray();
    message.signature = items.at(3).toByteArray();

    PADRON_ASSIGN(const QCborValue headers, decodeQrCbor(message.protectedBytes));
    core::CborMapReader reader(headers);
    reader.integer(kAlg, kEdDsa, kEdDsa);
    if (reader.has(kKid))
        message.kid = reader.bytes(kKid, 8);
    if (!reader.finish())
        return core::fail(kQrMalformed, QStringLiteral("protected header"));

    const QCborMap unprotected = items.at(1).toMap();
    const bool delegated = unprotected.size() == 1 && unprotected.value(kDelegation).isTag();
    if (delegated)
        message.delegation = core::encodeCbor(unprotected.value(kDelegation));
    // Exactly one of the two says whose key it is; a message with both could be read in two ways.
    if ((!delegated && !unprotected.isEmpty()) || delegated != message.kid.isEmpty())
        return core::fail(kQrMalformed, QStringLiteral("kid or delegation"));
    return message;
}

bool signatureHolds(const QrMessage& message, const envelope::VerifyKey& key)
{
    return key.verify(envelope::sigStructure(message.protectedBytes, message.payload), message.signature);
}

QByteArray signQrMessage(const envelope::SigningKey& key, const QByteArray& payload, const QByteArray& delegation)
{
    QCborMap headers;
    headers.insert(kAlg, kEdDsa);
    if (delegation.isEmpty())
        headers.insert(kKid, key.verifyKey().kid());
    const QByteArray protectedBytes = core::encodeCbor(headers);
    // Put together by hand, so that the delegation stays the very bytes that the CA signed.
    return QByteArrayLiteral("\xd2\x84") + core::encodeCbor(protectedBytes)
           + (delegation.isEmpty() ? QByteArrayLiteral("\xa0") : QByteArrayLiteral("\xa1\x0d") + delegation)
           + core::encodeCbor(payload)
           + core::encodeCbor(key.sign(envelope::sigStructure(protectedBytes, payload)));
}

} // namespace padron::credential
