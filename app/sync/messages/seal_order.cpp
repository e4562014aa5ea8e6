// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/seal_order.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxOrderBytes = 1024;
constexpr std::array<std::pair<SealReason, const char*>, 3> kReasons{
    {{SealReason::Robo, "robo"}, {SealReason::Extravio, "extravio"}, {SealReason::Retiro, "retiro"}}};

} // namespace

QString keyOf(SealReason reason)
{
    const auto found = std::find_if(kReasons.begin(), kReasons.end(), [&](const auto& row) { return row.first == reason; });
    return QLatin1String(found->second);
}

std::optional<SealReason> sealReasonFrom(QStringView key)
{
    for (const auto& [reason, text] : kReasons)
        if (key == QLatin1String(text))
            return reason;
    return std::nullopt;
}

QByteArray signSealOrder(const SealOrder& order, const envelope::SigningKey& acuse)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, order.store.bytes());
    map.insert(3, static_cast<qint64>(order.epoch));
    map.insert(4, order.deviceId);
    map.insert(5, keyOf(order.reason));
    map.insert(6, order.centreMs);
    return envelope::signMessage(acuse, kSealOrderTyp, core::encodeCbor(map));
}

Result<SealOrder> verifySealOrder(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    const auto forged = [](const core::Error& why) {
        return core::fail(kOrderForged, why.detail.isEmpty() ? why.printedId() : why.detail);
    };
    const auto message = envelope::UnverifiedMessage::parse(bytes, kSealOrderTyp, kMaxOrderBytes);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, acuse);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 1, .maxBytes = kMaxOrderBytes});
    if (!value)
        return forged(value.error());

    core::CborMapReader reader(*value);
    SealOrder order;
    readVersion(reader);
    order.store = readId<core::StoreId>(reader, 2);
    order.epoch = readU32(reader, 3, 1);
    order.deviceId = reader.text(4, 40);
    if (const auto reason = sealReasonFrom(reader.text(5, 20)))
        order.reason = *reason;
    else
        reader.reject(QStringLiteral("reason"));
    order.centreMs = reader.integer(6);
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (!verified->extraProtected().isEmpty())
        return core::fail(kOrderForged, QStringLiteral("header"));
    return order;
}

} // namespace padron::sync
