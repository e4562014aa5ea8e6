// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

// It may come before the person: only the word of a store that registers them, or holds their family, counts.
constexpr PgStatement kNoteDerechohabiencia{
    "note_derechohabiencia",
    "INSERT INTO derechohabiencia (persona_id, institucion, curp, resultado, equipo_id, entrada_id) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (persona_id, curp, institucion, equipo_id) "
    "DO UPDATE SET resultado = excluded.resultado, entrada_id = excluded.entrada_id"};
// What a store said in an earlier epoch, as another device, it takes back itself.
constexpr PgStatement kForgetEarlierEpochs{
    "forget_earlier_derechohabiencia",
    "DELETE FROM derechohabiencia d USING equipo e WHERE d.persona_id = $1 AND d.institucion = $2 AND d.curp = $3 "
    "AND e.id = d.equipo_id AND d.equipo_id <> $4 AND e.almacen = (SELECT almacen FROM equipo WHERE id = $4)"};
constexpr PgStatement kIsVigente{
    "is_vigente", "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT ON (d.institucion) d.resultado FROM derechohabiencia d "
                  "JOIN equipo e ON e.id = d.equipo_id WHERE d.persona_id = $1 AND d.curp = $2 "
                  "AND (e.almacen = (SELECT almacen FROM equipo WHERE id = $3) OR EXISTS (SELECT 1 FROM membresia m "
                  "JOIN familia_en_equipo t ON t.familia_id = m.familia_id JOIN equipo h ON h.id = t.equipo_id "
                  "WHERE m.persona_id = $1 AND m.hasta_ms IS NULL AND h.almacen = e.almacen)) "
                  "ORDER BY d.institucion, curp_desde(d.entrada_id, $4, $5, $6) COLLATE \"C\" DESC) AS ultimas "
                  "WHERE resultado = 'vigente')"};

} // namespace

std::vector<PgStatement> derechohabienciaStatements()
{
    return {kNoteDerechohabiencia, kForgetEarlierEpochs, kIsVigente};
}

Result<void> PgTransaction::noteDerechohabiencia(const core::PersonId& person, domain::Institucion institucion,
                                                 const domain::Curp& curp, domain::ResultadoConsulta resultado,
                                                 DeviceRow device, const core::EntryId& entry)
{
    PADRON_TRY(write(kForgetEarlierEpochs, person, domain::keyOf(institucion), curp.text(), device));
    return write(kNoteDerechohabiencia, person, domain::keyOf(institucion), curp.text(), domain::keyOf(resultado), device,
                 entry);
}

Result<bool> PgTransaction::isVigente(const core::PersonId& person, const domain::Curp& curp, DeviceRow device,
                                      const EntryPlace& now)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kIsVigente, person, curp.text(), device, now.entry, now.device, now.seq));
    return rows[0][0].as<bool>();
}

} // namespace padron::central
