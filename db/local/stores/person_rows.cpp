// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/person_rows.h"

#include "local/errors.h"
#include "local/stores/person_index.h"

namespace padron::stores {

using core::Result;
using domain::Person;
using sqlite::Statement;

namespace {

// In the order of bindContent.
#define PADRON_PERSON_CONTENT                                                                                          \
    "nombres, primer_apellido, segundo_apellido, fecha_nacimiento, sexo, entidad_nacimiento, curp, documento_tipo, "   \
    "documento_referencia, identificacion_tipo, identificacion_numero, identificacion_vigencia, domicilio_entidad, "   \
    "domicilio_municipio, domicilio_localidad, codigo_postal, asentamiento_tipo, asentamiento, vialidad_tipo, "        \
    "vialidad, numero_kind, numero_exterior, numero_interior, entre_vialidades, referencias, "                         \
    "domicilio_municipio_clave, domicilio_localidad_clave, comprobante, telefono, representacion_tipo, "               \
    "representante, representante_nombre, caso"
#define PADRON_PERSON_VALUES                                                                                           \
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
constexpr char kInsert[] = "INSERT INTO person (" PADRON_PERSON_CONTENT ", id, folio, estado) "
                           "VALUES (" PADRON_PERSON_VALUES ", ?, ?, ?)";
constexpr char kNewNum[] = "SELECT last_insert_rowid()"; // RETURNING would make a table in memory for each row
constexpr char kUpdate[] =
    "UPDATE person SET (" PADRON_PERSON_CONTENT ") = (" PADRON_PERSON_VALUES ") WHERE id = ? RETURNING num";
#undef PADRON_PERSON_CONTENT
#undef PADRON_PERSON_VALUES
constexpr char kDropCurp[] = "UPDATE person SET curp = NULL WHERE id = ?";
constexpr char kNumOf[] = "SELECT num FROM person WHERE id = ?";
// One list for both ways to a person: readPerson counts on its order.
#define PADRON_PERSON_COLUMNS \
    "p.id, p.folio, p.nombres, p.primer_apellido, p.segundo_apellido, p.fecha_nacimiento, p.sexo, " \
    "p.entidad_nacimiento, p.curp, p.documento_tipo, p.documento_referencia, p.identificacion_tipo, " \
    "p.identificacion_numero, p.identificacion_vigencia, p.domicilio_entidad, p.domicilio_municipio, " \
    "p.domicilio_localidad, p.codigo_postal, p.asentamiento_tipo, p.asentamiento, p.vialidad_tipo, p.vialidad, " \
    "p.numero_kind, p.numero_exterior, p.numero_interior, p.entre_vialidades, p.referencias, p.comprobante, " \
    "p.telefono, p.representacion_tipo, p.representante, p.representante_nombre, " \
    "p.domicilio_municipio_clave, p.domicilio_localidad_clave, p.caso "
constexpr char kPeople[] =
    "SELECT " PADRON_PERSON_COLUMNS "FROM membership m JOIN person p ON p.id = m.person "
    "WHERE m.family = ? AND m.until_ms IS NULL ORDER BY m.position";
constexpr char kPersonAt[] = "SELECT " PADRON_PERSON_COLUMNS "FROM person p WHERE p.num = ?";
#undef PADRON_PERSON_COLUMNS

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

void bindDocuments(Statement& write, const Person& person)
{
    if (const auto& document = person.documentoNacimiento)
        write.bind(domain::keyOf(document->tipo)).bind(document->referencia);
    else
        write.bindNull().bindNull();
    if (const auto& shown = person.identification) {
        write.bind(domain::keyOf(shown->tipo)).bind(shown->numero);
        write.bindOrNull(shown->vigencia ? dayText(*shown->vigencia) : QString());
    } else {
        write.bindNull().bindNull().bindNull();
    }
}

void bindDomicilio(Statement& write, const domain::Domicilio& home)
{
    write.bind(home.entidad.inegiCode())
        .bind(home.municipio)
        .bind(home.localidad)
        .bind(home.codigoPostal)
        .bind(home.asentamientoTipo)
        .bind(home.asentamiento)
        .bind(home.vialidadTipo)
        .bind(home.vialidad)
        .bind(domain::keyOf(home.numeroKind))
        .bind(home.numeroExterior)
        .bind(home.numeroInterior)
        .bind(home.entreVialidades)
        .bind(home.referencias)
        .bind(home.municipioClave)
        .bind(home.localidadClave);
}

void bindRepresentation(Statement& write, const std::optional<domain::Representation>& representation)
{
    if (representation)
        write.bind(domain::keyOf(representation->tipo)).bind(representation->person).bind(representation->name);
    else
        write.bindNull().bindNull().bindNull();
}

void bindContent(Statement& write, const Person& person)
{
    write.bind(person.name.nombres())
        .bind(person.name.primerApellido())
        .bind(person.name.segundoApellido())
        .bind(dayText(person.fechaNacimiento))
        .bind(QString(domain::curpLetter(person.sexo)))
        .bind(person.entidadNacimiento.curpCode())
        .bindOrNull(person.curp ? person.curp->text() : QString());
    bindDocuments(write, person);
    bindDomicilio(write, person.domicilio);
    write.bindOrNull(person.comprobante ? domain::keyOf(*person.comprobante) : QString()).bindOrNull(person.telefono);
    bindRepresentation(write, person.representation);
    const QCborMap facts = domain::toCbor(person.caso);
    write.bindOrNull(facts.isEmpty() ? QByteArray() : core::encodeCbor(facts));
}

/// What a row holds was parsed before it was written: a value that does not parse is damage.
tl::unexpected<core::Error> damaged(const char* column)
{
    return core::fail(sqlite::kDatabaseDamaged, QLatin1String(column));
}

Result<domain::Domicilio> readDomicilio(const Statement& row)
{
    const auto entidad = domain::Entidad::fromInegi(row.text(14).toInt());
    const auto kind = domain::numeroKindByKey(row.text(22));
    if (!entidad || !kind)
        return damaged("domicilio");
    return domain::Domicilio{.entidad = *entidad,
                             .municipio = row.text(15),
                             .localidad = row.text(16),
                             .codigoPostal = row.text(17),
                             .asentamientoTipo = row.text(18),
                             .asentamiento = row.text(19),
                             .vialidadTipo = row.text(20),
                             .vialidad = row.text(21),
                             .numeroKind = *kind,
                             .numeroExterior = row.text(23),
                             .numeroInterior = row.text(24),
                             .entreVialidades = row.text(25),
                             .referencias = row.text(26),
                             .municipioClave = row.text(32),
                             .localidadClave = row.text(33)};
}

Result<void> readDocuments(const Statement& row, Person& person)
{
    if (!row.isNull(9)) {
        const auto tipo = domain::documentoNacimientoByKey(row.text(9));
        if (!tipo)
            return damaged("documento_tipo");
        person.documentoNacimiento = domain::DocumentoNacimiento{*tipo, row.text(10)};
    }
    if (!row.isNull(11)) {
        const auto tipo = domain::identificacionTipoByKey(row.text(11));
        if (!tipo)
            return damaged("identificacion_tipo");
        person.identification = domain::Identification{*tipo, row.text(12), std::nullopt};
        if (!row.isNull(13))
            person.identification->vigencia = QDate::fromString(row.text(13), Qt::ISODate);
    }
    if (!row.isNull(27)) {
        person.comprobante = domain::comprobanteTipoByKey(row.text(27));
        if (!person.comprobante)
            return damaged("comprobante");
    }
    return {};
}

Result<Person> readPerson(const Statement& row)
{
    const QString sexoText = row.text(6);
    const auto sexo = domain::sexoFromCurpLetter(sexoText.isEmpty() ? QChar() : sexoText.front());
    const auto nacimiento = domain::Entidad::fromCurpCode(row.text(7));
    const auto folio = domain::Folio::parse(row.text(1));
    const auto name = domain::PersonName::parse(row.text(2), row.text(3), row.text(4));
    if (!sexo || !nacimiento || !folio || !name)
        return damaged("person");
    PADRON_ASSIGN(domain::Domicilio home, readDomicilio(row));
    Person person{.id = row.id<core::PersonId>(0),
                  .folio = *folio,
                  .name = *name,
                  .fechaNacimiento = QDate::fromString(row.text(5), Qt::ISODate),
                  .sexo = *sexo,
                  .entidadNacimiento = *nacimiento,
                  .curp = std::nullopt,
                  .documentoNacimiento = std::nullopt,
                  .identification = std::nullopt,
                  .domicilio = std::move(home),
                  .comprobante = std::nullopt,
                  .telefono = row.text(28),
                  .representation = std::nullopt,
                  .caso = {}};
    if (!row.isNull(8)) {
        const auto curp = domain::Curp::parse(row.text(8));
        if (!curp)
            return damaged("curp");
        person.curp = *curp;
    }
    PADRON_TRY(readDocuments(row, person));
    if (!row.isNull(29)) {
        const auto tipo = domain::representacionTipoByKey(row.text(29));
        if (!tipo)
            return damaged("representacion_tipo");
        person.representation = domain::Representation{*tipo, row.id<core::PersonId>(30), row.text(31)};
    }
    if (!row.isNull(34)) {
        const auto value = core::decodeCbor(row.blob(34));
        const auto facts = value ? domain::caseFactsFromCbor(*value) : tl::unexpected(value.error());
        if (!facts)
            return damaged("caso");
        person.caso = *facts;
    }
    return person;
}

} // namespace

QList<const char*> personStatements()
{
    return {kInsert, kNewNum, kUpdate, kDropCurp, kNumOf, kPeople, kPersonAt};
}

QString keyOf(ports::RecordState state)
{
    switch (state) {
    case ports::RecordState::PorEnviar:
        return QStringLiteral("por_enviar");
    case ports::RecordState::Incompleto:
        return QStringLiteral("incompleto");
    case ports::RecordState::PorValidar:
        return QStringLiteral("por_validar");
    case ports::RecordState::EnElPadron:
        return QStringLiteral("en_el_padron");
    case ports::RecordState::PorAclarar:
        return QStringLiteral("por_aclarar");
    case ports::RecordState::Baja:
        return QStringLiteral("baja");
    }
    return {};
}

std::optional<ports::RecordState> recordStateByKey(QStringView key)
{
    using ports::RecordState;
    for (const auto state : {RecordState::PorEnviar, RecordState::Incompleto, RecordState::PorValidar,
                             RecordState::EnElPadron, RecordState::PorAclarar, RecordState::Baja})
        if (key == keyOf(state))
            return state;
    return std::nullopt;
}

Result<qint64> insertPersonRow(sqlite::Connection& connection, const Person& person)
{
    {
        Statement write = connection.statement(kInsert);
        bindContent(write, person);
        PADRON_TRY(write.bind(person.id).bind(person.folio.digits()).bind(keyOf(ports::RecordState::PorEnviar)).run());
    }
    return connection.integer(kNewNum);
}

Result<void> insertPeople(sqlite::Connection& connection, const QList<Person>& people)
{
    QList<qint64> nums;
    for (const Person& person : people) {
        PADRON_ASSIGN(const qint64 num, insertPersonRow(connection, person));
        nums.append(num);
    }
    for (qsizetype i = 0; i < people.size(); ++i)
        PADRON_TRY(indexPerson(connection, nums.at(i), people.at(i)));
    return {};
}

Result<void> dropCurp(sqlite::Connection& connection, const core::PersonId& person)
{
    return connection.statement(kDropCurp).bind(person).run();
}

Result<void> updatePerson(sqlite::Connection& connection, const Person& before, const Person& person)
{
    Statement write = connection.statement(kUpdate);
    bindContent(write, person);
    PADRON_TRY(write.bind(person.id).one());
    const qint64 num = write.integer(0);
    PADRON_TRY(write.run());
    PADRON_TRY(unindexPerson(connection, num, before));
    return indexPerson(connection, num, person);
}

Result<std::optional<Person>> findPerson(sqlite::Connection& connection, const core::PersonId& id)
{
    qint64 num = 0;
    {
        Statement read = connection.statement(kNumOf);
        PADRON_ASSIGN(const bool there, read.bind(id).step());
        if (!there)
            return std::optional<Person>();
        num = read.integer(0);
    }
    PADRON_ASSIGN(Person person, personAt(connection, num));
    return std::optional(std::move(person));
}

Result<QList<Person>> peopleOf(sqlite::Connection& connection, const core::FamilyId& family)
{
    QList<Person> people;
    Statement read = connection.statement(kPeople);
    read.bind(family);
    for (;;) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            return people;
        PADRON_ASSIGN(Person person, readPerson(read));
        people.append(std::move(person));
    }
}

Result<Person> personAt(sqlite::Connection& connection, qint64 num)
{
    Statement read = connection.statement(kPersonAt);
    PADRON_TRY(read.bind(num).one());
    return readPerson(read);
}

} // namespace padron::stores
