// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_duplicate_index.h"

#include "local/errors.h"
#include "local/stores/index_keys.h"
#include "local/stores/person_rows.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using ports::DuplicateCandidate;
using sqlite::Statement;

namespace {

// The latest registered first, should a key be everybody's.
constexpr char kByKey[] = "SELECT person FROM likeness_key WHERE key = ?1 ORDER BY person DESC LIMIT 400";
constexpr char kByCurp[] = "SELECT num FROM person WHERE curp = ?1";
constexpr char kByPhone[] = "SELECT num FROM person WHERE telefono = ?1 LIMIT 60";
constexpr char kTraits[] =
    "SELECT nombres, primer_apellido, segundo_apellido, fecha_nacimiento, sexo, entidad_nacimiento, curp, "
    "identificacion_tipo, identificacion_numero, telefono, domicilio_entidad, domicilio_municipio, "
    "domicilio_localidad, vialidad, numero_exterior, referencias, documento_tipo, "
    "documento_referencia FROM person WHERE num = ?";
constexpr char kIsBlocked[] = "SELECT count(*) FROM person p JOIN record_block b ON b.person = p.id WHERE p.num = ?";
constexpr char kFamily[] =
    "SELECT m.family, p.estado, (SELECT t.primer_apellido || ' ' || t.segundo_apellido FROM membership h "
    " JOIN person t ON t.id = h.person WHERE h.family = m.family AND h.until_ms IS NULL "
    " ORDER BY h.titular IS NULL, h.position LIMIT 1) "
    "FROM person p LEFT JOIN membership m ON m.person = p.id AND m.until_ms IS NULL WHERE p.num = ?";

struct Scored
{
    qint64 num;
    domain::Likeness likeness;
};

bool closer(const Scored& a, const Scored& b)
{
    if (a.likeness.band != b.likeness.band)
        return a.likeness.band < b.likeness.band;
    if (a.likeness.score != b.likeness.score)
        return a.likeness.score > b.likeness.score;
    return a.num > b.num;
}

} // namespace

QList<const char*> SqlDuplicateIndex::statements()
{
    return {kByKey, kByCurp, kByPhone, kTraits, kIsBlocked, kFamily};
}

Result<QSet<qint64>> SqlDuplicateIndex::sharing(const domain::PersonTraits& traits)
{
    QSet<qint64> people;
    const auto add = [&people](Statement& read) -> Result<void> {
        for (;;) {
            PADRON_ASSIGN(const bool row, read.step());
            if (!row)
                return {};
            people.insert(read.integer(0));
        }
    };
    for (const qint64 key : likenessKeys(traits)) {
        Statement read = m_connection.statement(kByKey);
        PADRON_TRY(add(read.bind(key)));
    }
    if (!traits.curp.isEmpty()) {
        Statement read = m_connection.statement(kByCurp);
        PADRON_TRY(add(read.bind(traits.curp)));
    }
    if (!traits.telefono.isEmpty()) {
        Statement read = m_connection.statement(kByPhone);
        PADRON_TRY(add(read.bind(traits.telefono)));
    }
    return people;
}

Result<domain::PersonTraits> SqlDuplicateIndex::traitsAt(qint64 num)
{
    Statement row = m_connection.statement(kTraits);
    PADRON_TRY(row.bind(num).one());
    const QString sexo = row.text(4);
    domain::PersonTraits traits;
    traits.nombres = row.text(0);
    traits.primerApellido = row.text(1);
    traits.segundoApellido = row.text(2);
    traits.birth = QDate::fromString(row.text(3), Qt::ISODate);
    traits.sexo = domain::sexoFromCurpLetter(sexo.isEmpty() ? QChar() : sexo.front());
    traits.entidadNacimiento = row.text(5);
    traits.curp = row.text(6);
    traits.documentNumber = domain::documentNumberOf(row.text(7), row.text(8));
    traits.telefono = row.text(9);
    traits.entidad = row.text(10);
    traits.municipio = row.text(11);
    traits.localidad = row.text(12);
    traits.vialidad = row.text(13);
    traits.numero = row.text(14);
    traits.referencias = row.text(15);
    traits.actaNumber = domain::documentNumberOf(row.text(16), row.text(17));
    return traits;
}

Result<DuplicateCandidate> SqlDuplicateIndex::load(qint64 num, domain::Likeness likeness)
{
    DuplicateCandidate candidate;
    PADRON_ASSIGN(candidate.person, personAt(m_connection, num));
    candidate.id = candidate.person->id;
    candidate.likeness = std::move(likeness);
    Statement read = m_connection.statement(kFamily);
    PADRON_TRY(read.bind(num).one());
    candidate.family = read.id<core::FamilyId>(0);
    const auto state = recordStateByKey(read.text(1));
    if (!state)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("estado"));
    candidate.state = *state;
    if (!read.isNull(0))
        candidate.familyName = QStringLiteral("Familia %1").arg(read.text(2).simplified());
    return candidate;
}

Result<QList<DuplicateCandidate>> SqlDuplicateIndex::candidates(const domain::PersonTraits& traits, int limit)
{
    PADRON_ASSIGN(const QSet<qint64> people, sharing(traits));
    const domain::ComparableTraits wanted(traits);
    QList<Scored> scored;
    for (const qint64 num : people) {
        PADRON_ASSIGN(const domain::PersonTraits theirs, traitsAt(num));
        auto likeness = domain::compare(wanted, domain::ComparableTraits(theirs));
        if (likeness.band != domain::LikenessBand::Unlike)
            scored.append({num, std::move(likeness)});
    }
    std::sort(scored.begin(), scored.end(), closer);
    QList<DuplicateCandidate> found;
    for (qsizetype i = 0; i < scored.size() && found.size() < limit; ++i) {
        Statement read = m_connection.statement(kIsBlocked); // put apart (ARCO): nobody is compared with it
        PADRON_TRY(read.bind(scored.at(i).num).one());
        if (read.integer(0) != 0)
            continue;
        PADRON_ASSIGN(auto candidate, load(scored.at(i).num, scored.at(i).likeness));
        found.append(std::move(candidate));
    }
    return found;
}

} // namespace padron::stores
