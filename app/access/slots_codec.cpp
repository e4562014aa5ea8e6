// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/slots.h"

#include "access/errors.h"
#include "access/slot_parts.h"
#include "core/cbor.h"
#include "envelope/log_chain.h"
#include "envelope/sodium.h"

#include <sodium.h>

namespace padron::access {

using core::Result;

namespace {

constexpr int kFirstVersion = 1; ///< without suspension and rotation; read, no longer written
constexpr qsizetype kMaxBytes = 256 * 1024;
constexpr qsizetype kSealedKeySize = 32 + static_cast<qsizetype>(crypto_box_SEALBYTES);
constexpr qsizetype kWrappedKeySize = 24 + 32 + 16; ///< nonce, key, tag
constexpr qsizetype kWrappedSize = 32 + static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES);

QString magic()
{
    return QStringLiteral("padron-llaves");
}

QByteArray mac(int version, const QByteArray& body, const core::SecureBytes& dataKey)
{
    envelope::readySodium();
    const core::SecureBytes key = slotFileKey(dataKey);
    const QByteArray covered = core::encodeCbor(QCborArray{magic(), version, body});
    QByteArray out(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(out.data()), envelope::raw(covered),
                           static_cast<unsigned long long>(covered.size()), key.data());
    return out;
}

QCborValue toCbor(const SealedSlot& slot)
{
    return QCborArray{slot.publicKey.raw, slot.sealedDataKey};
}

std::optional<SealedSlot> sealedSlot(const QCborArray& array)
{
    const QByteArray publicKey = array.at(0).toByteArray();
    const QByteArray sealed = array.at(1).toByteArray();
    if (array.size() != 2 || publicKey.size() != 32 || sealed.size() != kSealedKeySize)
        return std::nullopt;
    return SealedSlot{{publicKey}, sealed};
}

Result<SlotFile> decodeBody(const QByteArray& body, int version)
{
    const auto damaged = core::fail(kSlotFileDamaged, QStringLiteral("body"));
    const auto value = core::decodeCbor(body, {.maxDepth = 4, .maxBytes = kMaxBytes});
    if (!value)
        return damaged;
    core::CborMapReader reader(*value);
    SlotFile file;
    const auto store = core::StoreId::fromBytes(reader.bytes(1, 16));
    file.generation = static_cast<quint32>(reader.integer(2, 1, std::numeric_limits<quint32>::max()));
    const QCborArray users = reader.array(3, kMostUsers);
    const auto recovery = sealedSlot(reader.array(4, 2));
    const QCborValue centre = reader.value(5);
    if (version > kFirstVersion) {
        file.keyGeneration = static_cast<quint32>(reader.integer(6, 1, std::numeric_limits<quint32>::max()));
        const QCborValue previous = reader.value(7);
        file.previousKey = previous.toByteArray();
        if (!previous.isNull() && file.previousKey.size() != kWrappedKeySize)
            reader.reject(QStringLiteral("previous key"));
    }
    if (!reader.finish() || !store || !recovery || users.isEmpty())
        return damaged;
    file.store = *store;
    file.recovery = *recovery;
    for (const QCborValue& user : users) {
        const auto slot = userSlotFromCbor(user, version);
        if (!slot)
            return damaged;
        file.users.append(*slot);
    }
    if (!centre.isNull()) {
        file.centre = sealedSlot(centre.toArray());
        if (!file.centre)
            return damaged;
    }
    return file;
}

struct Outer
{
    int version;
    QByteArray body, mac;
};

Result<Outer> decodeOuter(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 1, .maxBytes = kMaxBytes});
    if (!value)
        return core::fail(kSlotFileDamaged, QStringLiteral("not CBOR"));
    core::CborMapReader reader(*value);
    if (reader.text(1, 20) != magic())
        return core::fail(kSlotFileDamaged, QStringLiteral("magic"));
    const qint64 version = reader.integer(2, kFirstVersion);
    if (version > kSlotFormVersion)
        return core::fail(kSlotFileNewer);
    Outer outer{static_cast<int>(version), reader.bytes(3, -1, kMaxBytes), reader.bytes(4, 32)};
    const QByteArray checksum = reader.bytes(5, 32);
    if (!reader.finish() || checksum != envelope::sha256(outer.body + outer.mac))
        return core::fail(kSlotFileDamaged, QStringLiteral("checksum"));
    return outer;
}

} // namespace

QCborValue userSlotToCbor(const UserSlot& slot)
{
    return QCborMap{{1, slot.user.id.bytes()},
                    {2, slot.user.name},
                    {3, keyOf(slot.user.role)},
                    {4, slot.salt},
                    {5, static_cast<qint64>(slot.cost.passes)},
                    {6, static_cast<qint64>(slot.cost.memoryBytes)},
                    {7, slot.nonce},
                    {8, slot.wrappedSecret},
                    {9, slot.publicKey.raw},
                    {10, slot.suspended() ? QCborValue(nullptr) : QCborValue(slot.sealedDataKey)}};
}

std::optional<UserSlot> userSlotFromCbor(const QCborValue& value, int version)
{
    core::CborMapReader reader(value);
    UserSlot slot;
    const auto id = core::UserId::fromBytes(reader.bytes(1, 16));
    slot.user.name = reader.text(2, 100);
    const auto role = roleByKey(reader.text(3, 40));
    slot.salt = reader.bytes(4, crypto_pwhash_SALTBYTES);
    slot.cost.passes = static_cast<quint32>(reader.integer(5, 1, 20));
    slot.cost.memoryBytes = static_cast<quint64>(reader.integer(6, 8192, 4LL << 30));
    slot.nonce = reader.bytes(7, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    slot.wrappedSecret = reader.bytes(8, kWrappedSize);
    slot.publicKey.raw = reader.bytes(9, 32);
    const QCborValue sealed = reader.value(10);
    slot.sealedDataKey = sealed.toByteArray();
    const bool suspended = version > kFirstVersion && sealed.isNull();
    if (!suspended && slot.sealedDataKey.size() != kSealedKeySize)
        reader.reject(QStringLiteral("sealed data key"));
    if (!reader.finish() || !id || !role || slot.user.name.isEmpty())
        return std::nullopt;
    slot.user.id = *id;
    slot.user.role = *role;
    return slot;
}

QByteArray encodeSlotFile(const SlotFile& file, const core::SecureBytes& dataKey)
{
    QCborArray users;
    for (const UserSlot& slot : file.users)
        users.append(userSlotToCbor(slot));
    const QByteArray body = core::encodeCbor(QCborMap{{1, file.store.bytes()},
                                                      {2, static_cast<qint64>(file.generation)},
                                                      {3, users},
                                                      {4, toCbor(file.recovery)},
                                                      {5, file.centre ? toCbor(*file.centre) : QCborValue(nullptr)},
                                                      {6, static_cast<qint64>(file.keyGeneration)},
                                                      {7, file.previousKey.isEmpty() ? QCborValue(nullptr)
                                                                                     : QCborValue(file.previousKey)}});
    const QByteArray tag = mac(kSlotFormVersion, body, dataKey);
    return core::encodeCbor(
        QCborMap{{1, magic()}, {2, kSlotFormVersion}, {3, body}, {4, tag}, {5, envelope::sha256(body + tag)}});
}

Result<SlotFile> decodeSlotFile(const QByteArray& bytes)
{
    PADRON_ASSIGN(const Outer outer, decodeOuter(bytes));
    return decodeBody(outer.body, outer.version);
}

Result<void> authenticateSlotFile(const QByteArray& bytes, const core::SecureBytes& dataKey)
{
    PADRON_ASSIGN(const Outer outer, decodeOuter(bytes));
    const QByteArray expected = mac(outer.version, outer.body, dataKey);
    if (sodium_memcmp(expected.constData(), outer.mac.constData(), static_cast<size_t>(expected.size())) != 0)
        return core::fail(kSlotFileDamaged, QStringLiteral("authentication"));
    return {};
}

} // namespace padron::access
