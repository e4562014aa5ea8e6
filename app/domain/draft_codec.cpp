// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"

#include "core/cbor.h"
#include "domain/strokes_codec.h"

#include <limits>
#include <utility>

namespace padron::domain {

namespace {

using core::CborMapReader;
using core::Result;

constexpr int kSchema = 3; // 1: without what updates, duplicates and catalogues brought; 2: without the case
constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
constexpr qsizetype kAnyLength = kMaxBytes; // everything typed is kept: only the whole is bounded
constexpr qsizetype kMaxPeople = 1000;      // the rules refuse far fewer, but a draft is never lost for it

constexpr std::pair<qint64, QString PersonDraft::*> kPersonTexts[] = {
    {2, &PersonDraft::nombres},
    {3, &PersonDraft::primerApellido},
    {4, &PersonDraft::segundoApellido},
    {5, &PersonDraft::fechaNacimiento},
    {6, &PersonDraft::sexo},
    {7, &PersonDraft::entidadNacimiento},
    {8, &PersonDraft::curp},
    {9, &PersonDraft::documentoTipo},
    {10, &PersonDraft::documentoReferencia},
    {11, &PersonDraft::identificacionTipo},
    {12, &PersonDraft::identificacionNumero},
    {13, &PersonDraft::identificacionVigencia},
    {14, &PersonDraft::comprobante},
    {15, &PersonDraft::telefono},
    {16, &PersonDraft::parentesco},
    {17, &PersonDraft::representacionTipo},
    {18, &PersonDraft::representanteNombre},
};

constexpr std::pair<qint64, QString DomicilioDraft::*> kDomicilioTexts[] = {
    {1, &DomicilioDraft::entidad},
    {2, &DomicilioDraft::municipio},
    {3, &DomicilioDraft::localidad},
    {4, &DomicilioDraft::codigoPostal},
    {5, &DomicilioDraft::asentamientoTipo},
    {6, &DomicilioDraft::asentamiento},
    {7, &DomicilioDraft::vialidadTipo},
    {8, &DomicilioDraft::vialidad},
    {9, &DomicilioDraft::numeroKind},
    {10, &DomicilioDraft::numeroExterior},
    {11, &DomicilioDraft::numeroInterior},
    {12, &DomicilioDraft::entreVialidades},
    {13, &DomicilioDraft::referencias},
    {14, &DomicilioDraft::municipioClave},
    {15, &DomicilioDraft::localidadClave},
};

template <class Draft, class Rows> void writeTexts(QCborMap& map, const Draft& draft, const Rows& rows)
{
    for (const auto& [key, member] : rows)
        if (!(draft.*member).isEmpty())
            map[key] = draft.*member;
}

template <class Draft, class Rows> void readTexts(CborMapReader& read, Draft& draft, const Rows& rows)
{
    for (const auto& [key, member] : rows)
        draft.*member = read.textOr(key, kAnyLength);
}

/// Null ids are absent.
template <class IdType> void writeId(QCborMap& map, qint64 key, const IdType& id)
{
    if (!id.isNull())
        map[key] = id.bytes();
}

template <class IdType> IdType readId(CborMapReader& read, qint64 key)
{
    if (!read.has(key))
        return {};
    const auto id = IdType::fromBytes(read.bytes(key, 16));
    if (!id)
        read.reject(QStringLiteral("field %1: id").arg(key));
    return id.value_or(IdType());
}

QCborMap toCbor(const ConsentDraft& consent)
{
    QCborMap map;
    map[1] = consent.noticeId;
    map[2] = consent.noticeVersion;
    map[3] = consent.noticeSha256;
    map[4] = consent.shownMs;
    map[5] = consent.decision;
    map[6] = strokesToCbor(consent.strokes);
    map[7] = consent.atMs;
    if (!consent.shown.isEmpty())
        map[8] = consent.shown;
    if (!consent.medium.isEmpty())
        map[9] = consent.medium;
    if (!consent.evidence.isEmpty())
        map[10] = consent.evidence;
    if (!consent.witnesses.isEmpty())
        map[11] = QCborArray::fromStringList(consent.witnesses);
    return map;
}

QCborMap toCbor(const PersonDraft& person)
{
    QCborMap map;
    writeId(map, 1, person.id);
    writeTexts(map, person, kPersonTexts);
    map[19] = person.domicilioDelTitular;
    QCborMap domicilio;
    writeTexts(domicilio, person.domicilio, kDomicilioTexts);
    map[20] = domicilio;
    map[21] = static_cast<qint64>(person.supuestos.toInt());
    writeId(map, 22, person.representante);
    map[23] = toCbor(person.consent);
    QCborMap origins;
    for (auto it = person.origins.begin(); it != person.origins.end(); ++it)
        origins[static_cast<qint64>(it.key())] = it.value();
    map[24] = origins;
    if (person.registered)
        map[25] = true;
    QCborArray duplicates;
    for (const auto& decision : person.duplicates)
        duplicates.append(QCborArray{decision.other.bytes(), decision.way, decision.reason, decision.score,
                                     decision.band});
    if (!duplicates.isEmpty())
        map[26] = duplicates;
    if (const QCborMap facts = domain::toCbor(person.caso); !facts.isEmpty())
        map[27] = facts;
    if (person.sensitiveConsent != ConsentDraft())
        map[28] = toCbor(person.sensitiveConsent);
    return map;
}

Result<ConsentDraft> readConsent(const QCborValue& value)
{
    constexpr int kAny = std::numeric_limits<int>::max();
    CborMapReader read(value);
    ConsentDraft consent;
    consent.noticeId = read.text(1, kAnyLength);
    consent.noticeVersion = static_cast<int>(read.integer(2, std::numeric_limits<int>::min(), kAny));
    consent.noticeSha256 = read.bytes(3);
    consent.shownMs = read.integer(4, std::numeric_limits<qint64>::min());
    consent.decision = read.text(5, kAnyLength);
    const QRect anywhere(QPoint(-1000000, -1000000), QPoint(1000000, 1000000));
    if (auto strokes = strokesFromCbor(read.array(6, kMaxBytes), anywhere, kMaxBytes))
        consent.strokes = std::move(*strokes);
    else
        read.reject(QStringLiteral("field 6: strokes"));
    consent.atMs = read.integer(7, std::numeric_limits<qint64>::min());
    consent.shown = read.textOr(8, kAnyLength);
    consent.medium = read.textOr(9, kAnyLength);
    consent.evidence = read.bytesOr(10, 32);
    if (read.has(11))
        for (const QCborValue name : read.array(11, kMaxPeople))
            consent.witnesses.append(name.toString());
    PADRON_TRY(read.finish());
    return consent;
}

Result<DomicilioDraft> readDomicilio(const QCborValue& value)
{
    CborMapReader read(value);
    DomicilioDraft domicilio;
    readTexts(read, domicilio, kDomicilioTexts);
    PADRON_TRY(read.finish());
    return domicilio;
}

Result<QMap<int, int>> readOrigins(const QCborMap& map)
{
    QMap<int, int> origins;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const qint64 field = it.key().toInteger(-1);
        const qint64 origin = it.value().toInteger(-1);
        if (field < 0 || field > static_cast<int>(Field::Folio) || origin < 0
            || origin > static_cast<int>(Origin::DeLaCurp))
            return core::fail(core::kCborUnexpected, QStringLiteral("origins"));
        origins.insert(static_cast<int>(field), static_cast<int>(origin));
    }
    return origins;
}

Result<QList<DuplicateDecision>> readDuplicates(const QCborArray& array)
{
    QList<DuplicateDecision> duplicates;
    for (const QCborValue item : array) {
        const QCborArray parts = item.toArray();
        const bool dated = parts.size() == 5; // 3: of a program that asked once and for all
        if ((!dated && parts.size() != 3) || !parts.at(1).isString() || !parts.at(2).isString())
            return core::fail(core::kCborUnexpected, QStringLiteral("duplicates"));
        PADRON_ASSIGN(const auto other, core::PersonId::fromBytes(parts.at(0).toByteArray()));
        DuplicateDecision decision{other, parts.at(1).toString(), parts.at(2).toString()};
        if (dated) {
            decision.score = static_cast<int>(std::clamp<qint64>(parts.at(3).toInteger(), 0, 100));
            decision.band = static_cast<int>(std::clamp<qint64>(parts.at(4).toInteger(), 0, 3));
        }
        duplicates.append(decision);
    }
    return duplicates;
}

Result<PersonDraft> readPerson(const QCborValue& value)
{
    CborMapReader read(value);
    PersonDraft person;
    person.id = readId<core::PersonId>(read, 1);
    readTexts(read, person, kPersonTexts);
    person.domicilioDelTitular = read.boolean(19);
    PADRON_ASSIGN(person.domicilio, readDomicilio(read.value(20)));
    person.supuestos = Supuestos::fromInt(static_cast<int>(read.integer(21, 0, 15)));
    person.representante = readId<core::PersonId>(read, 22);
    PADRON_ASSIGN(person.consent, readConsent(read.value(23)));
    PADRON_ASSIGN(person.origins, readOrigins(read.map(24)));
    person.registered = read.has(25) && read.boolean(25);
    if (read.has(26)) {
        PADRON_ASSIGN(person.duplicates, readDuplicates(read.array(26, kMaxPeople)));
    }
    if (read.has(27)) {
        PADRON_ASSIGN(person.caso, caseFactsFromCbor(read.value(27), true));
    }
    if (read.has(28)) {
        PADRON_ASSIGN(person.sensitiveConsent, readConsent(read.value(28)));
    }
    PADRON_TRY(read.finish());
    return person;
}

} // namespace

QByteArray encodeDraft(const FamilyDraft& draft)
{
    QCborArray people;
    for (const auto& person : draft.people)
        people.append(toCbor(person));
    QCborMap map;
    map[0] = kSchema;
    writeId(map, 1, draft.id);
    map[2] = draft.createdMs;
    map[3] = draft.titularPendiente;
    map[4] = people;
    map[5] = draft.currentMember;
    map[6] = draft.currentSection;
    map[7] = draft.currentField;
    writeId(map, 8, draft.updates);
    if (!draft.motivo.isEmpty())
        map[9] = draft.motivo;
    writeId(map, 10, draft.solicita);
    if (draft.catalogueSet != 0)
        map[11] = draft.catalogueSet;
    if (!draft.base.isEmpty())
        map[12] = draft.base;
    return core::encodeCbor(map);
}

Result<FamilyDraft> decodeDraft(const QByteArray& bytes)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(bytes, {.maxBytes = kMaxBytes}));
    CborMapReader read(value);
    read.integer(0, 1, kSchema);
    FamilyDraft draft;
    draft.id = readId<core::DraftId>(read, 1);
    draft.createdMs = read.integer(2, std::numeric_limits<qint64>::min());
    draft.titularPendiente = read.boolean(3);
    for (const QCborValue item : read.array(4, kMaxPeople)) {
        PADRON_ASSIGN(PersonDraft person, readPerson(item));
        draft.people.append(std::move(person));
    }
    draft.currentMember = static_cast<int>(
        read.integer(5, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    draft.currentSection = read.text(6, kAnyLength);
    draft.currentField = read.text(7, kAnyLength);
    draft.updates = readId<core::FamilyId>(read, 8);
    draft.motivo = read.textOr(9, kAnyLength);
    draft.solicita = readId<core::PersonId>(read, 10);
    draft.catalogueSet = read.has(11) ? read.integer(11) : 0;
    draft.base = read.bytesOr(12, 32);
    PADRON_TRY(read.finish());
    return draft;
}

} // namespace padron::domain
