// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_centre_families.h"

#include "core/cbor.h"
#include "domain/record_codec.h"
#include "domain/withheld_person.h"
#include "local/errors.h"

namespace padron::stores {

using core::Result;
using ports::CentreFamily;
using sqlite::Statement;

namespace {

constexpr char kSave[] =
    "INSERT INTO centre_family (family_id, version, schema, record, why, device, module, at_ms, epoch, before, through_seq) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (family_id) DO UPDATE SET version = excluded.version, "
    "schema = excluded.schema, record = excluded.record, why = excluded.why, device = excluded.device, "
    "module = excluded.module, at_ms = excluded.at_ms, epoch = excluded.epoch, before = excluded.before, through_seq = excluded.through_seq";
#define PADRON_CENTRE_FAMILY                                                                                           \
    "SELECT c.family_id, c.version, c.schema, c.record, c.why, c.device, c.module, c.at_ms, c.epoch, c.before, c.through_seq "
constexpr char kFamily[] = PADRON_CENTRE_FAMILY "FROM centre_family c WHERE c.family_id = ?";
constexpr char kOfPerson[] = PADRON_CENTRE_FAMILY "FROM membership m JOIN centre_family c ON c.family_id = m.family "
                                                  "WHERE m.person = ? AND m.until_ms IS NULL";
constexpr char kEverOfPerson[] = // the places of the past and the one of now have an index each
    PADRON_CENTRE_FAMILY "FROM centre_family c WHERE c.family_id IN (SELECT family FROM membership WHERE person = ?1 "
                         "AND until_ms IS NULL UNION SELECT family FROM membership WHERE person = ?1 AND until_ms IS NOT NULL)";
#undef PADRON_CENTRE_FAMILY
constexpr char kWithheld[] = "SELECT curp FROM withheld_curp WHERE person = ?";
constexpr char kWithhold[] = "INSERT INTO withheld_curp (person, curp) VALUES (?, ?) "
                             "ON CONFLICT (person) DO UPDATE SET curp = excluded.curp";
constexpr char kGiveBack[] = "DELETE FROM withheld_curp WHERE person = ?";

CentreFamily rowOf(const Statement& read)
{
    return CentreFamily{.family = read.id<core::FamilyId>(0),
                                      .version = read.id<core::EntryId>(1),
                                      .schema = static_cast<int>(read.integer(2)),
                                      .record = read.blob(3),
                                      .why = read.text(4),
                                      .device = read.text(5),
                                      .module = read.text(6),
                                      .atMs = read.integer(7),
                                      .epoch = static_cast<quint32>(read.integer(8)),
                                      .before = read.blob(9),
                                      .throughSeq = static_cast<quint64>(read.integer(10))};
}

Result<std::optional<CentreFamily>> readOne(Statement& read)
{
    PADRON_ASSIGN(const bool row, read.step());
    return row ? std::optional(rowOf(read)) : std::nullopt;
}

} // namespace

QList<const char*> SqlCentreFamilies::statements()
{
    return {kSave, kFamily, kOfPerson, kEverOfPerson, kWithheld, kWithhold, kGiveBack};
}

Result<void> SqlCentreFamilies::save(const CentreFamily& family)
{
    return m_connection.statement(kSave)
        .bind(family.family)
        .bind(family.version)
        .bind(family.schema)
        .bind(family.record)
        .bind(family.why)
        .bind(family.device)
        .bind(family.module)
        .bind(family.atMs)
        .bind(static_cast<qint64>(family.epoch))
        .bind(family.before)
        .bind(static_cast<qint64>(family.throughSeq))
        .run();
}

Result<std::optional<CentreFamily>> SqlCentreFamilies::family(const core::FamilyId& id)
{
    Statement read = m_connection.statement(kFamily);
    return readOne(read.bind(id));
}

Result<std::optional<CentreFamily>> SqlCentreFamilies::familyOf(const core::PersonId& person)
{
    Statement read = m_connection.statement(kOfPerson);
    return readOne(read.bind(person));
}

Result<std::optional<domain::Curp>> SqlCentreFamilies::withheldCurp(const core::PersonId& person)
{
    Statement read = m_connection.statement(kWithheld);
    PADRON_ASSIGN(const bool row, read.bind(person).step());
    if (!row)
        return std::optional<domain::Curp>();
    const auto curp = domain::Curp::parse(read.text(0));
    return curp ? Result<std::optional<domain::Curp>>(*curp) : core::fail(sqlite::kDatabaseDamaged, QStringLiteral("curp"));
}

Result<void> SqlCentreFamilies::setWithheldCurp(const core::PersonId& person, const std::optional<domain::Curp>& curp)
{
    if (!curp)
        return m_connection.statement(kGiveBack).bind(person).run();
    return m_connection.statement(kWithhold).bind(person).bind(curp->text()).run();
}

Result<void> SqlCentreFamilies::withhold(const core::PersonId& person)
{
    PADRON_TRY(setWithheldCurp(person, std::nullopt));
    QList<CentreFamily> families;
    {
        Statement read = m_connection.statement(kEverOfPerson);
        read.bind(person);
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            families.append(rowOf(read));
        }
    }
    for (CentreFamily& family : families) {
        family.before.clear();
        if (!family.record.isEmpty()) {
            PADRON_ASSIGN(const QCborValue value, core::decodeCbor(family.record));
            PADRON_ASSIGN(domain::FamilyRecord record, domain::familyRecordFromCbor(value, family.schema));
            domain::leaveOut(record, person);
            family.schema = domain::kRecordSchema;
            family.record = record.people.isEmpty() ? QByteArray() : core::encodeCbor(domain::toCbor(record));
        }
        PADRON_TRY(save(family));
    }
    return {};
}

} // namespace padron::stores
