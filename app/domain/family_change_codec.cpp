// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_codec.h"

#include <algorithm>

namespace padron::domain {

namespace {

constexpr qsizetype kMostFamilies = 2;
constexpr int kSchemaOfDeaths = 4;

QCborMap toCbor(const Departure& departure)
{
    QCborMap map;
    map[1] = departure.person.bytes();
    if (departure.died)
        map[2] = departure.died->year() * 10000 + departure.died->month() * 100 + departure.died->day();
    if (!departure.reference.isEmpty())
        map[3] = departure.reference;
    return map;
}

core::Result<Departure> departureFromCbor(const QCborValue& value)
{
    core::CborMapReader read(value);
    Departure departure;
    PADRON_ASSIGN(departure.person, core::PersonId::fromBytes(read.bytes(1, 16)));
    if (read.has(2)) {
        const auto number = static_cast<int>(read.integer(2, 10101, 99991231));
        departure.died = QDate(number / 10000, number / 100 % 100, number % 100);
        if (!departure.died->isValid())
            read.reject(QStringLiteral("field 2: date"));
    }
    departure.reference = read.textOr(3, kMaxDepartureReference);
    if (read.has(3) && departure.reference.isEmpty())
        read.reject(QStringLiteral("field 3: empty"));
    PADRON_TRY(read.finish());
    return departure;
}

} // namespace

int recordSchemaOfChange(int changeSchema)
{
    return std::min(changeSchema + 1, kRecordSchema);
}

QCborValue toCbor(const FamilyChange& change)
{
    QCborMap map;
    map[1] = keyOf(change.motivo);
    if (!change.requestedBy.isNull())
        map[2] = change.requestedBy.bytes();
    map[3] = change.atMs;
    QCborArray after, ended;
    for (const auto& record : change.after)
        after.append(toCbor(record));
    for (const auto& id : change.ended)
        ended.append(id.bytes());
    map[4] = after;
    if (!ended.isEmpty())
        map[5] = ended;
    QCborArray departures;
    for (const auto& departure : change.departures)
        departures.append(toCbor(departure));
    if (!departures.isEmpty())
        map[6] = departures;
    if (change.verified)
        map[7] = true;
    return map;
}

core::Result<FamilyChange> familyChangeFromCbor(const QCborValue& value, int schema)
{
    core::CborMapReader read(value);
    FamilyChange change;
    const auto motivo = motivoByKey(read.text(1, 30));
    if (!motivo || (schema < kSchemaOfDeaths && *motivo == Motivo::BajaDefuncion))
        read.reject(QStringLiteral("field 1: motivo"));
    change.motivo = motivo.value_or(Motivo::OtroDato);
    if (read.has(2)) {
        PADRON_ASSIGN(change.requestedBy, core::PersonId::fromBytes(read.bytes(2, 16)));
    }
    change.atMs = read.integer(3);
    for (const QCborValue item : read.array(4, kMostFamilies)) {
        PADRON_ASSIGN(FamilyRecord record, familyRecordFromCbor(item, recordSchemaOfChange(schema)));
        change.after.append(std::move(record));
    }
    if (read.has(5)) {
        const QCborArray ended = read.array(5, kMostFamilies);
        if (ended.isEmpty())
            read.reject(QStringLiteral("field 5: empty"));
        for (const QCborValue item : ended) {
            PADRON_ASSIGN(const core::FamilyId id, core::FamilyId::fromBytes(item.toByteArray()));
            change.ended.append(id);
        }
    }
    if (schema >= kSchemaOfDeaths && read.has(6)) {
        const QCborArray departures = read.array(6, kMostDepartures);
        if (departures.isEmpty())
            read.reject(QStringLiteral("field 6: empty"));
        for (const QCborValue item : departures) {
            PADRON_ASSIGN(Departure departure, departureFromCbor(item));
            change.departures.append(std::move(departure));
        }
    }
    if (schema >= kSchemaOfDeaths && read.has(7)) {
        change.verified = read.boolean(7);
        if (!change.verified)
            read.reject(QStringLiteral("field 7: false"));
    }
    PADRON_TRY(read.finish());
    return change;
}

} // namespace padron::domain
