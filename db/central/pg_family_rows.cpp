// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kFamily{"family", "SELECT f.folio, f.titular_id, e.almacen FROM familia f "
                                        "JOIN equipo e ON e.id = f.equipo_id WHERE f.id = $1 FOR UPDATE OF f"};
#define PADRON_PERSON                                                                                                  \
    "p.id, p.folio, p.nombres, p.primer_apellido, p.segundo_apellido, p.fecha_nacimiento, p.sexo, "                    \
    "p.entidad_nacimiento, p.curp, p.documento_tipo, p.documento_referencia, p.identificacion_tipo, "                  \
    "p.identificacion_numero, p.identificacion_vigencia, p.comprobante, p.telefono, p.representacion_tipo, "           \
    "p.representante_id, p.representante_nombre, d.entidad, d.municipio, d.localidad, d.codigo_postal, "               \
    "d.asentamiento_tipo, d.asentamiento, d.vialidad_tipo, d.vialidad, d.numero_clase, d.numero_exterior, "            \
    "d.numero_interior, d.entre_vialidades, d.referencias, d.municipio_clave, d.localidad_clave, p.caso"
constexpr PgStatement kMembers{"family_members",
                               "SELECT " PADRON_PERSON
                               ", m.parentesco, m.consanguineo, m.supuestos, m.desde_ms FROM membresia m "
                               "JOIN persona p ON p.id = m.persona_id JOIN domicilio d ON d.persona_id = p.id "
                               "WHERE m.familia_id = $1 AND m.hasta_ms IS NULL ORDER BY m.id"};
constexpr PgStatement kPerson{"person",
                              "SELECT " PADRON_PERSON " FROM persona p JOIN domicilio d ON d.persona_id = p.id "
                              "WHERE p.id = $1"};
#undef PADRON_PERSON
constexpr PgStatement kEndMembership{"end_membership",
                                     "UPDATE membresia SET hasta_ms = $3, motivo = $4 "
                                     "WHERE familia_id = $1 AND persona_id = $2 AND hasta_ms IS NULL"};
constexpr PgStatement kChangeFamily{
    "change_family", "UPDATE familia SET titular_id = NULLIF($2::text, '')::uuid, entrada_id = $3, "
                     "fusion_id = NULL, version = version + 1, fin_ms = NULLIF($4::bigint, 0) WHERE id = $1 RETURNING version"};
constexpr char kCheckTitulares[] = "SET CONSTRAINTS familia_titular_miembro, membresia_titular_familia IMMEDIATE; "
                                   "SET CONSTRAINTS familia_titular_miembro, membresia_titular_familia DEFERRED";

/// What a row holds was parsed before it was written.
tl::unexpected<core::Error> damaged(const char* column)
{
    return core::fail(kRowRefused, QLatin1String(column));
}

QDate dateOf(const pqxx::field& field)
{
    return QDate::fromString(textOf(field), Qt::ISODate);
}

Result<domain::Domicilio> domicilioFrom(const pqxx::row& row)
{
    constexpr QString domain::DomicilioDraft::*kTexts[] = {
        &domain::DomicilioDraft::entidad,          &domain::DomicilioDraft::municipio,
        &domain::DomicilioDraft::localidad,        &domain::DomicilioDraft::codigoPostal,
        &domain::DomicilioDraft::asentamientoTipo, &domain::DomicilioDraft::asentamiento,
        &domain::DomicilioDraft::vialidadTipo,     &domain::DomicilioDraft::vialidad,
        &domain::DomicilioDraft::numeroKind,       &domain::DomicilioDraft::numeroExterior,
        &domain::DomicilioDraft::numeroInterior,   &domain::DomicilioDraft::entreVialidades,
        &domain::DomicilioDraft::referencias,      &domain::DomicilioDraft::municipioClave,
        &domain::DomicilioDraft::localidadClave}; // in the order of the columns
    domain::DomicilioDraft texts;
    pqxx::row::size_type column = 19;
    for (const auto text : kTexts)
        texts.*text = textOf(row[column++]);
    const auto home = domain::Domicilio::parse(texts);
    return home ? Result<domain::Domicilio>(*home) : damaged("domicilio");
}

Result<void> readDocuments(const pqxx::row& row, domain::Person& person)
{
    if (!row[9].is_null()) {
        const auto tipo = domain::documentoNacimientoByKey(textOf(row[9]));
        if (!tipo)
            return damaged("documento_tipo");
        person.documentoNacimiento = domain::DocumentoNacimiento{*tipo, textOf(row[10])};
    }
    if (!row[11].is_null()) {
        const auto tipo = domain::identificacionTipoByKey(textOf(row[11]));
        if (!tipo)
            return damaged("identificacion_tipo");
        person.identification = domain::Identification{*tipo, textOf(row[12]), std::nullopt};
        if (!row[13].is_null())
            person.identification->vigencia = dateOf(row[13]);
    }
    if (!row[14].is_null()) {
        person.comprobante = domain::comprobanteTipoByKey(textOf(row[14]));
        if (!person.comprobante)
            return damaged("comprobante");
    }
    if (!row[16].is_null()) {
        const auto tipo = domain::representacionTipoByKey(textOf(row[16]));
        if (!tipo)
            return damaged("representacion_tipo");
        person.representation = domain::Representation{*tipo, core::PersonId(uuidOf(row[17])), textOf(row[18])};
    }
    return {};
}

Result<domain::Person> personFrom(const pqxx::row& row)
{
    const QString letter = textOf(row[6]);
    const auto sexo = domain::sexoFromCurpLetter(letter.isEmpty() ? QChar() : letter.front());
    const auto folio = domain::Folio::parse(textOf(row[1]));
    const auto name = domain::PersonName::parse(textOf(row[2]), textOf(row[3]), textOf(row[4]));
    const auto nacimiento = domain::Entidad::fromCurpCode(textOf(row[7]));
    if (!sexo || !folio || !name || !nacimiento)
        return damaged("persona");
    domain::Person person;
    PADRON_ASSIGN(person.domicilio, domicilioFrom(row));
    person.id = core::PersonId(uuidOf(row[0]));
    person.folio = *folio;
    person.name = *name;
    person.fechaNacimiento = dateOf(row[5]);
    person.sexo = *sexo;
    person.entidadNacimiento = *nacimiento;
    if (!row[8].is_null()) {
        PADRON_ASSIGN(person.curp, domain::Curp::parse(textOf(row[8])));
    }
    person.telefono = textOf(row[15]);
    PADRON_TRY(readDocuments(row, person));
    if (const QByteArray facts = bytesOf(row[34]); !facts.isEmpty()) {
        PADRON_ASSIGN(const QCborValue value, core::decodeCbor(facts));
        PADRON_ASSIGN(person.caso, domain::caseFactsFromCbor(value));
    }
    return person;
}

} // namespace

std::vector<PgStatement> familyStatements()
{
    return {kFamily, kMembers, kPerson, kEndMembership, kChangeFamily};
}

Result<std::optional<StoredFamily>> PgTransaction::family(const core::FamilyId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kFamily, id));
    if (rows.empty())
        return std::optional<StoredFamily>();
    StoredFamily stored;
    domain::Family& family = stored.record.family;
    family.id = id;
    PADRON_ASSIGN(family.folio, domain::Folio::parse(textOf(rows[0][0])));
    if (!rows[0][1].is_null())
        family.titular = core::PersonId(uuidOf(rows[0][1]));
    stored.store = core::StoreId(uuidOf(rows[0][2]));
    PADRON_ASSIGN(const pqxx::result members, run(kMembers, id));
    for (const auto& row : members) {
        PADRON_ASSIGN(domain::Person person, personFrom(row));
        family.members.append({person.id,
                               {textOf(row[35]), row[36].as<bool>()},
                               domain::Supuestos::fromInt(numberOf<int>(row[37])),
                               numberOf<qint64>(row[38])});
        stored.record.people.append(std::move(person));
    }
    return std::optional(std::move(stored));
}

Result<std::optional<domain::Person>> PgTransaction::person(const core::PersonId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kPerson, id));
    if (rows.empty())
        return std::optional<domain::Person>();
    PADRON_ASSIGN(domain::Person person, personFrom(rows[0]));
    return std::optional(std::move(person));
}

Result<void> PgTransaction::endMembership(const core::FamilyId& family, const core::PersonId& person, qint64 atMs,
                                          domain::Motivo motivo)
{
    return write(kEndMembership, family, person, atMs, domain::keyOf(motivo));
}

Result<quint32> PgTransaction::changeFamily(const domain::Family& family, const core::EntryId& entry, qint64 endedMs)
{
    PADRON_ASSIGN(const pqxx::result rows,
                  run(kChangeFamily, family.id, family.titular.value_or(core::PersonId()), entry, endedMs));
    if (rows.empty())
        return core::fail(kRowRefused, QStringLiteral("change_family"));
    return numberOf<quint32>(rows[0][0]);
}

Result<void> PgTransaction::checkTitulares()
{
    PADRON_TRY(guarded("check_titulares", [this] { return m_work->exec(kCheckTitulares); }));
    return {};
}

} // namespace padron::central
