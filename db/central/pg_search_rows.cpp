// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

#define PADRON_FOUND                                                                                                   \
    "SELECT p.id, m.familia_id, p.estado, p.estado_codigo, "                                                           \
    "m.id IS NULL AND EXISTS (SELECT 1 FROM membresia d WHERE d.persona_id = p.id AND d.motivo = 'baja_defuncion'), "  \
    "EXISTS (SELECT 1 FROM familia_en_equipo h WHERE h.familia_id = m.familia_id AND h.equipo_id = $2) "               \
    "FROM persona p LEFT JOIN membresia m ON m.persona_id = p.id AND m.hasta_ms IS NULL "
constexpr PgStatement kByCurp{"find_by_curp",
                              PADRON_FOUND "WHERE p.id = (SELECT c.persona_id FROM curp c WHERE c.curp = $1)"};
constexpr PgStatement kByFolio{"find_by_folio", PADRON_FOUND "WHERE p.folio = $1"};
#undef PADRON_FOUND
constexpr PgStatement kSince{"searches_since", "SELECT count(*) FROM busqueda WHERE equipo_id = $1 AND ms >= $2"};
constexpr PgStatement kNote{"note_search", "INSERT INTO busqueda (equipo_id, usuario, ms, por, persona_id) "
                                           "VALUES ($1, $2, $3, $4, NULLIF($5::text, '')::uuid)"};
constexpr PgStatement kStandings{"standings_of", "SELECT p.id, p.estado, p.estado_codigo FROM membresia m "
                                                 "JOIN persona p ON p.id = m.persona_id "
                                                 "WHERE m.familia_id = $1 AND m.hasta_ms IS NULL ORDER BY m.id"};

} // namespace

std::vector<PgStatement> searchStatements()
{
    return {kByCurp, kByFolio, kSince, kNote, kStandings};
}

Result<std::optional<FoundPerson>> PgTransaction::findPerson(const QString& by, const QString& value, DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(by == QLatin1String("curp") ? kByCurp : kByFolio, value, device));
    if (rows.empty())
        return std::optional<FoundPerson>();
    const auto& row = rows[0];
    FoundPerson found;
    found.person = core::PersonId(uuidOf(row[0]));
    if (!row[1].is_null())
        found.family = core::FamilyId(uuidOf(row[1]));
    found.state = {textOf(row[2]), textOf(row[3])};
    found.died = row[4].as<bool>();
    found.held = row[5].as<bool>();
    return std::optional(found);
}

Result<qint64> PgTransaction::searchesSince(DeviceRow device, qint64 ms)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kSince, device, ms));
    return numberOf<qint64>(rows[0][0]);
}

Result<void> PgTransaction::noteSearch(DeviceRow device, const core::UserId& user, qint64 ms, const QString& by,
                                       const core::PersonId& person)
{
    return write(kNote, device, user, ms, by, person);
}

Result<QList<sync::PersonStateChanged>> PgTransaction::standingsOf(const core::FamilyId& family)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kStandings, family));
    QList<sync::PersonStateChanged> standings;
    for (const auto& row : rows)
        standings.append({core::PersonId(uuidOf(row[0])), textOf(row[1]), textOf(row[2])});
    return standings;
}

} // namespace padron::central
