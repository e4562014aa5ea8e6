// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

// It may come before the person: only the word of the device that registers them counts.
constexpr PgStatement kNoteDerechohabiencia{
    "note_derechohabiencia",
    "INSERT INTO derechohabiencia (persona_id, institucion, curp, resultado, equipo_id, entrada_id) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (persona_id, curp, institucion, equipo_id) "
    "DO UPDATE SET resultado = excluded.resultado, entrada_id = excluded.entrada_id"};
constexpr PgStatement kIsVigente{
    "is_vigente", "SELECT EXISTS (SELECT 1 FROM derechohabiencia WHERE persona_id = $1 AND curp = $2 AND equipo_id = $3 "
                  "AND resultado = 'vigente')"};

} // namespace

std::vector<PgStatement> derechohabienciaStatements()
{
    return {kNoteDerechohabiencia, kIsVigente};
}

Result<void> PgTransaction::noteDerechohabiencia(const core::PersonId& person, domain::Institucion institucion,
                                                 const domain::Curp& curp, domain::ResultadoConsulta resultado,
                                                 DeviceRow device, const core::EntryId& entry)
{
    return write(kNoteDerechohabiencia, person, domain::keyOf(institucion), curp.text(), domain::keyOf(resultado), device,
                 entry);
}

Result<bool> PgTransaction::isVigente(const core::PersonId& person, const domain::Curp& curp, DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kIsVigente, person, curp.text(), device));
    return rows[0][0].as<bool>();
}

} // namespace padron::central
