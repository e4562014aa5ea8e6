// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

// Until when it takes back what was given. Under its entry's own id it is of no consent in particular: the moment at which that
// was made, which begins its id.
#define PADRON_UNTIL(row)                                                                                              \
    "(CASE WHEN " row ".consentimiento_id = " row ".entrada_id "                                                       \
    "THEN ('x' || left(replace(" row ".entrada_id::text, '-', ''), 12))::bit(48)::bigint "                             \
    "ELSE (SELECT t.en_ms FROM consentimiento t WHERE t.id = " row ".consentimiento_id) END)"
constexpr PgStatement kNoteRevocation{
    "note_revocation", "INSERT INTO revocacion AS r (persona_id, consentimiento_id, motivo, entrada_id) VALUES ($1, $2, $3, $4) "
                       "ON CONFLICT (persona_id) DO UPDATE SET consentimiento_id = excluded.consentimiento_id, "
                       "motivo = excluded.motivo, entrada_id = excluded.entrada_id "
                       "WHERE coalesce(" PADRON_UNTIL("excluded") " >= " PADRON_UNTIL("r") ", true)"};
constexpr PgStatement kIsRevoked{"is_revoked", "SELECT EXISTS (SELECT 1 FROM revocacion r WHERE r.persona_id = $1 AND NOT EXISTS ("
                                 // unless it was given again, later than what was taken back
                                 "SELECT 1 FROM consentimiento c WHERE c.persona_id = r.persona_id AND c.dado "
                                 "AND c.finalidad = 'registro' AND c.en_ms > " PADRON_UNTIL("r") "))"};
#undef PADRON_UNTIL

constexpr PgStatement kHasDied{"has_died", "SELECT EXISTS (SELECT 1 FROM persona WHERE id = $1 AND estado = 'baja')"};

} // namespace

std::vector<PgStatement> revocationStatements()
{
    return {kNoteRevocation, kIsRevoked, kHasDied};
}

Result<void> PgTransaction::noteRevocation(const core::PersonId& person, const core::ConsentId& consent,
                                           const QString& reason, const core::EntryId& entry)
{
    return write(kNoteRevocation, person, consent.isNull() ? core::ConsentId(entry.uuid()) : consent, reason, entry);
}

Result<bool> PgTransaction::isRevoked(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kIsRevoked, person));
    return rows[0][0].as<bool>();
}

Result<bool> PgTransaction::hasDied(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHasDied, person));
    return rows[0][0].as<bool>();
}

} // namespace padron::central
