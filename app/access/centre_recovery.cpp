// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/centre_recovery.h"

#include "access/errors.h"
#include "access/slot_parts.h"
#include "core/cbor.h"
#include "envelope/base45.h"
#include "envelope/log_chain.h"

#include <sodium.h>

#include <algorithm>

namespace padron::access {

using core::Result;
using core::SecureBytes;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostBytes = 4096;
constexpr qsizetype kSealedKeySize = 32 + static_cast<qsizetype>(crypto_box_SEALBYTES);
constexpr KdfCost kCodeCost{1, 64ULL * 1024 * 1024};
constexpr int kCodeCharacters = 6;
constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const QString kRequestMagic = QStringLiteral("padron-recuperacion");
const QString kAnswerMagic = QStringLiteral("padron-respuesta");
const QString kPendingMagic = QStringLiteral("padron-espera");
constexpr char kTextPrefix[] = "PADRON-R:";

struct Answer
{
    core::StoreId store;
    quint32 keyGeneration = 1;
    QByteArray requestSha256, sealed;
};

QByteArray encode(const Answer& answer)
{
    return core::encodeCbor(QCborMap{{1, kAnswerMagic},
                                     {2, kVersion},
                                     {3, answer.store.bytes()},
                                     {4, static_cast<qint64>(answer.keyGeneration)},
                                     {5, answer.requestSha256},
                                     {6, answer.sealed}});
}

quint32 generation(core::CborMapReader& reader)
{
    return static_cast<quint32>(reader.integer(4, 1, std::numeric_limits<quint32>::max()));
}

Result<Answer> decodeAnswer(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 1, .maxBytes = kMostBytes});
    if (!value)
        return core::fail(kRecoveryFileBroken, QStringLiteral("not CBOR"));
    core::CborMapReader reader(*value);
    if (reader.text(1, 40) != kAnswerMagic)
        reader.reject(QStringLiteral("magic"));
    (void)reader.integer(2, kVersion, kVersion);
    Answer answer;
    const auto store = core::StoreId::fromBytes(reader.bytes(3, 16));
    answer.keyGeneration = generation(reader);
    answer.requestSha256 = reader.bytes(5, 32);
    answer.sealed = reader.bytes(6, kSealedKeySize);
    if (!reader.finish() || !store)
        return core::fail(kRecoveryFileBroken, QStringLiteral("answer"));
    answer.store = *store;
    return answer;
}

/// As people write it: Crockford's own tolerance.
QString plain(QStringView typed)
{
    QString out;
    for (const QChar each : typed) {
        const QChar c = each.toUpper();
        if (c.isSpace() || c == u'-')
            continue;
        out += c == u'O' ? u'0' : (c == u'I' || c == u'L') ? u'1' : c;
    }
    return out;
}

} // namespace

QByteArray encodeRecoveryRequest(const RecoveryRequest& request)
{
    return core::encodeCbor(QCborMap{{1, kRequestMagic},
                                     {2, kVersion},
                                     {3, request.store.bytes()},
                                     {4, static_cast<qint64>(request.keyGeneration)},
                                     {5, request.centre.publicKey.raw},
                                     {6, request.centre.sealedDataKey},
                                     {7, request.once.raw},
                                     {8, request.user.bytes()},
                                     {9, request.atMs}});
}

Result<RecoveryRequest> decodeRecoveryRequest(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 1, .maxBytes = kMostBytes});
    if (!value)
        return core::fail(kRecoveryFileBroken, QStringLiteral("not CBOR"));
    core::CborMapReader reader(*value);
    if (reader.text(1, 40) != kRequestMagic)
        reader.reject(QStringLiteral("magic"));
    (void)reader.integer(2, kVersion, kVersion);
    RecoveryRequest request;
    const auto store = core::StoreId::fromBytes(reader.bytes(3, 16));
    request.keyGeneration = generation(reader);
    request.centre = {{reader.bytes(5, 32)}, reader.bytes(6, kSealedKeySize)};
    request.once.raw = reader.bytes(7, 32);
    const auto user = core::UserId::fromBytes(reader.bytes(8, 16));
    request.atMs = reader.integer(9);
    if (!reader.finish() || !store || !user)
        return core::fail(kRecoveryFileBroken, QStringLiteral("request"));
    request.store = *store;
    request.user = *user;
    return request;
}

Result<QString> checkCode(const RecoveryRequest& request)
{
    const SecureBytes digest(envelope::sha256(encodeRecoveryRequest(request)));
    PADRON_ASSIGN(const SecureBytes slow, deriveKek(digest, request.store.bytes(), kCodeCost));
    QString code;
    for (int i = 0; i < kCodeCharacters; ++i) {
        int value = 0;
        for (int bit = i * 5; bit < i * 5 + 5; ++bit)
            value = value * 2 + ((slow.data()[bit / 8] >> (7 - bit % 8)) & 1);
        code += QLatin1Char(kCrockford[value]);
    }
    return code;
}

bool sameCheckCode(QStringView code, QStringView typed)
{
    return plain(code) == plain(typed);
}

QByteArray encodePendingRecovery(const PendingRecovery& pending)
{
    return core::encodeCbor(QCborArray{kPendingMagic, kVersion, encodeRecoveryRequest(pending.request),
                                       userSlotToCbor(pending.slot)});
}

Result<PendingRecovery> decodePendingRecovery(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 2, .maxBytes = kMostBytes});
    const QCborArray array = value ? value->toArray() : QCborArray();
    if (array.size() != 4 || array.at(0).toString() != kPendingMagic || array.at(1).toInteger() != kVersion)
        return core::fail(kNoRecoveryPending);
    const auto request = decodeRecoveryRequest(array.at(2).toByteArray());
    const auto slot = userSlotFromCbor(array.at(3), kSlotFormVersion);
    if (!request || !slot)
        return core::fail(kNoRecoveryPending);
    return PendingRecovery{*request, *slot};
}

Result<PendingRecovery> askCentre(const SlotFile& file, QStringView userName, const SecureBytes& newPassword,
                                  KdfCost cost, qint64 nowMs)
{
    if (!file.centre)
        return core::fail(kNoCentreSlot);
    const auto found = std::find_if(file.users.begin(), file.users.end(), [userName](const UserSlot& slot) {
        return sameName(slot.user.name, userName);
    });
    if (found == file.users.end())
        return core::fail(kUnknownUser);
    if (found->suspended())
        return core::fail(kUserSuspended);
    PADRON_TRY(checkPassword(newPassword, found->user.name));
    // A whole slot but for the data key, which is the centre's to seal: what stands in for it is nobody's key.
    const SecureBytes nothing(32);
    PADRON_ASSIGN(UserSlot slot, makeUserSlot(file.store, found->user, newPassword, nothing, cost));
    slot.sealedDataKey.clear();
    const RecoveryRequest request{file.store, file.keyGeneration, *file.centre, slot.publicKey, found->user.id, nowMs};
    return PendingRecovery{request, std::move(slot)};
}

Result<QByteArray> answerRequest(const RecoveryRequest& request, const envelope::BoxKeyPair& recovery)
{
    if (!(request.centre.publicKey == recovery.publicKey))
        return core::fail(kRecoveryStale, QStringLiteral("another recovery key"));
    const auto dataKey = envelope::openSealedSecret(recovery, request.centre.sealedDataKey);
    if (!dataKey || dataKey->size() != 32)
        return core::fail(kRecoveryFileBroken, QStringLiteral("sealed data key"));
    const QByteArray sealed = envelope::seal(request.once, dataKey->view());
    if (sealed.isEmpty())
        return core::fail(kRecoveryFileBroken, QStringLiteral("key of the request"));
    return encode(
        {request.store, request.keyGeneration, envelope::sha256(encodeRecoveryRequest(request)), sealed});
}

Result<Recovered> acceptAnswer(const QByteArray& slotBytes, const PendingRecovery& pending, const QByteArray& answer,
                               const SecureBytes& newPassword)
{
    PADRON_ASSIGN(const Answer decoded, decodeAnswer(answer));
    PADRON_ASSIGN(SlotFile file, decodeSlotFile(slotBytes));
    if (decoded.store != file.store || decoded.keyGeneration != file.keyGeneration ||
        decoded.requestSha256 != envelope::sha256(encodeRecoveryRequest(pending.request)))
        return core::fail(kRecoveryStale);
    const auto slot = std::find_if(file.users.begin(), file.users.end(), [&pending](const UserSlot& each) {
        return each.user.id == pending.slot.user.id;
    });
    if (slot == file.users.end())
        return core::fail(kUnknownUser);
    if (slot->suspended())
        return core::fail(kUserSuspended);
    const SessionUser user = slot->user; // as it is now: the name or the role may have changed since
    *slot = pending.slot;
    slot->user = user;
    slot->sealedDataKey = decoded.sealed;
    auto unlocked = unlockWithPassword(file, user.name, newPassword);
    if (!unlocked && unlocked.error().code == kWrongPassword)
        return core::fail(kNoRecoveryPending, QStringLiteral("password"));
    if (!unlocked)
        return core::fail(kRecoveryStale, QStringLiteral("sealed data key"));
    PADRON_TRY(authenticateSlotFile(slotBytes, unlocked->dataKey));
    ++file.generation;
    return Recovered{std::move(file), std::move(*unlocked)};
}

QString recoveryText(const QByteArray& bytes)
{
    return QLatin1String(kTextPrefix) + envelope::base45Encode(bytes);
}

Result<QByteArray> recoveryBytes(const QByteArray& fileOrText)
{
    const QByteArray trimmed = fileOrText.trimmed();
    if (!trimmed.startsWith(kTextPrefix))
        return fileOrText;
    const auto bytes = envelope::base45Decode(QString::fromLatin1(trimmed.mid(qstrlen(kTextPrefix))));
    if (!bytes)
        return core::fail(kRecoveryFileBroken, QStringLiteral("text"));
    return *bytes;
}

} // namespace padron::access
