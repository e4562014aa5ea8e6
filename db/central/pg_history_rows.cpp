// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

#include "domain/record_field.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kLockConnected{
    "lock_connected", "WITH RECURSIVE juntas (id) AS (SELECT unnest($1::uuid[]) UNION SELECT b.familia_id FROM juntas "
                      "JOIN familia_historia a ON a.familia_id = juntas.id JOIN familia_historia b ON b.entrada_id = a.entrada_id) "
                      "SELECT id FROM familia WHERE id IN (SELECT id FROM juntas) ORDER BY id FOR UPDATE"};
constexpr PgStatement kStanding{
    "family_standing",
    "SELECT f.version_id, f.entrada_id, f.version, f.equipo_id, CASE WHEN f.fusion_id IS NULL THEN "
    "coalesce((SELECT h.equipo_id FROM familia_historia h WHERE h.familia_id = f.id AND h.entrada_id = f.entrada_id), "
    "CASE WHEN f.version = 1 THEN f.equipo_id END) END, "
    "EXISTS (SELECT 1 FROM familia_en_equipo t JOIN equipo e ON e.id = t.equipo_id WHERE t.familia_id = f.id "
    "AND e.almacen = NULLIF($2::text, '')::uuid), "
    "EXISTS (SELECT 1 FROM conflicto c WHERE c.familia_id = f.id AND c.abierto), "
    "EXISTS (SELECT 1 FROM familia_historia a JOIN familia_historia b ON b.entrada_id = a.entrada_id AND b.familia_id <> a.familia_id "
    "WHERE a.familia_id = f.id) FROM familia f WHERE f.id = $1"};
constexpr PgStatement kLink{"link_entry", "INSERT INTO familia_historia (familia_id, entrada_id, equipo_id, seq, vistas) "
                                          "VALUES ($1, $2, $3, $4, $5::uuid[]) ON CONFLICT DO NOTHING"};
constexpr PgStatement kLinks{
    "history_links", "SELECT h.entrada_id, h.equipo_id, h.seq, array_to_string(h.vistas, ','), coalesce(l.bytes, d.bytes) "
                     "FROM familia_historia h LEFT JOIN eslabon l ON l.equipo_id = h.equipo_id AND l.seq = h.seq "
                     "LEFT JOIN decision_central d ON h.equipo_id = 0 AND d.numero = h.seq WHERE h.familia_id = $1 "
                     "ORDER BY h.entrada_id"};
constexpr PgStatement kKeptEntry{"kept_entry", "SELECT entrada_id, equipo_id, seq, '', bytes FROM eslabon WHERE entrada_id = $1 "
                                               "AND sha256 = (SELECT sha256 FROM entrada WHERE id = $1) " // others are in quarantine
                                               "AND veredicto <> 'ya recibido' ORDER BY equipo_id, seq LIMIT 1"};
constexpr PgStatement kFamilyEntries{
    "family_entries",
    "SELECT l.entrada_id, l.equipo_id, l.seq, '', l.bytes FROM eslabon l JOIN equipo e ON e.id = l.equipo_id "
    "WHERE e.almacen = (SELECT almacen FROM equipo WHERE id = $1) AND l.tipo IN ('familia.registrada', 'familia.actualizada') "
    "AND l.veredicto IN ('aceptado', 'observado') ORDER BY l.equipo_id, l.seq"};
constexpr PgStatement kSaveMerge{"save_merge", "INSERT INTO fusion (id, entradas) VALUES ($1, $2::uuid[]) ON CONFLICT DO NOTHING"};
constexpr PgStatement kMerge{"merge", "SELECT unnest(entradas) FROM fusion WHERE id = $1"};
#define PADRON_CONFLICT                                                                                                \
    "SELECT id, familia_id, persona_id, array_to_string(campos, ','), queda_id, otra_id, abierto, resultado FROM conflicto "
constexpr PgStatement kOpenOf{"open_conflicts_of", PADRON_CONFLICT "WHERE abierto AND familia_id = ANY($1::uuid[]) ORDER BY id"};
constexpr PgStatement kOpen{"open_conflicts", PADRON_CONFLICT "WHERE abierto ORDER BY ms, id LIMIT $1"};
constexpr PgStatement kConflictsOf{
    "conflicts_of", PADRON_CONFLICT "WHERE familia_id IN (SELECT t.familia_id FROM equipo e JOIN familia_en_equipo t "
                                    "ON t.equipo_id = e.id WHERE e.almacen = $1) ORDER BY ms, id"};
constexpr PgStatement kConflict{"conflict", PADRON_CONFLICT "WHERE id = $1"};
#undef PADRON_CONFLICT
constexpr PgStatement kSaveConflict{
    "save_conflict", "INSERT INTO conflicto (id, familia_id, persona_id, campos, queda_id, otra_id, abierto, resultado, ms) "
                     "VALUES ($1, $2, NULLIF($3::text, '')::uuid, $4::text[], $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET "
                     "familia_id = excluded.familia_id, campos = excluded.campos, queda_id = excluded.queda_id, "
                     "otra_id = excluded.otra_id, abierto = excluded.abierto, resultado = excluded.resultado"};
constexpr PgStatement kHolders{
    "family_holders", "SELECT id, siguiente_seq FROM (SELECT DISTINCT ON (n.almacen) n.id, n.siguiente_seq, n.revocado "
                      "FROM familia_en_equipo t JOIN equipo e ON e.id = t.equipo_id JOIN equipo n ON n.almacen = e.almacen "
                      "WHERE t.familia_id = $1 ORDER BY n.almacen, n.epoca DESC) AS newest WHERE NOT revocado"};
constexpr PgStatement kChangedSince{
    "changed_since", "SELECT DISTINCT t.familia_id FROM equipo e JOIN familia_en_equipo t ON t.equipo_id = e.id "
                     "JOIN familia f ON f.id = t.familia_id WHERE e.almacen = $2 AND e.id <> $1 AND NOT EXISTS (SELECT 1 "
                     "FROM eslabon l JOIN equipo w ON w.id = l.equipo_id WHERE l.entrada_id = f.version_id AND w.almacen = $2 "
                     "AND w.epoca = $3 AND l.seq <= $4) ORDER BY t.familia_id"};
constexpr PgStatement kCardsOf{
    "cards_of", "SELECT DISTINCT ON (c.persona_id) c.persona_id, c.emision, c.indice, c.emitida_s, c.cose FROM membresia m "
                "JOIN persona p ON p.id = m.persona_id JOIN equipo e ON e.id = p.equipo_id AND e.almacen = $2 "
                "JOIN credencial c ON c.persona_id = p.id WHERE m.familia_id = $1 AND m.hasta_ms IS NULL "
                "ORDER BY c.persona_id, c.emision DESC"};
constexpr PgStatement kAddHolder{
    "add_holder", "WITH nueva AS (INSERT INTO familia_en_equipo (familia_id, equipo_id) VALUES ($1, $2) ON CONFLICT DO NOTHING) "
                  "SELECT NOT EXISTS (SELECT 1 FROM equipo n JOIN equipo e ON e.almacen = n.almacen JOIN familia_en_equipo t "
                  "ON t.equipo_id = e.id AND t.familia_id = $1 WHERE n.id = $2)"}; // as it was before
constexpr PgStatement kOwnEntry{
    "own_entry", "INSERT INTO decision_central (entrada_id, bytes, ms) VALUES ($1, $2, $3) RETURNING numero"};
constexpr PgStatement kEmptyFamily{
    "empty_family", "WITH fuera AS (DELETE FROM membresia WHERE familia_id = $1) "
                    "UPDATE familia SET titular_id = NULL, fin_ms = NULL, fusionada = true WHERE id = $1"};
constexpr PgStatement kInsertPeriod{
    "insert_period", "INSERT INTO membresia (familia_id, persona_id, parentesco, consanguineo, supuestos, desde_ms, hasta_ms, "
                     "motivo) VALUES ($1, $2, $3, $4, $5, $6, NULLIF($7::bigint, 0), NULLIF($8, ''))"};
constexpr PgStatement kSettleFamily{
    "settle_family", "UPDATE familia SET titular_id = NULLIF($2::text, '')::uuid, fin_ms = NULLIF($3::bigint, 0), entrada_id = $4, "
                     "fusion_id = NULLIF($5::text, '')::uuid, version = $6 WHERE id = $1"};
constexpr PgStatement kSettlePerson{"settle_person", "UPDATE persona SET entrada_id = $2, version = $3 WHERE id = $1"};
constexpr PgStatement kFacts{
    "standing_facts",
    "SELECT EXISTS (SELECT 1 FROM conflicto WHERE persona_id = $1 AND abierto AND campos && $2::text[]), "
    "NOT EXISTS (SELECT 1 FROM membresia WHERE persona_id = $1 AND hasta_ms IS NULL)"};
constexpr PgStatement kHolderOfCurp{"holder_of_curp", "SELECT persona_id FROM curp WHERE curp = $1"};
constexpr PgStatement kNextForCurp{
    "next_for_curp", "SELECT id FROM persona p WHERE curp = $1 AND estado_codigo = 'curp-en-padron' AND id <> $2 AND NOT EXISTS "
                     "(SELECT 1 FROM duplicado d WHERE d.persona_id = p.id AND d.estado = 'misma') "
                     "ORDER BY curp_desde(coalesce(curp_entrada_id, entrada_id), $3, $4, $5) COLLATE \"C\", id LIMIT 1"};
constexpr PgStatement kCurpSince{"curp_since", "SELECT curp_desde(coalesce((SELECT coalesce(curp_entrada_id, entrada_id) FROM persona "
                                               "WHERE id = $1), $2::uuid), $2::uuid, $3, $4)"};
constexpr PgStatement kSetCurpSince{"set_curp_since", "UPDATE persona SET curp_entrada_id = NULLIF($2::text, '')::uuid WHERE id = $1"};
// The newest of the store that registered them: a restored laptop goes on under new keys.
constexpr PgStatement kDeviceOfPerson{
    "device_of_person", "SELECT n.id FROM persona p JOIN equipo e ON e.id = p.equipo_id JOIN equipo n ON n.almacen = e.almacen "
                        "WHERE p.id = $1 ORDER BY n.epoca DESC LIMIT 1"};
constexpr PgStatement kMergedFamilies{"merged_families", "SELECT id FROM familia WHERE fusionada"};
constexpr PgStatement kMergedPlaces{"merged_places", "SELECT count(*) FROM membresia m JOIN familia f ON f.id = m.familia_id WHERE f.fusionada"};

PgArray arrayOf(const QList<core::EntryId>& ids)
{
    PgArray array;
    for (const auto& id : ids)
        array.add(id);
    return array;
}

PgArray keysOf(const QList<domain::RecordField>& fields)
{
    PgArray array;
    for (const auto field : fields)
        array.add(domain::keyOf(field));
    return array;
}

HistoryLink linkFrom(const pqxx::row& row)
{
    HistoryLink link{core::EntryId(uuidOf(row[0])), numberOf<DeviceRow>(row[1]), numberOf<quint64>(row[2]), {}, bytesOf(row[4])};
    for (const QString& id : textOf(row[3]).split(u',', Qt::SkipEmptyParts))
        link.seen.append(core::EntryId(QUuid::fromString(id)));
    return link;
}

QList<HistoryLink> linksFrom(const pqxx::result& rows)
{
    QList<HistoryLink> links;
    for (const auto& row : rows)
        links.append(linkFrom(row));
    return links;
}

QList<StoredConflict> conflictsFrom(const pqxx::result& rows)
{
    QList<StoredConflict> found;
    for (const auto& row : rows) {
        StoredConflict stored;
        domain::RecordConflict& conflict = stored.conflict;
        conflict.id = domain::ConflictId(uuidOf(row[0]));
        conflict.family = core::FamilyId(uuidOf(row[1]));
        conflict.person = core::PersonId(uuidOf(row[2]));
        for (const QString& key : textOf(row[3]).split(u',', Qt::SkipEmptyParts))
            if (const auto field = domain::recordFieldByKey(key))
                conflict.fields.append(*field);
        conflict.kept = core::EntryId(uuidOf(row[4]));
        conflict.other = core::EntryId(uuidOf(row[5]));
        stored.open = row[6].as<bool>();
        stored.outcome = textOf(row[7]);
        found.append(stored);
    }
    return found;
}

} // namespace

std::vector<PgStatement> historyStatements()
{
    return {kLockConnected, kOwnEntry, kStanding, kLink,         kLinks,        kKeptEntry,    kFamilyEntries, kSaveMerge,   kMerge,        kOpenOf,
            kOpen,      kConflict,     kSaveConflict, kConflictsOf, kChangedSince, kCardsOf, kHolders,      kAddHolder,     kEmptyFamily, kInsertPeriod, kSettleFamily,
            kSettlePerson, kFacts,     kHolderOfCurp, kNextForCurp, kCurpSince, kSetCurpSince, kDeviceOfPerson, kMergedFamilies, kMergedPlaces};
}

Result<QList<core::FamilyId>> PgTransaction::lockConnected(const QList<core::FamilyId>& families)
{
    PgArray ids;
    for (const auto& id : families)
        ids.add(id);
    PADRON_ASSIGN(const pqxx::result rows, run(kLockConnected, ids));
    QList<core::FamilyId> locked;
    for (const auto& row : rows)
        locked.append(core::FamilyId(uuidOf(row[0])));
    return locked;
}

Result<FamilyStanding> PgTransaction::standing(const core::FamilyId& family, const core::StoreId& store)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kStanding, family, store));
    if (rows.empty())
        return core::fail(kRowRefused, QStringLiteral("family_standing"));
    const pqxx::row row = rows[0];
    return FamilyStanding{core::EntryId(uuidOf(row[0])), core::EntryId(uuidOf(row[1])), numberOf<quint32>(row[2]),
                          numberOf<DeviceRow>(row[3]),   numberOf<DeviceRow>(row[4]),   row[5].as<bool>(),
                          row[6].as<bool>(), row[7].as<bool>()};
}

Result<void> PgTransaction::linkEntry(const core::FamilyId& family, const HistoryLink& link)
{
    return write(kLink, family, link.entry, link.device, link.seq, arrayOf(link.seen));
}

Result<QList<HistoryLink>> PgTransaction::links(const core::FamilyId& family)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLinks, family));
    return linksFrom(rows);
}

Result<std::optional<HistoryLink>> PgTransaction::keptEntry(const core::EntryId& entry)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kKeptEntry, entry));
    return rows.empty() ? std::optional<HistoryLink>() : std::optional(linkFrom(rows[0]));
}

Result<QList<HistoryLink>> PgTransaction::familyEntries(DeviceRow anyOfStore)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kFamilyEntries, anyOfStore));
    return linksFrom(rows);
}

Result<void> PgTransaction::saveMerge(const core::EntryId& id, const QList<core::EntryId>& entries)
{
    return write(kSaveMerge, id, arrayOf(entries));
}

Result<QList<core::EntryId>> PgTransaction::merge(const core::EntryId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kMerge, id));
    QList<core::EntryId> entries;
    for (const auto& row : rows)
        entries.append(core::EntryId(uuidOf(row[0])));
    return entries;
}

Result<QList<StoredConflict>> PgTransaction::openConflicts(const QList<core::FamilyId>& families)
{
    PgArray ids;
    for (const auto& id : families)
        ids.add(id);
    PADRON_ASSIGN(const pqxx::result rows, run(kOpenOf, ids));
    return conflictsFrom(rows);
}

Result<QList<StoredConflict>> PgTransaction::openConflicts(int limit)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kOpen, limit));
    return conflictsFrom(rows);
}

Result<std::optional<StoredConflict>> PgTransaction::conflict(const domain::ConflictId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kConflict, id));
    const auto found = conflictsFrom(rows);
    return found.isEmpty() ? std::optional<StoredConflict>() : std::optional(found.first());
}

Result<void> PgTransaction::saveConflict(const StoredConflict& stored, qint64 ms)
{
    const domain::RecordConflict& conflict = stored.conflict;
    return write(kSaveConflict, conflict.id, conflict.family, conflict.person, keysOf(conflict.fields), conflict.kept,
                 conflict.other, stored.open, stored.outcome, ms);
}

Result<QList<core::FamilyId>> PgTransaction::changedSince(const HeirPlace& place)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kChangedSince, place.heir, place.store, place.epoch, place.seq));
    QList<core::FamilyId> families;
    for (const auto& row : rows)
        families.append(core::FamilyId(uuidOf(row[0])));
    return families;
}

Result<QList<sync::CredentialSigned>> PgTransaction::cardsOf(const core::FamilyId& family, const core::StoreId& store)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCardsOf, family, store));
    QList<sync::CredentialSigned> cards;
    for (const auto& row : rows)
        cards.append({core::PersonId(uuidOf(row[0])), numberOf<int>(row[1]), numberOf<quint32>(row[2]), numberOf<qint64>(row[3]),
                      bytesOf(row[4])});
    return cards;
}

Result<QList<StoredConflict>> PgTransaction::conflictsOf(const core::StoreId& store)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kConflictsOf, store));
    return conflictsFrom(rows);
}

Result<QList<FamilyHolder>> PgTransaction::holders(const core::FamilyId& family)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHolders, family));
    QList<FamilyHolder> holders;
    for (const auto& row : rows)
        holders.append({numberOf<DeviceRow>(row[0]), numberOf<quint64>(row[1])});
    return holders;
}

Result<bool> PgTransaction::addHolder(const core::FamilyId& family, DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kAddHolder, family, device));
    return rows[0][0].as<bool>();
}

Result<quint64> PgTransaction::insertOwnEntry(const core::EntryId& entry, const QByteArray& bytes, qint64 ms)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kOwnEntry, entry, bytes, ms));
    return numberOf<quint64>(rows[0][0]);
}

Result<void> PgTransaction::emptyFamily(const core::FamilyId& family)
{
    return write(kEmptyFamily, family);
}

Result<void> PgTransaction::insertPeriod(const domain::PlacePeriod& period)
{
    const domain::Membership& place = period.membership;
    return write(kInsertPeriod, period.family, place.person, place.parentesco.key, place.parentesco.consanguineo,
                 static_cast<int>(place.supuestos), place.sinceMs, period.untilMs,
                 period.untilMs ? domain::keyOf(period.motivo) : QString());
}

Result<void> PgTransaction::settleFamily(const domain::Family& family, const FamilyStanding& standing, qint64 endedMs)
{
    const bool merged = standing.version != standing.entry;
    return write(kSettleFamily, family.id, family.titular.value_or(core::PersonId()), endedMs, standing.entry,
                 merged ? standing.version : core::EntryId(), standing.number);
}

Result<void> PgTransaction::settlePerson(const core::PersonId& person, const core::EntryId& entry, quint32 version)
{
    return write(kSettlePerson, person, entry, version);
}

Result<StandingFacts> PgTransaction::factsOf(const core::PersonId& person)
{
    QList<domain::RecordField> identity;
    for (const auto field : domain::recordFields())
        if (domain::isIdentity(field))
            identity.append(field);
    PADRON_ASSIGN(const pqxx::result rows, run(kFacts, person, keysOf(identity)));
    return StandingFacts{rows[0][0].as<bool>(), rows[0][1].as<bool>()};
}

Result<std::optional<core::PersonId>> PgTransaction::holderOfCurp(const domain::Curp& curp)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHolderOfCurp, curp.text()));
    return rows.empty() ? std::optional<core::PersonId>() : core::PersonId(uuidOf(rows[0][0]));
}

Result<std::optional<core::PersonId>> PgTransaction::nextForCurp(const domain::Curp& curp, const core::PersonId& but,
                                                                 const EntryPlace& now)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kNextForCurp, curp.text(), but, now.entry, now.device, now.seq));
    return rows.empty() ? std::optional<core::PersonId>() : core::PersonId(uuidOf(rows[0][0]));
}

Result<QString> PgTransaction::curpSince(const core::PersonId& person, const EntryPlace& now)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCurpSince, person, now.entry, now.device, now.seq));
    return textOf(rows[0][0]);
}

Result<void> PgTransaction::setCurpSince(const core::PersonId& person, const core::EntryId& entry)
{
    return write(kSetCurpSince, person, entry);
}

Result<std::optional<DeviceRow>> PgTransaction::deviceOfPerson(const core::PersonId& person)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kDeviceOfPerson, person));
    return rows.empty() ? std::optional<DeviceRow>() : numberOf<DeviceRow>(rows[0][0]);
}

Result<QSet<core::FamilyId>> PgTransaction::mergedFamilies()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kMergedFamilies));
    QSet<core::FamilyId> families;
    for (const auto& row : rows)
        families.insert(core::FamilyId(uuidOf(row[0])));
    return families;
}

Result<qint64> PgTransaction::mergedPlaces()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kMergedPlaces));
    return numberOf<qint64>(rows[0][0]);
}

} // namespace padron::central
