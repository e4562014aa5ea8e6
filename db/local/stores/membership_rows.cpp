// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/membership_rows.h"

#include "local/errors.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace padron::stores {

using core::Result;
using domain::Membership;
using sqlite::Statement;

namespace {

constexpr char kInsertFamily[] =
    "INSERT INTO family (id, folio, titular, titular_pendiente) VALUES (?1, ?2, ?3, ?3 IS NULL)";
constexpr char kSetTitular[] = "UPDATE family SET titular = ?2, titular_pendiente = ?2 IS NULL WHERE id = ?1";
constexpr char kEndFamily[] =
    "UPDATE family SET titular = NULL, titular_pendiente = 1, ended_ms = ?2 WHERE id = ?1 AND ended_ms IS NULL";
constexpr char kReplaceTitular[] =
    "UPDATE family SET titular = ?2, titular_pendiente = ?2 IS NULL, ended_ms = NULL WHERE id = ?1";
constexpr char kLeaveTitular[] = // of who went elsewhere
    "UPDATE family SET titular = NULL, titular_pendiente = 1 WHERE id = ?1 AND titular = ?2";
constexpr char kCutPast[] = "UPDATE membership SET until_ms = max(since_ms, ?2) "
                            "WHERE person = ?1 AND until_ms IS NOT NULL AND until_ms > ?2";
constexpr char kEndNow[] = "UPDATE membership SET until_ms = max(since_ms, ?2), ended_by = ?3 "
                           "WHERE person = ?1 AND until_ms IS NULL";
constexpr char kIsEmpty[] = "SELECT NOT EXISTS (SELECT 1 FROM membership WHERE family = ? AND until_ms IS NULL)";
constexpr char kFamily[] = "SELECT folio, titular FROM family WHERE id = ?";
constexpr char kInsertMember[] = "INSERT INTO membership (family, position, person, parentesco, consanguineo, "
                                 "supuestos, since_ms) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr char kEndMember[] =
    "UPDATE membership SET until_ms = ?2, ended_by = ?3 WHERE person = ?1 AND until_ms IS NULL";
constexpr char kMembers[] = "SELECT person, parentesco, consanguineo, supuestos, since_ms, position FROM membership "
                            "WHERE family = ? AND until_ms IS NULL ORDER BY position";
constexpr char kFamilyOf[] = "SELECT family FROM membership WHERE person = ? AND until_ms IS NULL";
#define PADRON_DATED                                                                                                   \
    "SELECT m.family, f.folio, m.person, p.nombres, p.primer_apellido, p.segundo_apellido, m.parentesco, "             \
    "m.consanguineo, m.supuestos, m.since_ms, m.until_ms, m.ended_by FROM membership m "                               \
    "JOIN family f ON f.id = m.family JOIN person p ON p.id = m.person "
constexpr char kPastOfPerson[] =
    PADRON_DATED "WHERE m.person = ? AND m.until_ms IS NOT NULL ORDER BY m.since_ms, m.num";
constexpr char kCurrentOfPerson[] = PADRON_DATED "WHERE m.person = ? AND m.until_ms IS NULL";
constexpr char kPastOfFamily[] =
    PADRON_DATED "WHERE m.family = ? AND m.until_ms IS NOT NULL ORDER BY m.since_ms, m.num";
constexpr char kCurrentOfFamily[] = PADRON_DATED "WHERE m.family = ? AND m.until_ms IS NULL ORDER BY m.position";
#undef PADRON_DATED

struct Standing
{
    QHash<core::PersonId, Membership> members;
    qint64 lastPosition = -1; ///< of those who stay
};

Result<void> insertMember(sqlite::Connection& connection, const core::FamilyId& family, const Membership& member,
                          qint64 position)
{
    return connection.statement(kInsertMember)
        .bind(family)
        .bind(position)
        .bind(member.person)
        .bind(member.parentesco.key)
        .bind(member.parentesco.consanguineo)
        .bind(static_cast<qint64>(member.supuestos.toInt()))
        .bind(member.sinceMs)
        .run();
}

Membership memberFrom(const Statement& row)
{
    return {row.id<core::PersonId>(0),
            {row.text(1), row.integer(2) != 0},
            domain::Supuestos::fromInt(static_cast<int>(row.integer(3))),
            row.integer(4)};
}

const Membership* found(const domain::Family* family, const core::PersonId& person)
{
    if (family)
        for (const auto& member : family->members)
            if (member.person == person)
                return &member;
    return nullptr;
}

/// Ends what is not in `after` just as it is; null: everything.
Result<Standing> endOthers(sqlite::Connection& connection, const core::FamilyId& id, const domain::Family* after,
                           const domain::FamilyChange& change)
{
    Standing standing;
    QList<core::PersonId> ending;
    {
        Statement read = connection.statement(kMembers);
        read.bind(id);
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                break;
            const Membership member = memberFrom(read);
            const Membership* now = found(after, member.person);
            if (!now || *now != member) {
                ending.append(member.person);
                continue;
            }
            standing.members.insert(member.person, member);
            standing.lastPosition = read.integer(5);
        }
    }
    for (const auto& person : ending)
        PADRON_TRY(
            connection.statement(kEndMember).bind(person).bind(change.atMs).bind(domain::keyOf(change.motivo)).run());
    return standing;
}

Result<void> endNow(sqlite::Connection& connection, const core::PersonId& person, qint64 atMs)
{
    return connection.statement(kEndNow)
        .bind(person)
        .bind(atMs)
        .bind(domain::keyOf(domain::Motivo::CambioFamilia))
        .run();
}

Result<QList<Membership>> membersOf(sqlite::Connection& connection, const core::FamilyId& id, qint64& lastPosition)
{
    QList<Membership> members;
    Statement read = connection.statement(kMembers);
    read.bind(id);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return members;
        members.append(memberFrom(read));
        lastPosition = read.integer(5);
    }
}

/// The place that somebody has now ends where the new one begins, in whatever family it is, and none of the past goes on
/// after that. Answers the family, if they had one.
Result<std::optional<core::FamilyId>> makeRoom(sqlite::Connection& connection, const Membership& now)
{
    std::optional<core::FamilyId> had;
    {
        Statement read = connection.statement(kFamilyOf);
        PADRON_ASSIGN(const bool row, read.bind(now.person).step());
        if (row)
            had = read.id<core::FamilyId>(0);
    }
    PADRON_TRY(endNow(connection, now.person, now.sinceMs));
    PADRON_TRY(connection.statement(kCutPast).bind(now.person).bind(now.sinceMs).run());
    return had;
}

Result<bool> isEmpty(sqlite::Connection& connection, const core::FamilyId& family)
{
    Statement read = connection.statement(kIsEmpty);
    PADRON_TRY(read.bind(family).one());
    return read.integer(0) != 0;
}

Result<void> readDated(Statement read, QList<ports::DatedMembership>& rows)
{
    for (;;) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            return {};
        const auto folio = domain::Folio::parse(read.text(1));
        const auto name = domain::PersonName::parse(read.text(3), read.text(4), read.text(5));
        const auto endedBy = domain::motivoByKey(read.text(11));
        if (!folio || !name || (!endedBy && !read.isNull(11)))
            return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("membership"));
        rows.append({.family = read.id<core::FamilyId>(0),
                     .familyFolio = *folio,
                     .person = read.id<core::PersonId>(2),
                     .fullName = name->full(),
                     .parentesco = {read.text(6), read.integer(7) != 0},
                     .supuestos = domain::Supuestos::fromInt(static_cast<int>(read.integer(8))),
                     .sinceMs = read.integer(9),
                     .untilMs = read.isNull(10) ? std::nullopt : std::optional(read.integer(10)),
                     .endedBy = endedBy});
    }
}

} // namespace

QList<const char*> membershipStatements()
{
    return {kInsertFamily, kSetTitular, kEndFamily,    kFamily,          kInsertMember, kEndMember,
            kReplaceTitular, kLeaveTitular, kCutPast, kEndNow, kIsEmpty,
            kMembers,      kFamilyOf,   kPastOfPerson, kCurrentOfPerson, kPastOfFamily, kCurrentOfFamily};
}

Result<void> insertFamily(sqlite::Connection& connection, const domain::Family& family)
{
    PADRON_TRY(connection.statement(kInsertFamily)
                   .bind(family.id)
                   .bind(family.folio.digits())
                   .bind(family.titular.value_or(core::PersonId()))
                   .run());
    for (qsizetype i = 0; i < family.members.size(); ++i)
        PADRON_TRY(insertMember(connection, family.id, family.members.at(i), i));
    return {};
}

Result<void> changeFamilies(sqlite::Connection& connection, const domain::FamilyChange& change)
{
    // All endings first: who goes from one of the families to another is never in both.
    QList<Standing> standings;
    for (const auto& record : change.after) {
        PADRON_ASSIGN(Standing standing, endOthers(connection, record.family.id, &record.family, change));
        standings.append(std::move(standing));
    }
    for (const auto& id : change.ended) {
        PADRON_TRY(endOthers(connection, id, nullptr, change));
        PADRON_TRY(connection.statement(kEndFamily).bind(id).bind(change.atMs).run());
    }
    for (qsizetype i = 0; i < change.after.size(); ++i) {
        const domain::Family& family = change.after.at(i).family;
        PADRON_TRY(
            connection.statement(kSetTitular).bind(family.id).bind(family.titular.value_or(core::PersonId())).run());
        if (connection.changes() == 0) {
            PADRON_TRY(insertFamily(connection, family));
            continue;
        }
        qint64 position = standings.at(i).lastPosition;
        for (const auto& member : family.members)
            if (!standings.at(i).members.contains(member.person))
                PADRON_TRY(insertMember(connection, family.id, member, ++position));
    }
    return {};
}

Result<void> replaceFamilies(sqlite::Connection& connection, const QList<domain::FamilyRecord>& after,
                             const QList<core::FamilyId>& ended, qint64 atMs)
{
    QHash<core::FamilyId, qint64> lastPositions;
    QList<std::pair<core::FamilyId, Membership>> beginning;
    QList<core::FamilyId> left; // of which nothing is said
    const auto inAny = [&after](const core::PersonId& person) {
        return std::any_of(after.begin(), after.end(),
                           [&person](const auto& record) { return found(&record.family, person) != nullptr; });
    };
    QList<core::FamilyId> all = ended;
    for (const auto& record : after)
        all.append(record.family.id);
    for (const core::FamilyId& id : std::as_const(all)) {
        qint64 last = -1;
        PADRON_ASSIGN(const QList<Membership> members, membersOf(connection, id, last));
        lastPositions.insert(id, last);
        for (const Membership& member : members)
            if (!inAny(member.person))
                PADRON_TRY(endNow(connection, member.person, atMs));
    }
    for (const auto& record : after) {
        const domain::Family& family = record.family;
        PADRON_TRY(
            connection.statement(kReplaceTitular).bind(family.id).bind(family.titular.value_or(core::PersonId())).run());
        if (connection.changes() == 0) {
            domain::Family bare = family;
            bare.members.clear();
            PADRON_TRY(insertFamily(connection, bare));
        }
    }
    for (const auto& record : after) { // all endings first: who goes from one of the families to another is never in both
        qint64 last = -1;
        PADRON_ASSIGN(const QList<Membership> members, membersOf(connection, record.family.id, last));
        for (const Membership& now : record.family.members) {
            if (members.contains(now))
                continue;
            PADRON_ASSIGN(const auto had, makeRoom(connection, now));
            if (had && !lastPositions.contains(*had)) {
                PADRON_TRY(connection.statement(kLeaveTitular).bind(*had).bind(now.person).run());
                left.append(*had);
            }
            beginning.append({record.family.id, now});
        }
    }
    for (const auto& [family, member] : std::as_const(beginning))
        PADRON_TRY(insertMember(connection, family, member, ++lastPositions[family]));
    QList<core::FamilyId> ending = ended;
    for (const core::FamilyId& id : std::as_const(left)) {
        PADRON_ASSIGN(const bool empty, isEmpty(connection, id));
        if (empty)
            ending.append(id);
    }
    for (const core::FamilyId& id : std::as_const(ending))
        PADRON_TRY(connection.statement(kEndFamily).bind(id).bind(atMs).run());
    return {};
}

Result<domain::Family> readFamily(sqlite::Connection& connection, const core::FamilyId& id)
{
    domain::Family family;
    family.id = id;
    {
        Statement read = connection.statement(kFamily);
        PADRON_TRY(read.bind(id).one());
        PADRON_ASSIGN(family.folio, domain::Folio::parse(read.text(0)));
        if (!read.isNull(1))
            family.titular = read.id<core::PersonId>(1);
    }
    Statement members = connection.statement(kMembers);
    members.bind(id);
    for (;;) {
        PADRON_ASSIGN(const bool row, members.step());
        if (!row)
            return family;
        family.members.append(memberFrom(members));
    }
}

Result<core::FamilyId> familyOf(sqlite::Connection& connection, const core::PersonId& person)
{
    Statement read = connection.statement(kFamilyOf);
    PADRON_TRY(read.bind(person).one());
    return read.id<core::FamilyId>(0);
}

Result<QList<ports::DatedMembership>> membershipsOf(sqlite::Connection& connection, const core::PersonId& person)
{
    QList<ports::DatedMembership> rows;
    for (const char* sql : {kPastOfPerson, kCurrentOfPerson})
        PADRON_TRY(readDated(std::move(connection.statement(sql).bind(person)), rows));
    return rows;
}

Result<QList<ports::DatedMembership>> historyOf(sqlite::Connection& connection, const core::FamilyId& family)
{
    QList<ports::DatedMembership> rows;
    for (const char* sql : {kPastOfFamily, kCurrentOfFamily})
        PADRON_TRY(readDated(std::move(connection.statement(sql).bind(family)), rows));
    return rows;
}

} // namespace padron::stores
