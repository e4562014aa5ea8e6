// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_person_columns.h"
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kClaimCurp{"claim_curp",
                                 "INSERT INTO curp (curp, persona_id) VALUES ($1, $2) ON CONFLICT (curp) DO UPDATE "
                                 "SET persona_id = excluded.persona_id WHERE curp.persona_id = excluded.persona_id"};
constexpr PgStatement kReleaseCurp{"release_curp", "DELETE FROM curp WHERE curp = $1 AND persona_id = $2"};
constexpr PgStatement kInsertPerson{
    // with its domicilio: one round trip a person counts
    "insert_person",
    "WITH quien AS (INSERT INTO persona (id, folio, nombres, primer_apellido, segundo_apellido, fecha_nacimiento, "
    "sexo, entidad_nacimiento, "
    "curp, documento_tipo, documento_referencia, identificacion_tipo, identificacion_numero, identificacion_vigencia, "
    "comprobante, telefono, representacion_tipo, representante_id, representante_nombre, equipo_id, entrada_id, curp_entrada_id, "
    "estado, estado_codigo, caso) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULLIF($9, ''), NULLIF($10, ''), NULLIF($11, ''), "
    "NULLIF($12, ''), NULLIF($13, ''), NULLIF($14::text, '')::date, NULLIF($15, ''), $16, NULLIF($17, ''), "
    "NULLIF($18::text, '')::uuid, NULLIF($19, ''), $20, $21, $21, $22, $23, $39)) "
    "INSERT INTO domicilio (persona_id, entidad, municipio, localidad, codigo_postal, asentamiento_tipo, asentamiento, "
    "vialidad_tipo, vialidad, numero_clase, numero_exterior, numero_interior, entre_vialidades, referencias, "
    "municipio_clave, localidad_clave) VALUES ($1, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, "
    "$37, $38)"};
constexpr PgStatement kUpdatePerson{
    "update_person",
    "WITH quien AS (UPDATE persona SET nombres = $2, primer_apellido = $3, segundo_apellido = $4, "
    "fecha_nacimiento = $5, sexo = $6, entidad_nacimiento = $7, curp = NULLIF($8, ''), "
    "documento_tipo = NULLIF($9, ''), documento_referencia = NULLIF($10, ''), identificacion_tipo = NULLIF($11, ''), "
    "identificacion_numero = NULLIF($12, ''), identificacion_vigencia = NULLIF($13::text, '')::date, "
    "comprobante = NULLIF($14, ''), telefono = $15, representacion_tipo = NULLIF($16, ''), "
    "representante_id = NULLIF($17::text, '')::uuid, representante_nombre = NULLIF($18, ''), entrada_id = $19, "
    "version = version + 1, estado = $20, estado_codigo = $21, caso = $37 WHERE id = $1) "
    "UPDATE domicilio SET entidad = $22, municipio = $23, localidad = $24, codigo_postal = $25, "
    "asentamiento_tipo = $26, asentamiento = $27, vialidad_tipo = $28, vialidad = $29, numero_clase = $30, "
    "numero_exterior = $31, numero_interior = $32, entre_vialidades = $33, referencias = $34, municipio_clave = $35, "
    "localidad_clave = $36 WHERE persona_id = $1"};
constexpr PgStatement kInsertFamily{"insert_family",
                                    "INSERT INTO familia (id, folio, titular_id, equipo_id, entrada_id) "
                                    "VALUES ($1, $2, NULLIF($3::text, '')::uuid, $4, $5)"};
constexpr PgStatement kInsertMembership{
    "insert_membership", "INSERT INTO membresia (familia_id, persona_id, parentesco, consanguineo, supuestos, "
                         "desde_ms) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr PgStatement kInsertConsent{
    "insert_consent", "INSERT INTO consentimiento (id, persona_id, otorga_id, otorga_nombre, dado, medio, aviso, "
                      "aviso_version, aviso_sha256, en_ms, evidencia_sha256, testigos, finalidad, conocido) "
                      "VALUES ($1, $2, NULLIF($3::text, '')::uuid, $4, $5, $6, $7, $8, $9, $10, "
                      "NULLIF($11::bytea, ''), $12, $13, $14)"};
constexpr PgStatement kAwaitCredential{
    "await_credential", "INSERT INTO credencial_pendiente (persona_id, equipo_id, desde_ms) SELECT $1, $2, $3 "
                        "WHERE NOT EXISTS (SELECT 1 FROM credencial WHERE persona_id = $1) ON CONFLICT DO NOTHING"};
constexpr PgStatement kAwaitNoCredential{"await_no_credential",
                                         "DELETE FROM credencial_pendiente WHERE persona_id = $1 AND emision = 1"};
constexpr PgStatement kTotals{
    "totals",
    "SELECT (SELECT count(*) FROM familia), (SELECT count(*) FROM persona), (SELECT count(*) FROM membresia), "
    "(SELECT count(*) FROM domicilio), (SELECT count(*) FROM consentimiento), (SELECT count(*) FROM credencial), "
    "(SELECT count(*) FROM credencial_pendiente), (SELECT count(*) FROM alarma), "
    "(SELECT count(*) FROM alarma WHERE vista_ms IS NULL)"};

} // namespace

std::vector<PgStatement> registryStatements()
{
    return {kClaimCurp,        kReleaseCurp,   kInsertPerson,    kUpdatePerson,      kInsertFamily,
            kInsertMembership, kInsertConsent, kAwaitCredential, kAwaitNoCredential, kTotals};
}

Result<bool> PgTransaction::claimCurp(const domain::Curp& curp, const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kClaimCurp, curp.text(), person));
    return rows.affected_rows() == 1;
}

Result<void> PgTransaction::releaseCurp(const domain::Curp& curp, const core::PersonId& person)
{
    return write(kReleaseCurp, curp.text(), person);
}

Result<void> PgTransaction::insertPerson(const domain::Person& person, const PersonState& state, DeviceRow device,
                                         const core::EntryId& entry)
{
    return withData(person, [&](const auto&... data) {
        return withHome(person.domicilio, [&](const auto&... home) {
            return write(kInsertPerson, person.id, person.folio.digits(), data..., device, entry, state.state,
                         state.code, home..., caseBytes(person));
        });
    });
}

Result<void> PgTransaction::updatePerson(const domain::Person& person, const PersonState& state,
                                         const core::EntryId& entry)
{
    return withData(person, [&](const auto&... data) {
        return withHome(person.domicilio, [&](const auto&... home) {
            return write(kUpdatePerson, person.id, data..., entry, state.state, state.code, home..., caseBytes(person));
        });
    });
}

Result<void> PgTransaction::insertFamily(const domain::Family& family, DeviceRow device, const core::EntryId& entry)
{
    PADRON_TRY(write(kInsertFamily, family.id, family.folio.digits(), family.titular.value_or(core::PersonId()), device,
                     entry));
    for (const domain::Membership& member : family.members)
        PADRON_TRY(insertMembership(family.id, member));
    return {};
}

Result<void> PgTransaction::insertMembership(const core::FamilyId& family, const domain::Membership& member)
{
    return write(kInsertMembership, family, member.person, member.parentesco.key, member.parentesco.consanguineo,
                 static_cast<int>(member.supuestos), member.sinceMs);
}

Result<void> PgTransaction::insertConsent(const domain::Consent& consent)
{
    return write(kInsertConsent, consent.id, consent.person, consent.givenBy, consent.givenByName,
                 consent.decision == domain::ConsentDecision::Given, domain::keyOf(consent.medium), consent.noticeId,
                 consent.noticeVersion, consent.noticeSha256, consent.atMs, consent.evidence,
                 consent.witnesses.join(u'\n'),
                 purposeOf(consent), domain::keyOf(consent.shown));
}

Result<void> PgTransaction::awaitCredential(const core::PersonId& person, DeviceRow device, qint64 nowMs)
{
    return write(kAwaitCredential, person, device, nowMs);
}

Result<void> PgTransaction::awaitNoCredential(const core::PersonId& person)
{
    return write(kAwaitNoCredential, person);
}

Result<Totals> PgTransaction::totals()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTotals));
    const pqxx::row row = rows[0];
    return Totals{numberOf<qint64>(row[0]), numberOf<qint64>(row[1]), numberOf<qint64>(row[2]),
                  numberOf<qint64>(row[3]), numberOf<qint64>(row[4]), numberOf<qint64>(row[5]),
                  numberOf<qint64>(row[6]), numberOf<qint64>(row[7]), numberOf<qint64>(row[8])};
}

} // namespace padron::central
