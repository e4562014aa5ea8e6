// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/stream.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

namespace padron::sync {

using core::Result;

namespace {

constexpr int kMaxItems = 200;
constexpr int kMaxLotCards = 500;
constexpr qsizetype kMaxPageBytes = 8 * 1024 * 1024;
enum Kind { kCredential = 1, kPersonState = 2, kLists = 3, kPrinting = 4, kLot = 5 };

QCborArray encodeItem(const StreamItem& item)
{
    QCborMap map;
    int kind = kLists;
    if (const auto* credential = std::get_if<CredentialSigned>(&item.body)) {
        kind = kCredential;
        map.insert(1, credential->person.bytes());
        map.insert(2, credential->issueNumber);
        map.insert(3, static_cast<qint64>(credential->statusIndex));
        map.insert(4, credential->issuedAt);
        map.insert(5, credential->cose);
    } else if (const auto* state = std::get_if<PersonStateChanged>(&item.body)) {
        kind = kPersonState;
        map.insert(1, state->person.bytes());
        map.insert(2, state->state);
        map.insert(3, state->code);
    } else if (const auto* lists = std::get_if<ListsUpdated>(&item.body)) {
        map.insert(1, lists->trustList);
        map.insert(2, lists->finalStatus);
        map.insert(3, lists->provisionalStatus);
    } else if (const auto* printing = std::get_if<PrintAuthorised>(&item.body)) {
        kind = kPrinting;
        map.insert(1, static_cast<qint64>(printing->number));
        map.insert(2, printing->reference);
        map.insert(3, printing->fromSeconds);
        map.insert(4, printing->untilSeconds);
        map.insert(5, printing->granted);
    } else if (const auto* lot = std::get_if<LotSent>(&item.body)) {
        kind = kLot;
        map.insert(1, lot->lot.bytes());
        map.insert(2, lot->name);
        map.insert(3, lot->sentAt);
        QCborArray cards;
        for (const auto& card : lot->cards)
            cards.append(QCborArray{card.person.bytes(), card.folio, card.issueNumber, card.name});
        map.insert(4, cards);
    }
    return {static_cast<qint64>(item.position), kind, map};
}

Result<LotSent> decodeLot(core::CborMapReader& reader)
{
    LotSent lot;
    lot.lot = readId<domain::LotId>(reader, 1);
    lot.name = reader.text(2, 60);
    lot.sentAt = reader.integer(3);
    for (const QCborValue row : reader.array(4, kMaxLotCards)) {
        const QCborArray fields = row.toArray();
        const auto person = core::PersonId::fromBytes(fields.at(0).toByteArray());
        const auto folio = domain::Folio::parse(fields.at(1).toString());
        const qint64 issue = fields.at(2).toInteger();
        const QString name = fields.at(3).toString();
        if (fields.size() != 4 || !person || !folio || issue < 1 || issue > 100000 || name.isEmpty() || name.size() > 200)
            continue; // what is no card is left out: another module's sloppy transfer must not stop this one's stream
        lot.cards.append({*person, folio->digits(), static_cast<int>(issue), name});
    }
    return lot;
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
    core::CborMapReader reader(triple.at(2));
    switch (triple.at(1).toInteger()) {
    case kCredential: {
        CredentialSigned body;
        body.person = readId<core::PersonId>(reader, 1);
        body.issueNumber = static_cast<int>(reader.integer(2, 1, 100000));
        body.statusIndex = readU32(reader, 3);
        body.issuedAt = reader.integer(4);
        body.cose = reader.bytes(5, -1, 4096);
        item.body = body;
        break;
    }
    case kPersonState: {
        PersonStateChanged body;
        body.person = readId<core::PersonId>(reader, 1);
        body.state = reader.text(2, 40);
        body.code = reader.text(3, 60);
        item.body = body;
        break;
    }
    case kLists: {
        ListsUpdated body;
        body.trustList = reader.bytes(1);
        body.finalStatus = reader.bytes(2);
        body.provisionalStatus = reader.bytes(3);
        item.body = body;
        break;
    }
    case kPrinting: {
        PrintAuthorised body;
        body.number = readU32(reader, 1, 1);
        body.reference = reader.text(2, 80);
        body.fromSeconds = reader.integer(3);
        body.untilSeconds = reader.integer(4);
        body.granted = reader.boolean(5);
        item.body = body;
        break;
    }
    case kLot: {
        PADRON_ASSIGN(item.body, decodeLot(reader));
        break;
    }
    default:
        return core::fail(core::kCborUnexpected, QStringLiteral("kind"));
    }
    PADRON_TRY(reader.finish());
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
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 7, .maxBytes = kMaxPageBytes});
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
            return forged(item.error());
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
