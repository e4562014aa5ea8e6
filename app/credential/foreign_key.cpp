// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/foreign_key.h"

#include "credential/errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace padron::credential {

using core::Result;
using envelope::Es256Key;
using envelope::VerifyKey;

namespace {

constexpr qsizetype kMostBytes = 64 * 1024;
constexpr qsizetype kMostKeys = 50;

template <class Key> std::optional<ForeignKey> made(const Result<Key>& key, const QByteArray& kid = {})
{
    return key ? std::optional(ForeignKey{*key, kid}) : std::nullopt;
}

std::optional<ForeignKey> fromPoint(const QByteArray& point)
{
    return point.startsWith('\x04') ? made(Es256Key::fromPoint(point.mid(1))) : std::nullopt;
}

QByteArray coordinate(const QJsonObject& jwk, QLatin1String name)
{
    const auto decoded = QByteArray::fromBase64Encoding(jwk[name].toString().toLatin1(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == 32 ? decoded.decoded : QByteArray();
}

std::optional<ForeignKey> fromJwk(const QJsonObject& jwk)
{
    if (jwk.contains(QLatin1String("d")))
        return {};
    const QString type = jwk[QLatin1String("kty")].toString(), curve = jwk[QLatin1String("crv")].toString();
    const QByteArray kid = jwk[QLatin1String("kid")].toString().toUtf8();
    if (type == QLatin1String("OKP") && curve == QLatin1String("Ed25519"))
        return made(VerifyKey::fromBytes(coordinate(jwk, QLatin1String("x"))), kid);
    if (type == QLatin1String("EC") && curve == QLatin1String("P-256"))
        return made(Es256Key::fromPoint(coordinate(jwk, QLatin1String("x")) + coordinate(jwk, QLatin1String("y"))), kid);
    return {};
}

std::optional<ForeignKey> fromPem(const QByteArray& file)
{
    static const QByteArray head("-----BEGIN PUBLIC KEY-----"), tail("-----END PUBLIC KEY-----");
    const qsizetype from = file.indexOf(head), to = file.indexOf(tail);
    if (from < 0 || to < from)
        return {};
    const QByteArray der = QByteArray::fromBase64(file.mid(from + head.size(), to - from - head.size()));
    static const QByteArray ed25519 = QByteArray::fromHex("302a300506032b6570032100");
    static const QByteArray p256 = QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");
    if (der.startsWith(ed25519))
        return made(VerifyKey::fromBytes(der.mid(ed25519.size())));
    return der.startsWith(p256) ? fromPoint(der.mid(p256.size())) : std::nullopt;
}

QList<std::optional<ForeignKey>> found(const QByteArray& file)
{
    if (file.size() == 32)
        return {made(VerifyKey::fromBytes(file))};
    if (file.size() == 65)
        return {fromPoint(file)};
    if (file.contains("-----BEGIN"))
        return {fromPem(file)};
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    if (!json.contains(QLatin1String("keys")))
        return {fromJwk(json)};
    QList<std::optional<ForeignKey>> all;
    for (const auto& each : json[QLatin1String("keys")].toArray())
        all.append(fromJwk(each.toObject()));
    return all;
}

} // namespace

Result<QList<ForeignKey>> readForeignKeys(const QByteArray& file)
{
    QList<ForeignKey> keys;
    if (file.size() <= kMostBytes)
        for (const auto& key : found(file))
            if (key && keys.size() < kMostKeys) // a set may hold keys of kinds that are not ours to read
                keys.append(*key);
    if (keys.isEmpty())
        return core::fail(kForeignKeyUnreadable);
    return keys;
}

} // namespace padron::credential
