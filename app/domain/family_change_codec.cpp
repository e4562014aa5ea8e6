// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_codec.h"

#include <algorithm>

namespace padron::domain {

namespace {

constexpr qsizetype kMostFamilies = 2;

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
    return map;
}

core::Result<FamilyChange> familyChangeFromCbor(const QCborValue& value, int schema)
{
    core::CborMapReader read(value);
    FamilyChange change;
    const auto motivo = motivoByKey(read.text(1, 30));
    if (!motivo)
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
    PADRON_TRY(read.finish());
    return change;
}

} // namespace padron::domain
