// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/cose.h"

#include "envelope/errors.h"

namespace padron::envelope {

using core::Result;

namespace {

constexpr int kAlg = 1, kCrit = 2, kKid = 4, kTyp = 16;
constexpr qint64 kEdDsa = -8;
constexpr quint64 kSign1Tag = 18;

} // namespace

QByteArray sigStructure(const QByteArray& protectedBytes, const QByteArray& payload)
{
    return core::encodeCbor(QCborArray{QStringLiteral("Signature1"), protectedBytes, QByteArray(), payload});
}

QByteArray signMessage(const SigningKey& key, const char* typ, const QByteArray& payload,
                       const QCborMap& extraProtected)
{
    QCborMap headers = extraProtected;
    headers.insert(kAlg, kEdDsa);
    headers.insert(kKid, key.verifyKey().kid());
    headers.insert(kTyp, QLatin1String(typ));
    const QByteArray protectedBytes = core::encodeCbor(headers);
    const QByteArray signature = key.sign(sigStructure(protectedBytes, payload));
    return core::encodeCbor(
        QCborValue(QCborTag(kSign1Tag), QCborArray{protectedBytes, QCborMap(), payload, signature}));
}

Result<UnverifiedMessage> UnverifiedMessage::parse(const QByteArray& bytes, const char* expectedTyp, qsizetype maxBytes)
{
    const auto whole = core::decodeCbor(bytes, {.maxDepth = 6, .maxBytes = maxBytes, .allowedTags = {kSign1Tag}});
    if (!whole)
        return core::fail(kCoseMalformed, whole.error().detail);
    if (!whole->isTag() || !whole->taggedValue().isArray())
        return core::fail(kCoseMalformed, QStringLiteral("not a tagged COSE_Sign1"));
    const QCborArray items = whole->taggedValue().toArray();
    if (items.size() != 4 || !items.at(0).isByteArray() || !items.at(1).isMap() || !items.at(1).toMap().isEmpty()
        || !items.at(2).isByteArray() || !items.at(3).isByteArray() || items.at(3).toByteArray().size() != 64)
        return core::fail(kCoseMalformed, QStringLiteral("four items"));

    UnverifiedMessage message;
    message.m_protected = items.at(0).toByteArray();
    message.m_payload = items.at(2).toByteArray();
    message.m_signature = items.at(3).toByteArray();

    // RFC 9052 leaves the encoding of this header open; one encoding only, so that one message has one form.
    const auto headers = core::decodeCbor(message.m_protected, {.maxDepth = 6, .maxBytes = 4096});
    if (!headers || !headers->isMap())
        return core::fail(kCoseMalformed, QStringLiteral("protected header"));
    QCborMap extra = headers->toMap();
    const QCborValue alg = extra.take(kAlg), kid = extra.take(kKid), typ = extra.take(kTyp);
    if (!alg.isInteger() || alg.toInteger() != kEdDsa)
        return core::fail(kCoseMalformed, QStringLiteral("algorithm"));
    if (!typ.isString() || typ.toString() != QLatin1String(expectedTyp))
        return core::fail(kCoseWrongType);
    if (!kid.isByteArray() || kid.toByteArray().size() != 8)
        return core::fail(kCoseMalformed, QStringLiteral("kid"));
    for (auto it = extra.begin(); it != extra.end(); ++it)
        if (!it.key().isInteger() || it.key().toInteger() == kCrit) // no critical extension is understood here
            return core::fail(kCoseMalformed, QStringLiteral("header key"));
    message.m_kid = kid.toByteArray();
    message.m_extra = extra;
    return message;
}

Result<VerifiedMessage> VerifiedMessage::verify(const UnverifiedMessage& message, const VerifyKey& key)
{
    if (key.kid() != message.m_kid)
        return core::fail(kCoseUnknownKey);
    if (!key.verify(sigStructure(message.m_protected, message.m_payload), message.m_signature))
        return core::fail(kCoseBadSignature);
    return VerifiedMessage(message.m_payload, message.m_extra, key);
}

Result<VerifiedMessage> VerifiedMessage::verify(const UnverifiedMessage& message, const QList<VerifyKey>& keys)
{
    for (const VerifyKey& key : keys)
        if (key.kid() == message.m_kid)
            return verify(message, key);
    return core::fail(kCoseUnknownKey);
}

} // namespace padron::envelope
