// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"
#include "core/cbor.h"
#include "sync/messages/stream_codec.h"

namespace padron::central {

using core::Result;

namespace {

constexpr qsizetype kMaxBodyBytes = 6 * 1024 * 1024;

constexpr PgStatement kTakePosition{
    "take_position", "UPDATE equipo SET ultima_posicion = ultima_posicion + 1 WHERE id = $1 RETURNING ultima_posicion"};
constexpr PgStatement kInsertState{"insert_state",
                                   "INSERT INTO flujo (equipo_id, posicion, tipo, persona_id, estado, codigo) "
                                   "VALUES ($1, $2, 'estado', $3, $4, $5)"};
constexpr PgStatement kInsertCredentialItem{
    "insert_credential_item",
    "INSERT INTO flujo (equipo_id, posicion, tipo, persona_id, emision, indice, emitida_s, cose) "
    "VALUES ($1, $2, 'credencial', $3, $4, $5, $6, $7)"};
constexpr PgStatement kInsertListsItem{
    "insert_lists_item", "INSERT INTO flujo (equipo_id, posicion, tipo, confianza, finales, provisionales) "
                         "VALUES ($1, $2, 'listas', $3, $4, $5)"};
constexpr PgStatement kInsertBodyItem{"insert_body_item",
                                      "INSERT INTO flujo (equipo_id, posicion, tipo, cuerpo) VALUES ($1, $2, $3, $4)"};
constexpr PgStatement kItems{
    "items", "SELECT posicion, tipo, persona_id, estado, codigo, emision, indice, emitida_s, cose, confianza, "
             "coalesce(finales, (SELECT bytes FROM lista WHERE lista.tipo = 'finales' AND secuencia = finales_secuencia)), "
             "provisionales, cuerpo FROM flujo WHERE equipo_id = $1 AND posicion > $2 ORDER BY posicion LIMIT $3"};
// Checked once more here: the signing process believes the tables of the padrón, not whoever filled the queue. `e` asked for it;
// `d` gets it: who may say that it is printed, which is the laptop that registered them, under its newest keys when another asked.
#define PADRON_WAITING                                                                                                 \
    "FROM credencial_pendiente w JOIN persona p ON p.id = w.persona_id JOIN equipo e ON e.id = w.equipo_id "           \
    "JOIN equipo r ON r.id = p.equipo_id JOIN LATERAL (SELECT n.id, n.revocado FROM equipo n WHERE n.almacen = r.almacen " \
    "AND (e.almacen <> r.almacen OR n.id = e.id) ORDER BY n.epoca DESC LIMIT 1) d ON true "                            \
    "JOIN curp c ON c.curp = p.curp AND c.persona_id = p.id "                                                          \
    "WHERE p.estado = 'en-el-padron' " /* a thief ends no good card, nor does one that nobody could print */           \
    "AND (w.motivo <> 'dato' OR NOT (e.revocado OR d.revocado)) "                                                      \
    "AND NOT EXISTS (SELECT 1 FROM credencial k WHERE k.persona_id = p.id AND k.estado IN (2, 3)) "
// Devices before what waits for them, as in a batch: what is read afterwards is what that batch left. A busy one comes next time.
constexpr PgStatement kLockWaiting{
    "lock_waiting", "SELECT id FROM equipo WHERE id IN (SELECT unnest(ARRAY[de, a]) FROM (SELECT w.equipo_id AS de, d.id AS a " PADRON_WAITING
                    "ORDER BY w.desde_ms, w.persona_id LIMIT $1) t) FOR NO KEY UPDATE SKIP LOCKED"};
constexpr PgStatement kTakePending{
    "take_pending",
    "SELECT p.id, d.id, p.folio, p.nombres, p.primer_apellido, p.segundo_apellido, p.fecha_nacimiento, "
    "p.sexo, left(p.folio, 2), w.emision, w.motivo " PADRON_WAITING
    "AND w.equipo_id = ANY($2::bigint[]) AND d.id = ANY($2::bigint[]) "
    "ORDER BY w.desde_ms, w.persona_id LIMIT $1 FOR UPDATE OF w SKIP LOCKED"};
#undef PADRON_WAITING
constexpr PgStatement kInsertCredential{"insert_credential",
                                        "INSERT INTO credencial (persona_id, emision, indice, emitida_s, cose) "
                                        "VALUES ($1, $2, $3, $4, $5)"};
constexpr PgStatement kNobodyWaits{"nobody_waits", "DELETE FROM credencial_pendiente WHERE persona_id = $1"};
constexpr PgStatement kCredentials{
    "credentials", "SELECT persona_id, emision, indice, emitida_s, cose, publicado FROM credencial "
                   "WHERE indice > $1 ORDER BY indice LIMIT $2"};

Result<sync::StreamItem> itemOf(const pqxx::row& row)
{
    sync::StreamItem item;
    item.position = numberOf<quint64>(row[0]);
    const QString kind = textOf(row[1]);
    const core::PersonId person(uuidOf(row[2]));
    if (kind == u"estado")
        item.body = sync::PersonStateChanged{person, textOf(row[3]), textOf(row[4])};
    else if (kind == u"credencial")
        item.body = sync::CredentialSigned{person, numberOf<int>(row[5]), numberOf<quint32>(row[6]),
                                           numberOf<qint64>(row[7]), bytesOf(row[8])};
    else if (kind == u"listas")
        item.body = sync::ListsUpdated{bytesOf(row[9]), bytesOf(row[10]), bytesOf(row[11])};
    else {
        PADRON_ASSIGN(const QCborValue value, core::decodeCbor(bytesOf(row[12]), {.maxDepth = 8, .maxBytes = kMaxBodyBytes}));
        PADRON_ASSIGN(item.body, sync::decodeBody(sync::kindFromKey(kind), value));
    }
    return item;
}

} // namespace

std::vector<PgStatement> streamStatements()
{
    return {kTakePosition, kInsertState,      kInsertCredentialItem, kInsertListsItem, kInsertBodyItem, kItems,
            kLockWaiting, kTakePending,  kInsertCredential, kNobodyWaits,          kCredentials};
}

Result<quint64> PgTransaction::takePosition(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTakePosition, device));
    if (rows.empty())
        return core::fail(core::kInternal, QStringLiteral("device"));
    return numberOf<quint64>(rows[0][0]);
}

Result<void> PgTransaction::insertItem(DeviceRow device, quint64 position, const Body& body)
{
    if (const auto* state = std::get_if<sync::PersonStateChanged>(&body))
        return write(kInsertState, device, position, state->person, state->state, state->code);
    if (const auto* credential = std::get_if<sync::CredentialSigned>(&body))
        return write(kInsertCredentialItem, device, position, credential->person, credential->issueNumber,
                     credential->statusIndex, credential->issuedAt, credential->cose);
    if (const auto* lists = std::get_if<sync::ListsUpdated>(&body))
        return write(kInsertListsItem, device, position, lists->trustList, lists->finalStatus, lists->provisionalStatus);
    return write(kInsertBodyItem, device, position, sync::keyOfKind(sync::kindOf(body)),
                 core::encodeCbor(sync::encodeBody(body)));
}

Result<QList<sync::StreamItem>> PgTransaction::items(DeviceRow device, quint64 after, int limit)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kItems, device, after, limit));
    QList<sync::StreamItem> items;
    for (const auto& row : rows) {
        PADRON_ASSIGN(const sync::StreamItem item, itemOf(row));
        items.append(item);
    }
    return items;
}

Result<QList<PendingCredential>> PgTransaction::takePending(int limit)
{
    PADRON_ASSIGN(const pqxx::result locked, run(kLockWaiting, limit));
    QStringList devices;
    for (const auto& row : locked)
        devices.append(textOf(row[0]));
    PADRON_ASSIGN(const pqxx::result rows, run(kTakePending, limit, QString(u'{' + devices.join(u',') + u'}')));
    QList<PendingCredential> pending;
    for (const auto& row : rows)
        pending.append({core::PersonId(uuidOf(row[0])), numberOf<DeviceRow>(row[1]), textOf(row[2]), textOf(row[3]),
                        textOf(row[4]), textOf(row[5]), QDate::fromString(textOf(row[6]), Qt::ISODate), textOf(row[7]),
                        textOf(row[8]), numberOf<int>(row[9]), textOf(row[10])});
    return pending;
}

Result<void> PgTransaction::insertCredential(const SignedCredential& credential)
{
    PADRON_TRY(write(kInsertCredential, credential.person, credential.issueNumber, credential.statusIndex,
                     credential.issuedAt, credential.cose));
    return write(kNobodyWaits, credential.person);
}

Result<QList<SignedCredential>> PgTransaction::credentials(qint64 afterIndex, int limit)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCredentials, afterIndex, limit));
    QList<SignedCredential> found;
    for (const auto& row : rows)
        found.append({core::PersonId(uuidOf(row[0])), numberOf<int>(row[1]), numberOf<quint32>(row[2]),
                      numberOf<qint64>(row[3]), bytesOf(row[4]), numberOf<int>(row[5])});
    return found;
}

} // namespace padron::central
