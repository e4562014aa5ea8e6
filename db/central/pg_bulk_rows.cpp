// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of registrations a table at a time: one statement for hundreds of people, where a round trip for each of their
// rows would be most of the time. What each row holds is pg_registry_rows.cpp's and pg_batch_rows.cpp's.
#include "central/pg_array.h"
#include "central/pg_person_columns.h"
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

// Key by key, each through its index: of an array, a plan made for a small table reads the whole of a big one.
constexpr PgStatement kSaidBefore{
    "said_before",
    "SELECT 1, k::text FROM unnest($1::uuid[]) AS t (k), LATERAL (SELECT 1 FROM entrada WHERE id = k LIMIT 1) AS s "
    "UNION ALL SELECT 2, k::text FROM unnest($2::uuid[]) AS t (k), LATERAL ("
    "(SELECT 1 FROM revocacion WHERE persona_id = k LIMIT 1) UNION ALL (SELECT 1 FROM duplicado WHERE persona_id = k LIMIT 1) "
    "UNION ALL (SELECT 1 FROM derechohabiencia WHERE persona_id = k AND resultado = 'vigente' LIMIT 1)) AS s "
    "UNION ALL SELECT 3, k FROM unnest($3::text[]) AS t (k), LATERAL (SELECT 1 FROM curp WHERE curp = k LIMIT 1) AS s"};

// Bytes of all rows come as one value and are cut here: as elements of an array they would be written twice as long.
constexpr PgStatement kBulkEntries{
    "bulk_entries", "INSERT INTO entrada (id, sha256, modalidad, modalidad_lugar, modalidad_evento, modalidad_brigada) "
                    "SELECT i, substring($6::bytea FROM (32 * n - 31)::integer FOR 32), NULLIF(k, ''), NULLIF(p, ''), "
                    "NULLIF(e, ''), NULLIF(b, '') FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) "
                    "WITH ORDINALITY AS t (i, k, p, e, b, n)"};
constexpr PgStatement kBulkLinks{
    "bulk_links",
    "INSERT INTO eslabon (equipo_id, seq, lote, entrada_id, sha256, hash, bytes, tipo, veredicto, codigo, version) "
    "SELECT $12, s, $13, i, substring($9::bytea FROM (32 * n - 31)::integer FOR 32), "
    "substring($10::bytea FROM (32 * n - 31)::integer FOR 32), substring($11::bytea FROM o FOR l), k, v, c, w "
    "FROM unnest($1::bigint[], $2::uuid[], $3::integer[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::bigint[]) "
    "WITH ORDINALITY AS t (s, i, o, l, k, v, c, w, n)"};
constexpr PgStatement kBulkPeople{
    "bulk_people",
    "INSERT INTO persona (id, folio, nombres, primer_apellido, segundo_apellido, fecha_nacimiento, sexo, "
    "entidad_nacimiento, curp, documento_tipo, documento_referencia, identificacion_tipo, identificacion_numero, "
    "identificacion_vigencia, comprobante, telefono, representacion_tipo, representante_id, representante_nombre, "
    "entrada_id, curp_entrada_id, estado, estado_codigo, caso, equipo_id) "
    "SELECT a1, a2, a3, a4, a5, a6, a7, a8, NULLIF(a9, ''), NULLIF(a10, ''), NULLIF(a11, ''), NULLIF(a12, ''), "
    "NULLIF(a13, ''), a14, NULLIF(a15, ''), a16, NULLIF(a17, ''), a18, NULLIF(a19, ''), a20, a20, a21, a22, a23, $24 "
    "FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], "
    "$9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::date[], $15::text[], $16::text[], $17::text[], "
    "$18::uuid[], $19::text[], $20::uuid[], $21::text[], $22::text[], $23::bytea[]) "
    "AS t (a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23)"};
constexpr PgStatement kBulkHomes{
    "bulk_homes",
    "INSERT INTO domicilio (persona_id, entidad, municipio, localidad, codigo_postal, asentamiento_tipo, asentamiento, "
    "vialidad_tipo, vialidad, numero_clase, numero_exterior, numero_interior, entre_vialidades, referencias, "
    "municipio_clave, localidad_clave) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], "
    "$6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], "
    "$15::text[], $16::text[])"};
// In one order everywhere: two batches with the same CURPs wait for each other, and never both.
constexpr PgStatement kBulkCurps{"bulk_curps", "INSERT INTO curp (curp, persona_id) "
                                               "SELECT c, p FROM unnest($1::text[], $2::uuid[]) AS t (c, p) ORDER BY c"};
constexpr PgStatement kBulkFamilies{"bulk_families",
                                    "INSERT INTO familia (id, folio, titular_id, entrada_id, equipo_id) "
                                    "SELECT i, f, t, e, $5 FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[]) "
                                    "AS t (i, f, t, e)"};
constexpr PgStatement kBulkMembers{
    "bulk_members", "INSERT INTO membresia (familia_id, persona_id, parentesco, consanguineo, supuestos, desde_ms) "
                    "SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::integer[], $6::bigint[])"};
constexpr PgStatement kBulkConsents{
    "bulk_consents",
    "INSERT INTO consentimiento (id, persona_id, otorga_id, otorga_nombre, dado, medio, aviso, aviso_version, en_ms, "
    "testigos, finalidad, conocido, aviso_sha256, evidencia_sha256) "
    "SELECT i, p, o, n, d, m, a, v, e, t, f, c, s, NULLIF(x, '') FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], "
    "$5::boolean[], $6::text[], $7::text[], $8::integer[], $9::bigint[], $10::text[], $11::text[], $12::text[], "
    "$13::bytea[], $14::bytea[]) AS t (i, p, o, n, d, m, a, v, e, t, f, c, s, x)"};
constexpr PgStatement kBulkWaiting{"bulk_waiting", "INSERT INTO credencial_pendiente (persona_id, equipo_id, desde_ms) "
                                                   "SELECT p, $2, $3 FROM unnest($1::uuid[]) AS t (p)"};
constexpr PgStatement kBulkStates{
    "bulk_states", "INSERT INTO flujo (equipo_id, posicion, tipo, persona_id, estado, codigo) "
                   "SELECT $4, $5 + n, 'estado', p, e, c FROM unnest($1::uuid[], $2::text[], $3::text[]) "
                   "WITH ORDINALITY AS t (p, e, c, n)"};

/// The rows of a run, by table.
struct Rows
{
    PgColumns<5> entries;
    PgColumns<8> links;
    QByteArray hashes, chain, bytes; ///< of the links, one after the other
    PgColumns<22> people;
    PgArray facts;
    PgColumns<16> homes;
    PgColumns<2> curps;
    PgColumns<4> families;
    PgColumns<6> members;
    PgColumns<12> consents;
    PgArray notices, evidence;
    PgArray waiting;
    PgColumns<3> states;

    void add(const PlainEntry& plain);
    void add(const domain::Person& person, const PersonState& state, const core::EntryId& entry);
    void add(const domain::Consent& consent);
};

void Rows::add(const PlainEntry& plain)
{
    const ReceivedEntry& link = plain.link;
    const auto modality = plain.modality.value_or(envelope::EntryModality());
    entries.add(link.id, modality.kind, modality.place, modality.event, modality.brigade);
    links.add(link.seq, link.id, bytes.size() + 1, link.bytes.size(), link.kind, sync::keyOf(link.verdict.kind),
              link.verdict.code, link.verdict.version);
    hashes += link.sha256;
    chain += link.hash;
    bytes += link.bytes;
    if (!plain.family)
        return;
    const domain::Family& family = plain.family->family;
    for (qsizetype i = 0; i < plain.family->people.size(); ++i)
        add(plain.family->people.at(i), plain.states.at(i), link.id);
    families.add(family.id, family.folio.digits(), family.titular.value_or(core::PersonId()), link.id);
    for (const domain::Membership& member : family.members)
        members.add(family.id, member.person, member.parentesco.key, member.parentesco.consanguineo,
                    static_cast<int>(member.supuestos), member.sinceMs);
    for (const domain::Consent& consent : plain.family->consents)
        add(consent);
}

void Rows::add(const domain::Person& person, const PersonState& state, const core::EntryId& entry)
{
    withData(person, [&](const auto&... data) {
        people.add(person.id, person.folio.digits(), data..., entry, state.state, state.code);
    });
    facts.addBytes(caseBytes(person));
    withHome(person.domicilio, [&](const auto&... home) { homes.add(person.id, home...); });
    if (person.curp)
        curps.add(person.curp->text(), person.id);
    if (state.eligible())
        waiting.add(person.id);
    states.add(person.id, state.state, state.code);
}

void Rows::add(const domain::Consent& consent)
{
    consents.add(consent.id, consent.person, consent.givenBy, consent.givenByName,
                 consent.decision == domain::ConsentDecision::Given, domain::keyOf(consent.medium), consent.noticeId,
                 consent.noticeVersion, consent.atMs, consent.witnesses.join(u'\n'), purposeOf(consent),
                 domain::keyOf(consent.shown));
    notices.addBytes(consent.noticeSha256);
    evidence.addBytes(consent.evidence);
}

} // namespace

std::vector<PgStatement> bulkStatements()
{
    return {kSaidBefore,   kBulkEntries, kBulkLinks,    kBulkPeople,  kBulkHomes, kBulkCurps,
            kBulkFamilies, kBulkMembers, kBulkConsents, kBulkWaiting, kBulkStates};
}

Result<SaidBefore> PgTransaction::saidBefore(const PlainKeys& keys)
{
    PgArray entries, people, curps;
    for (const QUuid& id : keys.entries)
        entries.add(id);
    for (const QUuid& id : keys.people)
        people.add(id);
    for (const QString& curp : keys.curps)
        curps.add(curp);
    PADRON_ASSIGN(const pqxx::result rows, run(kSaidBefore, entries, people, curps));
    SaidBefore said;
    for (const auto& row : rows) {
        switch (numberOf<int>(row[0])) {
        case 1: said.entries.insert(uuidOf(row[1])); break;
        case 2: said.people.insert(uuidOf(row[1])); break;
        default: said.curps.insert(textOf(row[1])); break;
        }
    }
    return said;
}

Result<void> PgTransaction::insertPlain(DeviceRow device, quint64 position, const std::vector<PlainEntry>& run,
                                        qint64 nowMs)
{
    if (run.empty())
        return {};
    Rows rows;
    for (const PlainEntry& plain : run)
        rows.add(plain);
    // Each only after the tables that its keys name.
    PADRON_TRY(writeAll(kBulkEntries, rows.entries, rows.hashes));
    PADRON_TRY(writeAll(kBulkPeople, rows.people, rows.facts, device));
    PADRON_TRY(writeAll(kBulkHomes, rows.homes));
    PADRON_TRY(writeAll(kBulkCurps, rows.curps));
    PADRON_TRY(writeAll(kBulkFamilies, rows.families, device));
    PADRON_TRY(writeAll(kBulkMembers, rows.members));
    PADRON_TRY(writeAll(kBulkConsents, rows.consents, rows.notices, rows.evidence));
    PADRON_TRY(write(kBulkWaiting, rows.waiting, device, nowMs));
    PADRON_TRY(writeAll(kBulkStates, rows.states, device, position));
    return writeAll(kBulkLinks, rows.links, rows.hashes, rows.chain, rows.bytes, device, run.front().link.batch);
}

} // namespace padron::central
