// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_conflict_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;
using ports::Conflict;
using sqlite::Statement;

namespace {

constexpr char kSave[] =
    "INSERT INTO conflict (id, family_id, person_id, body, at_ms, open) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET family_id = excluded.family_id, person_id = excluded.person_id, at_ms = excluded.at_ms, "
    "open = excluded.open, decided_entry = CASE WHEN body = excluded.body THEN decided_entry END, "
    "decision = CASE WHEN body = excluded.body THEN decision ELSE '' END, body = excluded.body";
#define PADRON_CONFLICT "SELECT id, family_id, person_id, body, at_ms, open, decided_entry, decision FROM conflict "
constexpr char kOne[] = PADRON_CONFLICT "WHERE id = ?";
constexpr char kOpen[] = PADRON_CONFLICT "WHERE open = 1 ORDER BY at_ms, id";
constexpr char kOpenOf[] = PADRON_CONFLICT "WHERE family_id = ? AND open = 1 ORDER BY id";
#undef PADRON_CONFLICT
constexpr char kDecide[] = "UPDATE conflict SET decided_entry = ?, decision = ? WHERE id = ? AND open = 1";

Conflict readOne(const Statement& row)
{
    Conflict one;
    one.id = row.id<domain::ConflictId>(0);
    one.family = row.id<core::FamilyId>(1);
    if (!row.isNull(2))
        one.person = row.id<core::PersonId>(2);
    one.body = row.blob(3);
    one.atMs = row.integer(4);
    one.open = row.integer(5) != 0;
    if (!row.isNull(6))
        one.decidedBy = row.id<core::EntryId>(6);
    one.decision = row.text(7);
    return one;
}

Result<QList<Conflict>> readAll(Statement& read)
{
    QList<Conflict> all;
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return all;
        all.append(readOne(read));
    }
}

} // namespace

QList<const char*> SqlConflictStore::statements()
{
    return {kSave, kOne, kOpen, kOpenOf, kDecide};
}

Result<void> SqlConflictStore::save(const Conflict& conflict)
{
    return m_connection.statement(kSave)
        .bind(conflict.id)
        .bind(conflict.family)
        .bind(conflict.person)
        .bind(conflict.body)
        .bind(conflict.atMs)
        .bind(conflict.open ? 1 : 0)
        .run();
}

Result<Conflict> SqlConflictStore::conflict(const domain::ConflictId& id)
{
    Statement read = m_connection.statement(kOne);
    PADRON_TRY(read.bind(id).one());
    return readOne(read);
}

Result<QList<Conflict>> SqlConflictStore::open()
{
    Statement read = m_connection.statement(kOpen);
    return readAll(read);
}

Result<QList<Conflict>> SqlConflictStore::openOf(const core::FamilyId& family)
{
    Statement read = m_connection.statement(kOpenOf);
    return readAll(read.bind(family));
}

Result<void> SqlConflictStore::decide(const domain::ConflictId& id, const core::EntryId& entry, const QString& decision)
{
    PADRON_TRY(m_connection.statement(kDecide).bind(entry).bind(decision).bind(id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

} // namespace padron::stores
