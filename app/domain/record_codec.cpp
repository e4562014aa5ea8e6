// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_codec.h"

#include "domain/consent_codec.h"
#include "domain/family_rules.h"
#include "domain/text_rules.h"

#include <iterator>

namespace padron::domain {

namespace {

using core::CborMapReader;
using core::Result;

constexpr QString DomicilioDraft::* kDomicilioTexts[] = {
    &DomicilioDraft::entidad, &DomicilioDraft::municipio, &DomicilioDraft::localidad, &DomicilioDraft::codigoPostal,
    &DomicilioDraft::asentamientoTipo, &DomicilioDraft::asentamiento, &DomicilioDraft::vialidadTipo,
    &DomicilioDraft::vialidad, &DomicilioDraft::numeroKind, &DomicilioDraft::numeroExterior,
    &DomicilioDraft::numeroInterior, &DomicilioDraft::entreVialidades, &DomicilioDraft::referencias,
    &DomicilioDraft::municipioClave, &DomicilioDraft::localidadClave,
}; // key 1 is the first
constexpr std::size_t kDomicilioTextsOfSchema1 = 13;

void putText(QCborMap& map, qint64 key, const QString& text)
{
    if (!text.isEmpty())
        map[key] = text;
}

qint64 dateNumber(QDate date)
{
    return date.year() * 10000 + date.month() * 100 + date.day();
}

QCborMap toCbor(const Domicilio& domicilio)
{
    const DomicilioDraft texts = draftOf(domicilio);
    QCborMap map;
    for (std::size_t i = 0; i < std::size(kDomicilioTexts); ++i)
        putText(map, static_cast<qint64>(i) + 1, texts.*kDomicilioTexts[i]);
    return map;
}

QCborMap toCbor(const Person& person)
{
    QCborMap map;
    map[1] = person.id.bytes();
    map[2] = person.folio.digits();
    map[3] = person.name.nombres();
    map[4] = person.name.primerApellido();
    putText(map, 5, person.name.segundoApellido());
    map[6] = dateNumber(person.fechaNacimiento);
    map[7] = QString(curpLetter(person.sexo));
    map[8] = person.entidadNacimiento.curpCode();
    if (person.curp)
        map[9] = person.curp->text();
    if (person.documentoNacimiento) {
        QCborMap document;
        document[1] = keyOf(person.documentoNacimiento->tipo);
        putText(document, 2, person.documentoNacimiento->referencia);
        map[10] = document;
    }
    if (person.identification) {
        QCborMap identification;
        identification[1] = keyOf(person.identification->tipo);
        identification[2] = person.identification->numero;
        if (person.identification->vigencia)
            identification[3] = dateNumber(*person.identification->vigencia);
        map[11] = identification;
    }
    map[12] = toCbor(person.domicilio);
    if (person.comprobante)
        map[13] = keyOf(*person.comprobante);
    putText(map, 14, person.telefono);
    if (person.representation) {
        QCborMap representation;
        representation[1] = keyOf(person.representation->tipo);
        if (person.representation->person.isNull())
            representation[3] = person.representation->name;
        else
            representation[2] = person.representation->person.bytes();
        map[15] = representation;
    }
    if (const QCborMap facts = toCbor(person.caso); !facts.isEmpty())
        map[16] = facts;
    return map;
}

QCborMap toCbor(const Membership& membership)
{
    QCborMap map;
    map[1] = membership.person.bytes();
    map[2] = membership.parentesco.key;
    map[3] = static_cast<qint64>(membership.supuestos.toInt());
    map[4] = membership.sinceMs;
    return map;
}

// Reading. Each value that does not parse is rejected in its reader; a placeholder goes on until finish() tells.

/// Optional text: present means not empty, so that one record has one encoding.
QString readOptional(CborMapReader& read, qint64 key, qsizetype maxChars = 300)
{
    const bool present = read.has(key);
    const QString text = read.textOr(key, maxChars);
    if (present && text.isEmpty())
        read.reject(QStringLiteral("field %1: empty").arg(key));
    return text;
}

QDate readDate(CborMapReader& read, qint64 key)
{
    const auto number = static_cast<int>(read.integer(key, 10101, 99991231));
    const QDate date(number / 10000, number / 100 % 100, number % 100);
    if (!date.isValid())
        read.reject(QStringLiteral("field %1: date").arg(key));
    return date;
}

Folio readFolio(CborMapReader& read, qint64 key)
{
    const QString digits = read.text(key, 15);
    const auto folio = Folio::parse(digits);
    if (!folio || folio->digits() != digits)
        read.reject(QStringLiteral("field %1: folio").arg(key));
    return folio.value_or(Folio());
}

Result<Domicilio> readDomicilio(const QCborValue& value, int schema)
{
    CborMapReader read(value);
    DomicilioDraft texts;
    const std::size_t count = schema == 1 ? kDomicilioTextsOfSchema1 : std::size(kDomicilioTexts);
    for (std::size_t i = 0; i < count; ++i)
        texts.*kDomicilioTexts[i] = readOptional(read, static_cast<qint64>(i) + 1);
    PADRON_TRY(read.finish());
    const auto domicilio = Domicilio::parse(texts);
    if (!domicilio || draftOf(*domicilio) != texts)
        return core::fail(core::kCborUnexpected, QStringLiteral("domicilio"));
    return *domicilio;
}

Result<DocumentoNacimiento> readDocumento(const QCborValue& value)
{
    CborMapReader read(value);
    const auto tipo = require(read, 1, documentoNacimientoByKey(read.text(1, 20)), DocumentoNacimientoTipo::Acta);
    const QString referencia = readOptional(read, 2, 40);
    if (textFault(referencia, 40))
        read.reject(QStringLiteral("field 2: text"));
    PADRON_TRY(read.finish());
    return DocumentoNacimiento{tipo, referencia};
}

Result<Identification> readIdentification(const QCborValue& value)
{
    CborMapReader read(value);
    const auto tipo = require(read, 1, identificacionTipoByKey(read.text(1, 30)), IdentificacionTipo::Otra);
    const QString numero = read.text(2, 30);
    const auto parsed = parseIdentificacionNumero(tipo, numero);
    if (!parsed || *parsed != numero)
        read.reject(QStringLiteral("field 2: number"));
    std::optional<QDate> vigencia;
    if (read.has(3))
        vigencia = readDate(read, 3);
    PADRON_TRY(read.finish());
    return Identification{tipo, numero, vigencia};
}

Result<Representation> readRepresentation(const QCborValue& value)
{
    CborMapReader read(value);
    Representation who;
    who.tipo = require(read, 1, representacionTipoByKey(read.text(1, 30)), RepresentacionTipo::Tutela);
    if (read.has(2))
        who.person = readId<core::PersonId>(read, 2);
    else
        who.name = readOutsiderName(read, 3);
    PADRON_TRY(read.finish());
    return who;
}

Result<Person> readPerson(const QCborValue& value, int schema)
{
    CborMapReader read(value);
    Person person;
    PADRON_ASSIGN(person.domicilio, readDomicilio(read.value(12), schema));
    person.id = readId<core::PersonId>(read, 1);
    person.folio = readFolio(read, 2);

    const QString nombres = read.text(3, 50);
    const QString primero = read.text(4, 50);
    const QString segundo = readOptional(read, 5, 50);
    const auto name = PersonName::parse(nombres, primero, segundo);
    if (!name || name->nombres() != nombres || name->primerApellido() != primero
        || name->segundoApellido() != segundo)
        read.reject(QStringLiteral("name"));
    else
        person.name = *name;

    person.fechaNacimiento = readDate(read, 6);
    const QString sexo = read.text(7, 1);
    person.sexo = require(read, 7, sexo.size() == 1 ? sexoFromCurpLetter(sexo.front()) : std::nullopt, Sexo::X);
    person.entidadNacimiento
        = require(read, 8, Entidad::fromCurpCode(read.text(8, 2)), Entidad::all().front());
    if (read.has(9)) {
        const QString text = read.text(9, 18);
        const auto curp = Curp::parse(text);
        if (!curp || curp->text() != text)
            read.reject(QStringLiteral("field 9: CURP"));
        else
            person.curp = *curp;
    }
    if (read.has(10)) {
        PADRON_ASSIGN(person.documentoNacimiento, readDocumento(read.value(10)));
    }
    if (read.has(11)) {
        PADRON_ASSIGN(person.identification, readIdentification(read.value(11)));
    }
    if (read.has(13))
        person.comprobante = require(read, 13, comprobanteTipoByKey(read.text(13, 30)), ComprobanteTipo::Otro);
    person.telefono = readOptional(read, 14, 10);
    if (const auto telefono = parseTelefono(person.telefono); !telefono || *telefono != person.telefono)
        read.reject(QStringLiteral("field 14: telephone"));
    if (read.has(15)) {
        PADRON_ASSIGN(person.representation, readRepresentation(read.value(15)));
    }
    if (schema >= kSchemaOfCases && read.has(16)) {
        PADRON_ASSIGN(person.caso, caseFactsFromCbor(read.value(16)));
        if (core::encodeCbor(toCbor(person.caso)) != core::encodeCbor(read.map(16)) || person.caso == CaseFacts()) // one encoding
            read.reject(QStringLiteral("field 16: case"));
    }
    PADRON_TRY(read.finish());
    return person;
}

Result<Membership> readMembership(const QCborValue& value)
{
    CborMapReader read(value);
    Membership membership;
    membership.person = readId<core::PersonId>(read, 1);
    membership.parentesco = require(read, 2, parentescoByKey(read.text(2, 30)), parentescos().front());
    membership.supuestos = Supuestos::fromInt(static_cast<int>(read.integer(3, 0, 15)));
    membership.sinceMs = read.integer(4);
    PADRON_TRY(read.finish());
    return membership;
}

Result<Family> readFamily(const QCborValue& value)
{
    CborMapReader read(value);
    Family family;
    family.id = readId<core::FamilyId>(read, 1);
    family.folio = readFolio(read, 2);
    if (read.has(3))
        family.titular = readId<core::PersonId>(read, 3);
    for (const QCborValue item : read.array(4, kMostMembers)) {
        PADRON_ASSIGN(Membership membership, readMembership(item));
        family.members.append(membership);
    }
    PADRON_TRY(read.finish());
    return family;
}

} // namespace

QCborValue toCbor(const FamilyRecord& record)
{
    QCborMap family;
    family[1] = record.family.id.bytes();
    family[2] = record.family.folio.digits();
    if (record.family.titular)
        family[3] = record.family.titular->bytes();
    QCborArray members, people, consents;
    for (const auto& membership : record.family.members)
        members.append(toCbor(membership));
    for (const auto& person : record.people)
        people.append(toCbor(person));
    for (const auto& consent : record.consents)
        consents.append(toCbor(consent));
    family[4] = members;

    QCborMap map;
    map[1] = family;
    map[2] = people;
    map[3] = consents;
    return map;
}

Result<FamilyRecord> familyRecordFromCbor(const QCborValue& value, int schema)
{
    CborMapReader read(value);
    FamilyRecord record;
    PADRON_ASSIGN(record.family, readFamily(read.value(1)));
    for (const QCborValue item : read.array(2, kMostMembers)) {
        PADRON_ASSIGN(Person person, readPerson(item, schema));
        record.people.append(std::move(person));
    }
    for (const QCborValue item : read.array(3, 2 * kMostMembers)) { // one for the registration, one for what is sensitive
        PADRON_ASSIGN(Consent consent, consentFromCbor(item, schema));
        record.consents.append(std::move(consent));
    }
    PADRON_TRY(read.finish());
    return record;
}

} // namespace padron::domain
