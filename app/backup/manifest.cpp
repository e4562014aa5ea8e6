// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/manifest.h"

#include "backup/errors.h"
#include "core/cbor.h"
#include "envelope/sodium.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QtEndian>

#include <sodium.h>

namespace padron::backup {

using core::Result;

namespace {

constexpr int kVersion = 1;
constexpr char kMagic[] = "PADRON-RESPALDO\n";
constexpr qsizetype kMagicSize = sizeof kMagic - 1;
constexpr qsizetype kSealSize = crypto_auth_hmacsha256_BYTES;
constexpr qint64 kMostDatabaseBytes = 1LL << 40;
constexpr qint64 kMostRows = 1LL << 40;
constexpr char kSealUse[] = "padron/respaldo/sello/1";

QByteArray hmac(QByteArrayView bytes, const core::SecureBytes& key)
{
    envelope::readySodium();
    QByteArray out(kSealSize, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), static_cast<size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, envelope::raw(bytes), static_cast<unsigned long long>(bytes.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(out.data()));
    return out;
}

QByteArray sealOf(QByteArrayView bytes, const core::SecureBytes& backupKey)
{
    QByteArray use = hmac(QByteArrayView(kSealUse), backupKey);
    const core::SecureBytes key{QByteArrayView(use)};
    core::wipeMemory(use.data(), static_cast<std::size_t>(use.size()));
    return hmac(bytes, key);
}

QString stem(const core::StoreId& store)
{
    return QStringLiteral("padron-") + store.text().left(8) + u'-';
}

} // namespace

QByteArray encodeHeader(const Manifest& manifest, const core::SecureBytes& backupKey)
{
    const StoreFacts& facts = manifest.facts;
    const QByteArray body = core::encodeCbor(
        QCborMap{{1, kVersion},
                 {2, facts.store.bytes()},
                 {3, static_cast<qint64>(facts.epoch)},
                 {4, manifest.madeMs},
                 {5, manifest.slotFile},
                 {6, manifest.databaseBytes},
                 {7, manifest.databaseSha256},
                 {8, facts.schema},
                 {9, QCborArray{static_cast<qint64>(facts.seq), facts.head}},
                 {10, QCborArray{facts.people, facts.families, facts.pages, facts.drafts}},
                 {11, manifest.appVersion}});
    QByteArray out(kMagic, kMagicSize);
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), length.data());
    out += length + body;
    return out + sealOf(out, backupKey);
}

Result<Header> decodeHeader(const QByteArray& start)
{
    if (start.size() < kMagicSize + 4 || !start.startsWith(kMagic))
        return core::fail(kNotABackup);
    const qint64 length = qFromBigEndian<quint32>(start.constData() + kMagicSize);
    const qint64 whole = kMagicSize + 4 + length + kSealSize;
    if (whole > kMostHeaderBytes || whole > start.size())
        return core::fail(kBackupDamaged, QStringLiteral("length"));
    const auto body = core::decodeCbor(start.mid(kMagicSize + 4, length), {.maxBytes = kMostHeaderBytes});
    if (!body || !body->isMap())
        return core::fail(kBackupDamaged, QStringLiteral("manifest"));
    const qint64 version = body->toMap().value(1).toInteger();
    if (version > kVersion)
        return core::fail(kBackupNewer);

    core::CborMapReader reader(*body);
    Header header;
    Manifest& manifest = header.manifest;
    (void)reader.integer(1, kVersion, kVersion);
    const auto store = core::StoreId::fromBytes(reader.bytes(2, 16));
    manifest.facts.epoch = static_cast<quint32>(reader.integer(3, 1, 0xFFFFFFFFLL));
    manifest.madeMs = reader.integer(4);
    manifest.slotFile = reader.bytes(5, -1, kMostHeaderBytes);
    manifest.databaseBytes = reader.integer(6, 1, kMostDatabaseBytes);
    manifest.databaseSha256 = reader.bytes(7, 32);
    manifest.facts.schema = reader.integer(8, 1, 1'000'000);
    const QCborArray head = reader.array(9, 2);
    const QCborArray counts = reader.array(10, 4);
    manifest.appVersion = reader.text(11, 100);
    bool good = reader.finish().has_value() && store && head.size() == 2 && counts.size() == 4;
    good = good && head.at(0).isInteger() && head.at(0).toInteger() >= 0 && head.at(1).toByteArray().size() == 32;
    for (const QCborValue& count : counts)
        good = good && count.isInteger() && count.toInteger() >= 0 && count.toInteger() <= kMostRows;
    if (!good)
        return core::fail(kBackupDamaged, QStringLiteral("manifest"));
    manifest.facts.store = *store;
    manifest.facts.seq = static_cast<quint64>(head.at(0).toInteger());
    manifest.facts.head = head.at(1).toByteArray();
    manifest.facts.people = counts.at(0).toInteger();
    manifest.facts.families = counts.at(1).toInteger();
    manifest.facts.pages = counts.at(2).toInteger();
    manifest.facts.drafts = counts.at(3).toInteger();
    header.bytes = start.left(whole);
    return header;
}

Result<void> authenticate(const Header& header, const core::SecureBytes& backupKey)
{
    const QByteArrayView covered = QByteArrayView(header.bytes).chopped(kSealSize);
    const QByteArray seal = sealOf(covered, backupKey);
    if (sodium_memcmp(seal.constData(), header.bytes.constData() + covered.size(), kSealSize) != 0)
        return core::fail(kBackupDamaged, QStringLiteral("seal"));
    return {};
}

QString fileName(const core::StoreId& store, qint64 madeMs)
{
    return stem(store) + QDateTime::fromMSecsSinceEpoch(madeMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        + QStringLiteral(".respaldo");
}

bool isNameOf(const core::StoreId& store, const QString& name)
{
    static const QRegularExpression rest(QStringLiteral("^[0-9]{8}T[0-9]{6}Z\\.respaldo(\\.parcial)?$"));
    return name.startsWith(stem(store)) && rest.match(name.mid(stem(store).size())).hasMatch();
}

QString partialName(const QString& name)
{
    return name + QStringLiteral(".parcial");
}

} // namespace padron::backup
