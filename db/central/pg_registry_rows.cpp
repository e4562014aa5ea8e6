// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kClaimCurp{"claim_curp",
                                 "INSERT INTO curp (curp, persona_id) VALUES ($1, $2) ON CONFLICT (curp) DO NOTHING"};
constexpr PgStatement kInsertPerson{
    // with its domicilio: one round trip a person counts
    "insert_person",
    "WITH quien AS (INSERT INTO persona (id, folio, nombres, primer_apellido, segundo_apellido, fecha_nacimiento, "
    "sexo, entidad_nacimiento, "
    "curp, documento_tipo, documento_referencia, identificacion_tipo, identificacion_numero, identificacion_vigencia, "
    "comprobante, telefono, representacion_tipo, representante_id, representante_nombre, equipo_id, entrada_id, "
    "estado, "
    "estado_codigo) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULLIF($9, ''), NULLIF($10, ''), NULLIF($11, ''), "
    "NULLIF($12, ''), NULLIF($13, ''), NULLIF($14::text, '')::date, NULLIF($15, ''), $16, NULLIF($17, ''), "
    "NULLIF($18::text, '')::uuid, NULLIF($19, ''), $20, $21, $22, $23)) "
    "INSERT INTO domicilio (persona_id, entidad, municipio, localidad, codigo_postal, asentamiento_tipo, asentamiento, "
    "vialidad_tipo, vialidad, numero_clase, numero_exterior, numero_interior, entre_vialidades, referencias) "
    "VALUES ($1, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)"};
constexpr PgStatement kInsertFamily{"insert_family",
                                    "INSERT INTO familia (id, folio, titular_id, equipo_id, entrada_id) "
                                    "VALUES ($1, $2, NULLIF($3::text, '')::uuid, $4, $5)"};
constexpr PgStatement kInsertMembership{
    "insert_membership", "INSERT INTO membresia (familia_id, persona_id, parentesco, consanguineo, supuestos, "
                         "desde_ms) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr PgStatement kInsertConsent{
    "insert_consent", "INSERT INTO consentimiento (id, persona_id, otorga_id, otorga_nombre, dado, medio, aviso, "
                      "aviso_version, aviso_sha256, en_ms) "
                      "VALUES ($1, $2, NULLIF($3::text, '')::uuid, $4, $5, $6, $7, $8, $9, $10)"};
constexpr PgStatement kAwaitCredential{
    "await_credential", "INSERT INTO credencial_pendiente (persona_id, equipo_id, desde_ms) VALUES ($1, $2, $3)"};
constexpr PgStatement kTotals{
    "totals",
    "SELECT (SELECT count(*) FROM familia), (SELECT count(*) FROM persona), (SELECT count(*) FROM membresia), "
    "(SELECT count(*) FROM domicilio), (SELECT count(*) FROM consentimiento), (SELECT count(*) FROM credencial), "
    "(SELECT count(*) FROM credencial_pendiente), (SELECT count(*) FROM alarma)"};

} // namespace

std::vector<PgStatement> registryStatements()
{
    return {kClaimCurp, kInsertPerson, kInsertFamily, kInsertMembership, kInsertConsent, kAwaitCredential, kTotals};
}

Result<bool> PgTransaction::claimCurp(const domain::Curp& curp, const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kClaimCurp, curp.text(), person));
    return rows.affected_rows() == 1;
}

Result<void> PgTransaction::insertPerson(const domain::Person& person, const PersonState& state, DeviceRow device,
                                         const core::EntryId& entry)
{
    const auto& document = person.documentoNacimiento;
    const auto& identification = person.identification;
    const auto& representation = person.representation;
    const domain::Domicilio& home = person.domicilio;
    return write(kInsertPerson, person.id, person.folio.digits(), person.name.nombres(), person.name.primerApellido(),
                 person.name.segundoApellido(), person.fechaNacimiento, QString(domain::curpLetter(person.sexo)),
                 person.entidadNacimiento.curpCode(), person.curp ? person.curp->text() : QString(),
                 document ? domain::keyOf(document->tipo) : QString(), document ? document->referencia : QString(),
                 identification ? domain::keyOf(identification->tipo) : QString(),
                 identification ? identification->numero : QString(),
                 identification ? identification->vigencia.value_or(QDate()) : QDate(),
                 person.comprobante ? domain::keyOf(*person.comprobante) : QString(), person.telefono,
                 representation ? domain::keyOf(representation->tipo) : QString(),
                 representation ? representation->person : core::PersonId(),
                 representation ? representation->name : QString(), device, entry, state.state, state.code,
                 home.entidad.inegiCode(), home.municipio, home.localidad, home.codigoPostal, home.asentamientoTipo,
                 home.asentamiento, home.vialidadTipo, home.vialidad, domain::keyOf(home.numeroKind),
                 home.numeroExterior, home.numeroInterior, home.entreVialidades, home.referencias);
}

Result<void> PgTransaction::insertFamily(const domain::Family& family, DeviceRow device, const core::EntryId& entry)
{
    PADRON_TRY(write(kInsertFamily, family.id, family.folio.digits(), family.titular.value_or(core::PersonId()), device,
                     entry));
    for (const domain::Membership& member : family.members)
        PADRON_TRY(write(kInsertMembership, family.id, member.person, member.parentesco.key,
                         member.parentesco.consanguineo, static_cast<int>(member.supuestos), member.sinceMs));
    return {};
}

Result<void> PgTransaction::insertConsent(const domain::Consent& consent)
{
    return write(kInsertConsent, consent.id, consent.person, consent.givenBy, consent.givenByName,
                 consent.decision == domain::ConsentDecision::Given, domain::keyOf(consent.medium), consent.noticeId,
                 consent.noticeVersion, consent.noticeSha256, consent.atMs);
}

Result<void> PgTransaction::awaitCredential(const core::PersonId& person, DeviceRow device, qint64 nowMs)
{
    return write(kAwaitCredential, person, device, nowMs);
}

Result<Totals> PgTransaction::totals()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTotals));
    const pqxx::row row = rows[0];
    return Totals{numberOf<qint64>(row[0]), numberOf<qint64>(row[1]), numberOf<qint64>(row[2]),
                  numberOf<qint64>(row[3]), numberOf<qint64>(row[4]), numberOf<qint64>(row[5]),
                  numberOf<qint64>(row[6]), numberOf<qint64>(row[7])};
}

} // namespace padron::central
