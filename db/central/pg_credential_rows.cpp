// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

#include "credential/qr_codec.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kHolder{"holder", "SELECT p.id, p.nombres, p.primer_apellido, p.segundo_apellido, e.almacen, e.modulo_id "
                                        "FROM persona p JOIN equipo e ON e.id = p.equipo_id WHERE p.folio = $1"};
constexpr PgStatement kIssues{"issues", "SELECT emision, indice, emitida_s, estado, motivo, estado = publicado FROM credencial "
                                        "WHERE persona_id = $1 ORDER BY emision FOR UPDATE"};
constexpr PgStatement kSetStatus{
    "set_status", "UPDATE credencial SET estado = $3, motivo = $4 WHERE persona_id = $1 AND emision = $2"};
constexpr PgStatement kAwaitNext{
    "await_next", "INSERT INTO credencial_pendiente (persona_id, equipo_id, desde_ms, emision, motivo) "
                  "SELECT $1::uuid, $2::bigint, $3::bigint, max(emision) + 1, $4::text FROM credencial WHERE persona_id = $1 HAVING count(*) > 0 "
                  "ON CONFLICT (persona_id) DO UPDATE SET motivo = excluded.motivo, equipo_id = excluded.equipo_id, "
                  "emision = excluded.emision "
                  "WHERE excluded.motivo <> 'dato' OR credencial_pendiente.motivo = 'dato' " // what stands is who wrote last's
                  "OR credencial_pendiente.emision <> excluded.emision"};
constexpr PgStatement kAwaitNone{"await_none", "DELETE FROM credencial_pendiente WHERE persona_id = $1"};
constexpr PgStatement kCountReissue{
    "count_reissue", "UPDATE equipo SET reemisiones = CASE WHEN reemisiones_desde_ms > $2::bigint - $3::bigint THEN reemisiones + 1 ELSE 1 END, "
                     "reemisiones_desde_ms = CASE WHEN reemisiones_desde_ms > $2 - $3 THEN reemisiones_desde_ms ELSE $2 END "
                     "WHERE id = $1 RETURNING reemisiones"};
constexpr PgStatement kAnyUnlisted{
    "any_unlisted", "SELECT EXISTS (SELECT 1 FROM credencial WHERE estado <> publicado) OR EXISTS (SELECT 1 FROM equipo e "
                    "WHERE NOT e.revocado AND e.finales_avisada < (SELECT secuencia FROM lista WHERE tipo = 'finales'))"};
constexpr PgStatement kTakeUnlisted{
    "take_unlisted", "UPDATE credencial SET publicado = estado WHERE indice IN (SELECT indice FROM credencial "
                     "WHERE estado <> publicado FOR NO KEY UPDATE SKIP LOCKED) RETURNING indice, estado"};
constexpr PgStatement kAnnounceFinals{
    "announce_finals", "WITH libre AS (SELECT id FROM equipo WHERE NOT revocado AND finales_avisada < $1::bigint "
                       "FOR NO KEY UPDATE SKIP LOCKED), movido AS (UPDATE equipo SET ultima_posicion = ultima_posicion + 1, "
                       "finales_avisada = $1 WHERE id IN (SELECT id FROM libre) RETURNING id, ultima_posicion) INSERT INTO flujo (equipo_id, posicion, tipo, finales_secuencia) "
                       "SELECT id, ultima_posicion, 'listas', $1::bigint FROM movido"};
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

} // namespace

std::vector<PgStatement> credentialStatements()
{
    return {kHolder, kIssues, kSetStatus, kAwaitNext, kAwaitNone, kCountReissue, kAnyUnlisted, kTakeUnlisted, kAnnounceFinals};
}

Result<std::optional<FolioHolder>> PgTransaction::holderOf(const QString& folio)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHolder, folio));
    if (rows.empty())
        return std::optional<FolioHolder>();
    const pqxx::row row = rows[0];
    const auto name = domain::PersonName::parse(textOf(row[1]), textOf(row[2]), textOf(row[3]));
    if (!name)
        return core::fail(kRowRefused, QStringLiteral("persona"));
    return std::optional(FolioHolder{core::PersonId(uuidOf(row[0])), credential::nameForQr(*name),
                                     core::StoreId(uuidOf(row[4])), numberOf<qint64>(row[5])});
}

Result<QList<IssuedCredential>> PgTransaction::issuesOf(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kIssues, person));
    QList<IssuedCredential> issues;
    for (const auto& row : rows)
        issues.append({person, numberOf<int>(row[0]), numberOf<quint32>(row[1]), numberOf<qint64>(row[2]),
                       static_cast<credential::Status>(numberOf<int>(row[3])), textOf(row[4]), row[5].as<bool>()});
    return issues;
}

Result<void> PgTransaction::setStatus(const core::PersonId& person, int issueNumber, credential::Status status,
                                      const QString& reason)
{
    return write(kSetStatus, person, issueNumber, static_cast<int>(status), reason);
}

Result<void> PgTransaction::awaitNext(const core::PersonId& person, DeviceRow device, const QString& reason, qint64 nowMs)
{
    return write(kAwaitNext, person, device, nowMs, reason);
}

Result<void> PgTransaction::awaitNone(const core::PersonId& person)
{
    return write(kAwaitNone, person);
}

Result<int> PgTransaction::countReissue(DeviceRow device, qint64 nowMs)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCountReissue, device, nowMs, kDayMs));
    if (rows.empty())
        return core::fail(core::kInternal, QStringLiteral("device"));
    return numberOf<int>(rows[0][0]);
}

Result<bool> PgTransaction::anyUnlisted()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kAnyUnlisted));
    return rows[0][0].as<bool>();
}

Result<QList<CredentialRows::Listed>> PgTransaction::takeUnlisted()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTakeUnlisted));
    QList<Listed> taken;
    for (const auto& row : rows)
        taken.append({numberOf<quint32>(row[0]), static_cast<credential::Status>(numberOf<int>(row[1]))});
    return taken;
}

Result<qint64> PgTransaction::announceFinals(quint32 sequence)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kAnnounceFinals, sequence));
    return static_cast<qint64>(rows.affected_rows());
}

} // namespace padron::central
