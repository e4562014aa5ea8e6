// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/foreign_claim.h"

#include "envelope/base45.h"
#include "envelope/cose.h"
#include "envelope/qr_zlib.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

#include <cmath>

namespace padron::credential {

namespace {

constexpr qsizetype kMostText = 4296;          // the largest QR there is
constexpr qsizetype kMostBytes = 16 * 1024;
constexpr qsizetype kMostKeys = 200;
constexpr int kAlg = 1, kKid = 4;
constexpr qint64 kEdDsa = -8, kEs256 = -7;
constexpr qint64 kSign1 = 18, kCwt = 61;
constexpr qint64 kSlackSeconds = 24 * 3600;

struct Message
{
    QByteArray protectedBytes, payload, signature, kid;
    qint64 algorithm = 0;
};

/// A parser error ends it: what Qt has read until then is not touched. Nothing may follow.
std::optional<QCborValue> cborOf(const QByteArray& bytes)
{
    QCborStreamReader reader(bytes);
    const QCborValue value = QCborValue::fromCbor(reader);
    if (reader.lastError() != QCborError::NoError || reader.currentOffset() != bytes.size())
        return {};
    return value;
}

/// Whoever repeats a key says two things at once.
bool hasEachKeyOnce(const QCborMap& map)
{
    if (map.size() > kMostKeys)
        return false;
    QCborMap seen;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (seen.contains(it.key()))
            return false;
        seen.insert(it.key(), true);
    }
    return true;
}

std::optional<QCborMap> mapOf(const std::optional<QCborValue>& value)
{
    if (!value || !value->isMap() || !hasEachKeyOnce(value->toMap()))
        return {};
    return value->toMap();
}

std::optional<Message> messageOf(const QByteArray& bytes)
{
    std::optional<QCborValue> value = cborOf(bytes);
    for (const qint64 tag : {kCwt, kSign1})
        if (value && value->isTag() && qint64(value->tag()) == tag)
            value = value->taggedValue();
    if (!value || !value->isArray() || value->toArray().size() != 4)
        return {};
    const QCborArray items = value->toArray();
    const auto shielded = mapOf(cborOf(items.at(0).toByteArray()));
    const auto open = mapOf(items.at(1));
    if (!shielded || !open || !items.at(2).isByteArray() || !items.at(3).isByteArray())
        return {};
    const auto header = [&](int key) { return shielded->contains(key) ? shielded->value(key) : open->value(key); };
    return Message{items.at(0).toByteArray(), items.at(2).toByteArray(), items.at(3).toByteArray(),
                   header(kKid).toByteArray(), header(kAlg).toInteger()};
}

/// NumericDate of RFC 8392: seconds, by some with a fraction.
std::optional<qint64> secondsOf(const QCborValue& value)
{
    if (value.isInteger())
        return value.toInteger();
    if (value.isDouble() && std::abs(value.toDouble()) < 1e12)
        return qint64(value.toDouble());
    return {};
}

QDate birthOf(const QString& text)
{
    for (const auto& form : {QStringLiteral("yyyyMMdd"), QStringLiteral("yyyy-MM-dd"), QStringLiteral("yyyy/MM/dd")})
        if (const QDate date = QDate::fromString(text, form); date.isValid())
            return date;
    return {};
}

std::optional<ForeignClaims> claimsOf(const QByteArray& payload)
{
    const auto cwt = mapOf(cborOf(payload));
    if (!cwt)
        return {};
    const QCborValue inner = cwt->value(169);
    const auto holder = inner.isByteArray() ? mapOf(cborOf(inner.toByteArray())) : mapOf(inner);
    if (!holder)
        return {};
    const auto text = [&holder](int key) { return holder->value(key).toString().left(200); };
    ForeignClaims claims;
    claims.issuer = cwt->value(1).toString().left(200);
    claims.id = text(1);
    claims.fullName = text(4);
    claims.birth = birthOf(text(8));
    if (const qint64 sex = holder->value(9).toInteger(); sex >= 1 && sex <= 3)
        claims.sex = int(sex);
    claims.issuedAt = secondsOf(cwt->value(6));
    claims.expires = secondsOf(cwt->value(4));
    return claims;
}

bool holds(const Message& message, const ForeignKey& foreign)
{
    const QByteArray toBeSigned = envelope::sigStructure(message.protectedBytes, message.payload);
    if (const auto* ed25519 = std::get_if<envelope::VerifyKey>(&foreign.key))
        return message.algorithm == kEdDsa && message.signature.size() == 64
               && ed25519->verify(toBeSigned, message.signature);
    return message.algorithm == kEs256
           && std::get<envelope::Es256Key>(foreign.key).verify(toBeSigned, message.signature);
}

} // namespace

ForeignVerification verifyForeign(QStringView qrText, const QList<ForeignKey>& keys, qint64 nowSeconds)
{
    if (qrText.size() > kMostText)
        return {};
    const auto stream = envelope::base45Decode(qrText);
    if (!stream)
        return {};
    const auto bytes = envelope::qrInflate(*stream, kMostBytes);
    const auto message = bytes ? messageOf(*bytes) : std::nullopt;
    const auto claims = message ? claimsOf(message->payload) : std::nullopt;
    if (!claims)
        return {};
    bool named = false, signedByOne = false;
    for (const ForeignKey& key : keys) { // issuers write a kid as they please: it is a hint, the signature decides
        named = named || (!key.kid.isEmpty() && key.kid == message->kid);
        signedByOne = signedByOne || holds(*message, key);
    }
    if (!signedByOne)
        return {named ? ForeignReason::BadSignature : ForeignReason::UnknownKey, {}};
    if (claims->issuedAt && *claims->issuedAt > nowSeconds + kSlackSeconds)
        return {ForeignReason::NotYetValid, {}};
    if (claims->expires && *claims->expires <= nowSeconds)
        return {ForeignReason::Expired, {}};
    return {ForeignReason::None, claims};
}

} // namespace padron::credential
