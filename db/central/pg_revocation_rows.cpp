// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kNoteRevocation{
    "note_revocation", "INSERT INTO revocacion (persona_id, consentimiento_id, motivo, entrada_id) VALUES ($1, $2, $3, $4) "
                       "ON CONFLICT (persona_id) DO UPDATE SET consentimiento_id = excluded.consentimiento_id, "
                       "motivo = excluded.motivo, entrada_id = excluded.entrada_id"};
constexpr PgStatement kIsRevoked{"is_revoked", "SELECT EXISTS (SELECT 1 FROM revocacion r WHERE r.persona_id = $1 AND NOT EXISTS ("
                                 // unless it was given again, later than the one that was taken back
                                 "SELECT 1 FROM consentimiento c JOIN consentimiento t ON t.id = r.consentimiento_id "
                                 "WHERE c.persona_id = r.persona_id AND c.dado AND c.finalidad = 'registro' "
                                 "AND c.en_ms > t.en_ms))"};

constexpr PgStatement kHasDied{"has_died", "SELECT EXISTS (SELECT 1 FROM persona WHERE id = $1 AND estado = 'baja')"};

} // namespace

std::vector<PgStatement> revocationStatements()
{
    return {kNoteRevocation, kIsRevoked, kHasDied};
}

Result<void> PgTransaction::noteRevocation(const core::PersonId& person, const core::ConsentId& consent,
                                           const QString& reason, const core::EntryId& entry)
{
    return write(kNoteRevocation, person, consent, reason, entry);
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
