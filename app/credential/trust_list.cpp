// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/trust_list.h"

#include "core/cbor.h"
#include "credential/errors.h"
#include "envelope/cose.h"

#include <array>
#include <utility>

namespace padron::credential {

using core::Result;

namespace {

constexpr int kSequence = 1, kIssuer = 2, kIssuedAt = 3, kKeys = 4, kRevokedDevices = 5;

constexpr std::array<std::pair<KeyRole, const char*>, 6> kRoles{{
    {KeyRole::Ca, "ca"},
    {KeyRole::Firma, "firma"},
    {KeyRole::Acuse, "acuse"},
    {KeyRole::Catalogo, "catalogo"},
    {KeyRole::Recuperacion, "recuperacion"},
    {KeyRole::Buzon, "buzon"},
}};

bool isX25519(KeyRole role)
{
    return role == KeyRole::Recuperacion || role == KeyRole::Buzon;
}

std::optional<TrustedKey> readKey(const QCborValue& value)
{
    const QCborArray item = value.toArray();
    if (item.size() != 3 || !item.at(1).isByteArray() || !item.at(2).isBool())
        return {};
    const QByteArray raw = item.at(1).toByteArray();
    for (const auto& [role, name] : kRoles) {
        if (item.at(0).toString() != QLatin1String(name))
            continue;
        if (isX25519(role) ? raw.size() == 32 : envelope::VerifyKey::fromBytes(raw).has_value())
            return TrustedKey{role, raw, item.at(2).toBool()};
    }
    return {};
}

} // namespace

QString keyOf(KeyRole role)
{
    for (const auto& [candidate, name] : kRoles)
        if (candidate == role)
            return QLatin1String(name);
    return {};
}

QList<envelope::VerifyKey> TrustList::verifyKeys(KeyRole role) const
{
    QList<envelope::VerifyKey> found;
    for (const TrustedKey& key : keys) {
        if (key.role != role || key.revoked || isX25519(role))
            continue;
        if (const auto verifyKey = envelope::VerifyKey::fromBytes(key.raw))
            found.append(*verifyKey);
    }
    return found;
}

QByteArray signTrustList(const TrustList& list, const envelope::SigningKey& root)
{
    QCborArray keys, revokedDevices;
    for (const TrustedKey& key : list.keys)
        keys.append(QCborArray{keyOf(key.role), key.raw, key.revoked});
    for (const QByteArray& device : list.revokedDeviceKeys)
        revokedDevices.append(device);
    QCborMap map;
    map.insert(kSequence, static_cast<qint64>(list.sequence));
    map.insert(kIssuer, list.issuer);
    map.insert(kIssuedAt, list.issuedAt);
    map.insert(kKeys, keys);
    map.insert(kRevokedDevices, revokedDevices);
    return envelope::signMessage(root, envelope::typ::kTrustList, core::encodeCbor(map));
}

Result<TrustList> verifyTrustList(const QByteArray& bytes, const envelope::VerifyKey& root)
{
    PADRON_ASSIGN(const auto unverified, envelope::UnverifiedMessage::parse(bytes, envelope::typ::kTrustList));
    PADRON_ASSIGN(const auto message, envelope::VerifiedMessage::verify(unverified, root));
    const auto payload = core::decodeCbor(message.payload(), {.maxDepth = 4, .maxBytes = 8 * 1024 * 1024});
    if (!payload)
        return core::fail(kListMalformed, payload.error().detail);

    core::CborMapReader reader(*payload);
    TrustList list;
    list.sequence = static_cast<quint32>(reader.integer(kSequence, 0, std::numeric_limits<quint32>::max()));
    list.issuer = reader.text(kIssuer, 40);
    list.issuedAt = reader.integer(kIssuedAt);
    for (const QCborValue item : reader.array(kKeys, 1000)) {
        if (auto key = readKey(item))
            list.keys.append(*std::move(key));
        else
            reader.reject(QStringLiteral("key"));
    }
    for (const QCborValue item : reader.array(kRevokedDevices)) {
        if (item.toByteArray().size() != 32)
            reader.reject(QStringLiteral("revoked device"));
        list.revokedDeviceKeys.append(item.toByteArray());
    }
    if (const auto done = reader.finish(); !done)
        return core::fail(kListMalformed, done.error().detail);
    return list;
}

} // namespace padron::credential
