// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/stream_codec.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"
#include "domain/folio.h"

#include <iterator>

namespace padron::sync {

using core::Result;

namespace {

constexpr int kMaxLotCards = 500, kMaxFamilies = 8, kMaxStandings = 480;
constexpr qsizetype kMaxReceipt = 64 * 1024, kMaxRecord = 512 * 1024, kMaxBlob = 4 * 1024 * 1024;

// In the order of StreamBody's alternatives; the number on the wire is the index and one.
constexpr const char* kKeys[] = {"credencial", "estado",     "listas", "impresion", "lote",     "familias", "conflicto",
                                 "tarea",      "renovacion", "modulo", "avisos",    "catalogo", "usuario", "acuse"};
static_assert(std::size(kKeys) == std::variant_size_v<StreamBody>);

QByteArray idBytes(const QUuid& id)
{
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

template <class Id> Id readMaybeId(core::CborMapReader& reader, qint64 key)
{
    const QByteArray bytes = reader.bytes(key, -1, 16);
    if (bytes.isEmpty())
        return Id();
    const auto id = Id::fromBytes(bytes);
    if (!id)
        reader.reject(QStringLiteral("field %1: id").arg(key));
    return id.value_or(Id());
}

QDate readMaybeDate(core::CborMapReader& reader, qint64 key)
{
    const QString text = reader.text(key, 10);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        reader.reject(QStringLiteral("field %1: date").arg(key));
    return date;
}

QCborMap encode(const CredentialSigned& body)
{
    return {{1, body.person.bytes()}, {2, body.issueNumber}, {3, static_cast<qint64>(body.statusIndex)}, {4, body.issuedAt}, {5, body.cose}};
}

QCborMap encode(const PersonStateChanged& body)
{
    return {{1, body.person.bytes()}, {2, body.state}, {3, body.code}};
}

QCborMap encode(const ListsUpdated& body)
{
    return {{1, body.trustList}, {2, body.finalStatus}, {3, body.provisionalStatus}};
}

QCborMap encode(const PrintAuthorised& body)
{
    return {{1, static_cast<qint64>(body.number)}, {2, body.reference}, {3, body.fromSeconds}, {4, body.untilSeconds}, {5, body.granted}};
}

QCborMap encode(const LotSent& body)
{
    QCborArray cards;
    for (const auto& card : body.cards)
        cards.append(QCborArray{card.person.bytes(), card.folio, card.issueNumber, card.name});
    return {{1, body.lot.bytes()}, {2, body.name}, {3, body.sentAt}, {4, cards}};
}

QCborMap encode(const FamiliesSent& body)
{
    QCborArray families, standings;
    for (const auto& one : body.families)
        families.append(QCborArray{one.family.bytes(), one.version.bytes(), one.ended, one.schema, one.record});
    for (const auto& one : body.standings)
        standings.append(QCborArray{one.person.bytes(), one.state, one.code});
    return {{1, families}, {2, standings}, {3, static_cast<qint64>(body.throughSeq)}, {4, body.why}, {5, body.device}, {6, body.module},
            {7, body.atMs}};
}

QCborArray encode(const ConflictSent::Side& side)
{
    return {side.entry.bytes(), side.device, side.module, side.atMs, side.record};
}

QCborMap encode(const ConflictSent& body)
{
    return {{1, body.id.bytes()},    {2, body.family.bytes()}, {3, idBytes(body.person.uuid())}, {4, QCborArray::fromStringList(body.fields)},
            {5, body.schema},        {6, encode(body.kept)},   {7, encode(body.other)},          {8, body.open},
            {9, body.outcome},       {10, body.before}};
}

QCborMap encode(const TaskSent& body)
{
    return {{1, body.id.bytes()}, {2, body.kind}, {3, body.numeral}, {4, idBytes(body.person.uuid())}, {5, body.folio}, {6, body.field},
            {7, body.reason}, {8, body.reference}, {9, body.askedMs}, {10, body.due.toString(Qt::ISODate)}, {11, body.closed}, {12, body.outcome}};
}

QCborMap encode(const RenewalIssued& body)
{
    return {{1, body.tlsCertificateDer}, {2, body.delegation}};
}

QCborMap encode(const ModuleChanged& body)
{
    return {{1, body.name}, {2, body.clues}, {3, body.kind}, {4, body.place}, {5, body.hours}, {6, body.coverage}};
}

QCborMap encode(const NoticesPublished& body)
{
    return {{1, body.bytes}};
}

QCborMap encode(const CatalogueChanged& body)
{
    return {{1, body.bytes}};
}

QCborMap encode(const UserOrdered& body)
{
    return {{1, body.order}, {2, idBytes(body.user.uuid())}, {3, body.name}, {4, body.role}, {5, body.until.toString(Qt::ISODate)}, {6, body.reference},
            {7, body.orderedMs}};
}

QCborMap encode(const BatchReceipted& body)
{
    return {{1, static_cast<qint64>(body.batchSeq)}, {2, body.receipt}};
}

void read(core::CborMapReader& reader, CredentialSigned& body)
{
    body.person = readId<core::PersonId>(reader, 1);
    body.issueNumber = static_cast<int>(reader.integer(2, 1, 100000));
    body.statusIndex = readU32(reader, 3);
    body.issuedAt = reader.integer(4);
    body.cose = reader.bytes(5, -1, 4096);
}

void read(core::CborMapReader& reader, PersonStateChanged& body)
{
    body.person = readId<core::PersonId>(reader, 1);
    body.state = reader.text(2, 40);
    body.code = reader.text(3, 60);
}

void read(core::CborMapReader& reader, ListsUpdated& body)
{
    body.trustList = reader.bytes(1);
    body.finalStatus = reader.bytes(2);
    body.provisionalStatus = reader.bytes(3);
}

void read(core::CborMapReader& reader, PrintAuthorised& body)
{
    body.number = readU32(reader, 1, 1);
    body.reference = reader.text(2, 80);
    body.fromSeconds = reader.integer(3);
    body.untilSeconds = reader.integer(4);
    body.granted = reader.boolean(5);
}

void read(core::CborMapReader& reader, LotSent& lot)
{
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
}

void read(core::CborMapReader& reader, FamiliesSent& body)
{
    for (const QCborValue row : reader.array(1, kMaxFamilies)) {
        const QCborArray fields = row.toArray();
        const auto family = core::FamilyId::fromBytes(fields.at(0).toByteArray());
        const auto version = core::EntryId::fromBytes(fields.at(1).toByteArray());
        const QByteArray record = fields.at(4).toByteArray();
        if (fields.size() != 5 || !family || !version || !fields.at(2).isBool() || record.size() > kMaxRecord)
            return reader.reject(QStringLiteral("field 1: family"));
        body.families.append({*family, *version, fields.at(2).toBool(), static_cast<int>(fields.at(3).toInteger()), record});
    }
    for (const QCborValue row : reader.array(2, kMaxStandings)) {
        const QCborArray fields = row.toArray();
        const auto person = core::PersonId::fromBytes(fields.at(0).toByteArray());
        if (fields.size() != 3 || !person)
            return reader.reject(QStringLiteral("field 2: standing"));
        body.standings.append({*person, fields.at(1).toString().left(40), fields.at(2).toString().left(60)});
    }
    body.throughSeq = readSeq(reader, 3);
    body.why = reader.text(4, 20);
    body.device = reader.text(5, 40);
    body.module = reader.text(6, 200);
    body.atMs = reader.integer(7);
}

void read(core::CborMapReader& reader, qint64 key, ConflictSent::Side& side)
{
    const QCborArray fields = reader.array(key, 5);
    const auto entry = core::EntryId::fromBytes(fields.at(0).toByteArray());
    side.record = fields.at(4).toByteArray();
    if (fields.size() != 5 || !entry || side.record.size() > kMaxRecord)
        return reader.reject(QStringLiteral("field %1: side").arg(key));
    side.entry = *entry;
    side.device = fields.at(1).toString().left(40);
    side.module = fields.at(2).toString().left(200);
    side.atMs = fields.at(3).toInteger();
}

void read(core::CborMapReader& reader, ConflictSent& body)
{
    body.id = readId<domain::ConflictId>(reader, 1);
    body.family = readId<core::FamilyId>(reader, 2);
    body.person = readMaybeId<core::PersonId>(reader, 3);
    for (const QCborValue field : reader.array(4, 40))
        body.fields.append(field.toString().left(40));
    body.schema = static_cast<int>(reader.integer(5, 0, 1000));
    read(reader, 6, body.kept);
    read(reader, 7, body.other);
    body.open = reader.boolean(8);
    body.outcome = reader.text(9, 20);
    if (reader.has(10))
        body.before = reader.bytes(10, -1, kMaxRecord);
}

void read(core::CborMapReader& reader, TaskSent& body)
{
    body.id = readId<core::TaskId>(reader, 1);
    body.kind = reader.text(2, 20);
    body.numeral = reader.text(3, 10);
    body.person = readMaybeId<core::PersonId>(reader, 4);
    body.folio = reader.text(5, 15);
    body.field = reader.text(6, 60);
    body.reason = reader.text(7, 1000);
    body.reference = reader.text(8, 80);
    body.askedMs = reader.integer(9);
    body.due = readMaybeDate(reader, 10);
    body.closed = reader.boolean(11);
    body.outcome = reader.text(12, 200);
}

void read(core::CborMapReader& reader, RenewalIssued& body)
{
    body.tlsCertificateDer = reader.bytes(1, -1, 16384);
    body.delegation = reader.bytes(2, -1, 4096);
}

void read(core::CborMapReader& reader, ModuleChanged& body)
{
    body.name = reader.text(1, 200);
    body.clues = reader.text(2, 20);
    body.kind = reader.text(3, 20);
    body.place = reader.text(4, 300);
    body.hours = reader.text(5, 200);
    body.coverage = reader.text(6, 500);
}

void read(core::CborMapReader& reader, NoticesPublished& body)
{
    body.bytes = reader.bytes(1, -1, kMaxBlob);
}

void read(core::CborMapReader& reader, CatalogueChanged& body)
{
    body.bytes = reader.bytes(1, -1, kMaxBlob);
}

void read(core::CborMapReader& reader, UserOrdered& body)
{
    body.order = reader.text(1, 20);
    body.user = readMaybeId<core::UserId>(reader, 2);
    body.name = reader.text(3, 200);
    body.role = reader.text(4, 40);
    body.until = readMaybeDate(reader, 5);
    body.reference = reader.text(6, 80);
    body.orderedMs = reader.integer(7);
}

void read(core::CborMapReader& reader, BatchReceipted& body)
{
    body.batchSeq = readSeq(reader, 1, 1);
    body.receipt = reader.bytes(2, -1, kMaxReceipt);
}

template <std::size_t I = 0> Result<StreamBody> decodeAs(std::size_t index, const QCborValue& value)
{
    if constexpr (I == std::variant_size_v<StreamBody>) {
        return core::fail(kProgramOld);
    } else {
        if (index != I)
            return decodeAs<I + 1>(index, value);
        std::variant_alternative_t<I, StreamBody> body;
        core::CborMapReader reader(value);
        read(reader, body);
        PADRON_TRY(reader.finish());
        return StreamBody(std::in_place_index<I>, std::move(body));
    }
}

} // namespace

int kindOf(const StreamBody& body)
{
    return static_cast<int>(body.index()) + 1;
}

QString keyOfKind(int kind)
{
    return kind >= 1 && kind <= static_cast<int>(std::size(kKeys)) ? QString::fromLatin1(kKeys[kind - 1]) : QString();
}

int kindFromKey(const QString& key)
{
    for (std::size_t i = 0; i < std::size(kKeys); ++i)
        if (key == QLatin1String(kKeys[i]))
            return static_cast<int>(i) + 1;
    return 0;
}

QCborMap encodeBody(const StreamBody& body)
{
    return std::visit([](const auto& one) { return encode(one); }, body);
}

Result<StreamBody> decodeBody(int kind, const QCborValue& value)
{
    if (kind < 1)
        return core::fail(core::kCborUnexpected, QStringLiteral("kind"));
    return decodeAs(static_cast<std::size_t>(kind) - 1, value);
}

} // namespace padron::sync
