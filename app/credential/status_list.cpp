// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/trust_list.h"

#include "core/cbor.h"
#include "credential/errors.h"
#include "envelope/cose.h"
#include "envelope/qr_zlib.h"

namespace padron::credential {

using core::Result;

namespace {

constexpr int kSequence = 1, kIssuedAt = 2, kProvisional = 3, kBits = 4;
constexpr qsizetype kMaxBitsBytes = 16 * 1024 * 1024; // 67 million indexes

QByteArray deflated(const QByteArray& bits)
{
    if (bits.isEmpty()) // qCompress makes no stream of nothing
        return envelope::qrDeflate({});
    return qCompress(bits, 9).mid(4); // Qt puts the length before the zlib stream
}

} // namespace

void StatusList::set(quint32 index, Status status)
{
    const auto byte = static_cast<qsizetype>(index / 4);
    const unsigned shift = index % 4 * 2;
    if (byte >= bits.size())
        bits.append(byte + 1 - bits.size(), '\0');
    const unsigned others = static_cast<quint8>(bits[byte]) & ~(3U << shift);
    bits[byte] = static_cast<char>(others | (static_cast<unsigned>(status) << shift));
}

Status StatusList::at(quint32 index) const
{
    const auto byte = static_cast<qsizetype>(index / 4);
    if (byte >= bits.size())
        return Status::InForce;
    return static_cast<Status>((static_cast<quint8>(bits[byte]) >> (index % 4 * 2)) & 3);
}

QByteArray signStatusList(const StatusList& list, const envelope::SigningKey& catalogo)
{
    QCborMap map;
    map.insert(kSequence, static_cast<qint64>(list.sequence));
    map.insert(kIssuedAt, list.issuedAt);
    map.insert(kProvisional, list.provisional);
    map.insert(kBits, deflated(list.bits));
    return envelope::signMessage(catalogo, envelope::typ::kStatusList, core::encodeCbor(map));
}

Result<StatusList> verifyStatusList(const QByteArray& bytes, const QList<envelope::VerifyKey>& catalogo)
{
    PADRON_ASSIGN(const auto unverified, envelope::UnverifiedMessage::parse(bytes, envelope::typ::kStatusList));
    PADRON_ASSIGN(const auto message, envelope::VerifiedMessage::verify(unverified, catalogo));
    const auto payload = core::decodeCbor(message.payload(), {.maxDepth = 2, .maxBytes = 8 * 1024 * 1024});
    if (!payload)
        return core::fail(kListMalformed, payload.error().detail);

    core::CborMapReader reader(*payload);
    StatusList list;
    list.sequence = static_cast<quint32>(reader.integer(kSequence, 0, std::numeric_limits<quint32>::max()));
    list.issuedAt = reader.integer(kIssuedAt);
    list.provisional = reader.boolean(kProvisional);
    const auto bits = envelope::qrInflate(reader.bytes(kBits, -1, 8 * 1024 * 1024), kMaxBitsBytes);
    if (!bits)
        reader.reject(QStringLiteral("bits"));
    else
        list.bits = *bits;
    if (const auto done = reader.finish(); !done)
        return core::fail(kListMalformed, done.error().detail);
    return list;
}

} // namespace padron::credential
