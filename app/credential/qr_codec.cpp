// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/qr_codec.h"

#include "credential/claims_codec.h"
#include "credential/errors.h"
#include "credential/qr_cose.h"
#include "envelope/base45.h"
#include "envelope/errors.h"
#include "envelope/qr_zlib.h"

namespace padron::credential {

using core::Result;

namespace {

constexpr int kIss = 1, kDevice = 2, kExp = 4, kIat = 6, kCnf = 8;
constexpr int kIndexes = -65537; // private use range of RFC 8392

} // namespace

QByteArray signDelegation(const Delegation& delegation, const envelope::SigningKey& ca)
{
    QCborMap coseKey; // as VerifyKey::coseKey
    coseKey.insert(1, 1);
    coseKey.insert(-1, 6);
    coseKey.insert(-2, delegation.devicePublic);
    QCborMap confirmation;
    confirmation.insert(1, coseKey);
    QCborMap map;
    map.insert(kIss, delegation.issuer);
    map.insert(kDevice, delegation.device);
    map.insert(kExp, delegation.expires);
    map.insert(kIat, delegation.notBefore);
    map.insert(kCnf, confirmation);
    map.insert(kIndexes,
               QCborArray{static_cast<qint64>(delegation.firstIndex), static_cast<qint64>(delegation.indexCount)});
    return signQrMessage(ca, core::encodeCbor(map));
}

Result<Delegation> verifyDelegation(const QByteArray& bytes, const envelope::VerifyKey& ca)
{
    PADRON_ASSIGN(const QrMessage message, parseQrMessage(bytes));
    if (message.kid != ca.kid())
        return core::fail(envelope::kCoseUnknownKey);
    if (!signatureHolds(message, ca))
        return core::fail(envelope::kCoseBadSignature);
    PADRON_ASSIGN(const QCborValue payload, decodeQrCbor(message.payload));

    core::CborMapReader reader(payload);
    Delegation delegation;
    delegation.issuer = reader.text(kIss, 40);
    delegation.device = reader.text(kDevice, 40);
    delegation.expires = reader.integer(kExp);
    delegation.notBefore = reader.integer(kIat);
    core::CborMapReader confirmation{QCborValue(reader.map(kCnf))};
    core::CborMapReader coseKey{QCborValue(confirmation.map(1))};
    coseKey.integer(1, 1, 1);
    coseKey.integer(-1, 6, 6);
    delegation.devicePublic = coseKey.bytes(-2, 32);
    if (!envelope::VerifyKey::fromBytes(delegation.devicePublic))
        reader.reject(QStringLiteral("device key"));
    const QCborArray indexes = reader.array(kIndexes, 2);
    const qint64 first = indexes.at(0).toInteger(-1), count = indexes.at(1).toInteger(-1);
    constexpr qint64 kIndexSpace = qint64(1) << 32;
    if (indexes.size() != 2 || first < 0 || count < 1 || first >= kIndexSpace || count > kIndexSpace - first)
        reader.reject(QStringLiteral("index block"));
    else {
        delegation.firstIndex = static_cast<quint32>(first);
        delegation.indexCount = static_cast<quint32>(count);
    }
    for (const auto& done : {reader.finish(), confirmation.finish(), coseKey.finish()})
        if (!done)
            return core::fail(kDelegationMalformed, done.error().detail);
    return delegation;
}

QByteArray signFinal(const Claims& claims, const envelope::SigningKey& firma)
{
    Claims ofClass = claims;
    ofClass.cls = CredentialClass::Final;
    return signQrMessage(firma, encodeClaims(ofClass));
}

QByteArray signProvisional(const Claims& claims, const envelope::SigningKey& device, const QByteArray& delegation)
{
    Claims ofClass = claims;
    ofClass.cls = CredentialClass::Provisional;
    return signQrMessage(device, encodeClaims(ofClass), delegation);
}

QString qrText(const QByteArray& cose)
{
    return envelope::base45Encode(envelope::qrDeflate(cose));
}

} // namespace padron::credential
