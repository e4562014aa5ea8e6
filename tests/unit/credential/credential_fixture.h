// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "credential/qr_codec.h"
#include "credential/qr_cose.h"
#include "credential/verify.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// The people and keys of qr_golden.json; the invented centre "MXPS" signs with RFC 8032's test keys.
namespace padron::test {

inline envelope::SigningKey keyFromHex(const char* seed)
{
    return *envelope::SigningKey::fromSeed(core::SecureBytes(QByteArray::fromHex(seed)));
}

inline envelope::SigningKey keyFilledWith(char fill)
{
    return *envelope::SigningKey::fromSeed(core::SecureBytes(QByteArray(32, fill)));
}

/// CA and, as the vectors' note says, firma as well.
inline envelope::SigningKey caKey()
{
    return keyFromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
}

inline envelope::SigningKey deviceKey()
{
    return keyFromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
}

inline QJsonObject golden(const char* name)
{
    QFile file(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/qr_golden.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("qr_golden.json is missing");
    return QJsonDocument::fromJson(file.readAll()).object()[QLatin1String(name)].toObject();
}

inline QByteArray goldenCose(const char* name)
{
    return QByteArray::fromHex(golden(name)[u"cose_hex"].toString().toLatin1());
}

inline QString goldenText(const char* name)
{
    return golden(name)[u"text"].toString();
}

inline constexpr qint64 kIatFinal = 1795000000, kIatProvisional = 1795003600, kNow = 1795010000;

inline credential::Claims claims(credential::CredentialClass cls)
{
    credential::Claims made;
    made.issuer = QStringLiteral("MXPS");
    made.issuedAt = cls == credential::CredentialClass::Final ? kIatFinal : kIatProvisional;
    made.folio = *domain::Folio::parse(u"070457020001239");
    made.fullName = QStringLiteral("María Guadalupe Gutiérrez Hernández");
    made.birth = QDate(1985, 4, 12);
    made.sexo = domain::Sexo::Mujer;
    made.entity = QStringLiteral("MX-CHP");
    made.cls = cls;
    made.statusIndex = 123456;
    return made;
}

inline credential::Claims finalClaims() { return claims(credential::CredentialClass::Final); }
inline credential::Claims provisionalClaims() { return claims(credential::CredentialClass::Provisional); }

inline credential::Delegation delegation()
{
    return {QStringLiteral("MXPS"), QStringLiteral("D0137"), 1795000000, 1802776000,
            deviceKey().verifyKey().bytes(), 122880, 4096};
}

inline credential::TrustList trust()
{
    using credential::KeyRole;
    const QByteArray ca = caKey().verifyKey().bytes();
    return {4, QStringLiteral("MXPS"), 1794000000,
            {{KeyRole::Ca, ca}, {KeyRole::Firma, ca}, {KeyRole::Catalogo, keyFilledWith('c').verifyKey().bytes()}}, {}};
}

inline credential::Verifier verifier(const credential::TrustList& list = trust())
{
    return {list, {}, {}};
}

} // namespace padron::test
