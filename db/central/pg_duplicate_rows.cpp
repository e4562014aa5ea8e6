// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kStoreOfPerson{"store_of_person", "SELECT e.almacen FROM persona p JOIN equipo e ON e.id = p.equipo_id "
                                                        "WHERE p.id = $1 FOR UPDATE OF p"};
constexpr PgStatement kHoldsPerson{
    "holds_person", "SELECT EXISTS (SELECT 1 FROM membresia m JOIN familia_en_equipo t ON t.familia_id = m.familia_id "
                    "JOIN equipo e ON e.id = t.equipo_id WHERE m.persona_id = $1 AND m.hasta_ms IS NULL AND e.almacen = $2)"};
constexpr PgStatement kHoldersOf{
    "person_holders", "SELECT id FROM (SELECT DISTINCT ON (n.almacen) n.id, n.revocado FROM membresia m "
                      "JOIN familia_en_equipo t ON t.familia_id = m.familia_id JOIN equipo e ON e.id = t.equipo_id "
                      "JOIN equipo n ON n.almacen = e.almacen WHERE m.persona_id = $1 AND m.hasta_ms IS NULL "
                      "ORDER BY n.almacen, n.epoca DESC) AS newest WHERE NOT revocado ORDER BY id"};
// The answers of two laptops may come in either order: which of them was given last is told as whose a CURP is.
constexpr PgStatement kNoteDuplicate{
    "note_duplicate", "INSERT INTO duplicado AS d (persona_id, otra_id, estado, entrada_id) SELECT id, $2, $3, $4 FROM persona "
                      "WHERE id = $1 ON CONFLICT (persona_id, otra_id) DO UPDATE SET estado = excluded.estado, "
                      "entrada_id = excluded.entrada_id WHERE EXISTS (SELECT 1 FROM eslabon l JOIN equipo e ON e.id = l.equipo_id "
                      "JOIN equipo n ON n.almacen = e.almacen WHERE l.entrada_id = d.entrada_id AND n.id = $5::bigint) "
                      "OR curp_desde(d.entrada_id, $4::uuid, $5::bigint, $6::bigint) COLLATE \"C\" "
                      "<= curp_desde($4::uuid, $4::uuid, $5::bigint, $6::bigint) COLLATE \"C\""};
constexpr PgStatement kHeldAsDuplicate{"held_as_duplicate",
                                       "SELECT max(estado) FROM duplicado WHERE persona_id = $1 AND estado <> 'distinta'"};
constexpr PgStatement kSetPersonState{"set_person_state",
                                      "UPDATE persona SET estado = $2, estado_codigo = $3 WHERE id = $1"};
constexpr PgStatement kHasCredential{"has_credential", "SELECT EXISTS (SELECT 1 FROM credencial WHERE persona_id = $1)"};

QString keyOf(DuplicateAnswer answer)
{
    switch (answer) {
    case DuplicateAnswer::EnDuda: return QStringLiteral("en-duda");
    case DuplicateAnswer::Misma: return QStringLiteral("misma");
    case DuplicateAnswer::Distinta: break;
    }
    return QStringLiteral("distinta");
}

} // namespace

std::vector<PgStatement> duplicateStatements()
{
    return {kStoreOfPerson, kHoldsPerson, kHoldersOf, kNoteDuplicate, kHeldAsDuplicate, kSetPersonState, kHasCredential};
}

Result<std::optional<core::StoreId>> PgTransaction::storeOfPerson(const core::PersonId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kStoreOfPerson, id));
    return rows.empty() ? std::optional<core::StoreId>() : core::StoreId(uuidOf(rows[0][0]));
}

Result<bool> PgTransaction::holdsPerson(const core::PersonId& person, const core::StoreId& store)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHoldsPerson, person, store));
    return rows[0][0].as<bool>();
}

Result<QList<DeviceRow>> PgTransaction::holdersOf(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHoldersOf, person));
    QList<DeviceRow> holders;
    for (const auto& row : rows)
        holders.append(numberOf<DeviceRow>(row[0]));
    return holders;
}

Result<void> PgTransaction::noteDuplicate(const core::PersonId& person, const core::PersonId& other,
                                          DuplicateAnswer answer, const EntryPlace& now)
{
    return write(kNoteDuplicate, person, other, keyOf(answer), now.entry, now.device, now.seq);
}

Result<std::optional<DuplicateAnswer>> PgTransaction::heldAsDuplicate(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHeldAsDuplicate, person));
    if (rows[0][0].is_null())
        return std::optional<DuplicateAnswer>();
    return std::optional(textOf(rows[0][0]) == u"misma" ? DuplicateAnswer::Misma : DuplicateAnswer::EnDuda);
}

Result<void> PgTransaction::setPersonState(const core::PersonId& person, const PersonState& state)
{
    return write(kSetPersonState, person, state.state, state.code);
}

Result<bool> PgTransaction::hasCredential(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHasCredential, person));
    return rows[0][0].as<bool>();
}

} // namespace padron::central
