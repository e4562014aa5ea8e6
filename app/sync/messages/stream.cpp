// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/stream.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"
#include "sync/messages/stream_codec.h"

#include <algorithm>

namespace padron::sync {

using core::Result;

namespace {

constexpr int kMaxItems = 200;
constexpr qsizetype kMaxPageBytes = 8 * 1024 * 1024;

QCborArray encodeItem(const StreamItem& item)
{
    return {static_cast<qint64>(item.position), kindOf(item.body), encodeBody(item.body)};
}

Result<StreamItem> decodeItem(const QCborValue& value)
{
    const QCborArray triple = value.toArray();
    if (!value.isArray() || triple.size() != 3 || !triple.at(0).isInteger() || !triple.at(1).isInteger())
        return core::fail(core::kCborUnexpected, QStringLiteral("item"));
    StreamItem item;
    const qint64 position = triple.at(0).toInteger();
    if (position < 1 || position > kMaxSeq)
        return core::fail(core::kCborUnexpected, QStringLiteral("position"));
    item.position = static_cast<quint64>(position);
    PADRON_ASSIGN(item.body, decodeBody(static_cast<int>(std::min<qint64>(triple.at(1).toInteger(), 1000)), triple.at(2)));
    return item;
}

} // namespace

QByteArray signStreamPage(const StreamPage& page, const envelope::SigningKey& acuse)
{
    QCborArray items;
    for (const StreamItem& item : page.items)
        items.append(encodeItem(item));
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, page.store.bytes());
    map.insert(3, static_cast<qint64>(page.epoch));
    map.insert(4, static_cast<qint64>(page.from));
    map.insert(5, static_cast<qint64>(page.last));
    map.insert(6, page.centreMs);
    map.insert(7, items);
    return envelope::signMessage(acuse, envelope::typ::kStream, core::encodeCbor(map));
}

Result<StreamPage> verifyStreamPage(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    const auto forged = [](const core::Error& why) {
        return core::fail(kStreamForged, why.detail.isEmpty() ? why.printedId() : why.detail);
    };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kStream, kMaxPageBytes);
    if (!message)
        return forged(message.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, acuse);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 8, .maxBytes = kMaxPageBytes});
    if (!value)
        return forged(value.error());

    core::CborMapReader reader(*value);
    StreamPage page;
    readVersion(reader);
    page.store = readId<core::StoreId>(reader, 2);
    page.epoch = readU32(reader, 3, 1);
    page.from = readSeq(reader, 4);
    page.last = readSeq(reader, 5);
    page.centreMs = reader.integer(6);
    for (const QCborValue value7 : reader.array(7, kMaxItems)) {
        const auto item = decodeItem(value7);
        if (!item)
            return item.error().code == kProgramOld ? core::fail(kProgramOld) : forged(item.error());
        page.items.append(*item);
    }
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (!verified->extraProtected().isEmpty())
        return core::fail(kStreamForged, QStringLiteral("header"));

    // Without gaps, and never "there is more" with nothing to go on from: that would turn for ever.
    quint64 position = page.from;
    for (const StreamItem& item : page.items)
        if (item.position != ++position)
            return core::fail(kStreamForged, QStringLiteral("gap"));
    if (page.last < position || (page.items.isEmpty() && page.last != page.from))
        return core::fail(kStreamForged, QStringLiteral("last"));
    return page;
}

QString streamPath(const core::StoreId& store, quint32 epoch, quint64 from)
{
    return QStringLiteral("/v1/flujo/%1/%2?desde=%3").arg(store.text()).arg(epoch).arg(from);
}

} // namespace padron::sync
