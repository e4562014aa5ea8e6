// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kStoreOfPerson{"store_of_person", "SELECT e.almacen FROM persona p JOIN equipo e ON e.id = p.equipo_id "
                                                        "WHERE p.id = $1 FOR UPDATE OF p"};
constexpr PgStatement kNoteDuplicate{
    "note_duplicate", "INSERT INTO duplicado (persona_id, otra_id, estado, entrada_id) VALUES ($1, $2, $3, $4) "
                      "ON CONFLICT (persona_id, otra_id) DO UPDATE SET estado = excluded.estado, "
                      "entrada_id = excluded.entrada_id"};
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
    return {kStoreOfPerson, kNoteDuplicate, kHeldAsDuplicate, kSetPersonState, kHasCredential};
}

Result<std::optional<core::StoreId>> PgTransaction::storeOfPerson(const core::PersonId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kStoreOfPerson, id));
    return rows.empty() ? std::optional<core::StoreId>() : core::StoreId(uuidOf(rows[0][0]));
}

Result<void> PgTransaction::noteDuplicate(const core::PersonId& person, const core::PersonId& other,
                                          DuplicateAnswer answer, const core::EntryId& entry)
{
    return write(kNoteDuplicate, person, other, keyOf(answer), entry);
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
