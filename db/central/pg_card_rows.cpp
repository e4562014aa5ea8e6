// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

#include "core/cbor.h"
#include "credential/qr_codec.h"
#include "sync/messages/stream_codec.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kMakeCard{"make_card", "INSERT INTO tarjeta (persona_id, emision) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr PgStatement kCard{"card", "SELECT coalesce(impresa_ms, 0), coalesce(impresa_por, 0), corrida, malogradas, caja_id, "
                                    "coalesce(modulo_id, 0), faltante, coalesce(entregada_ms, 0), coalesce(entregada_por, 0) "
                                    "FROM tarjeta WHERE persona_id = $1 AND emision = $2 FOR UPDATE"};
constexpr PgStatement kSaveCard{
    "save_card", "UPDATE tarjeta SET impresa_ms = NULLIF($3::bigint, 0), impresa_por = NULLIF($4::bigint, 0), "
                 "corrida = NULLIF($5::bytea, ''), malogradas = $6, caja_id = NULLIF($7::text, '')::uuid, "
                 "modulo_id = NULLIF($8::bigint, 0), faltante = $9, entregada_ms = NULLIF($10::bigint, 0), "
                 "entregada_por = NULLIF($11::bigint, 0) WHERE persona_id = $1 AND emision = $2"};
constexpr PgStatement kInsertBox{
    "insert_box", "INSERT INTO caja (id, modulo_id, nombre, enviada_s, lista) VALUES ($1, $2, $3, $4, $5)"};
constexpr PgStatement kBox{"box", "SELECT lista, modulo_id, coalesce(recibida_ms, 0) FROM caja WHERE id = $1 FOR UPDATE"};
constexpr PgStatement kBoxes{"boxes", "SELECT lista, modulo_id, coalesce(recibida_ms, 0) FROM caja ORDER BY modulo_id, enviada_s, id"};
constexpr PgStatement kBoxReceived{"box_received",
                                   "UPDATE caja SET recibida_ms = $2 WHERE id = $1 AND recibida_ms IS NULL"};
constexpr PgStatement kBoxesFor{
    "boxes_for", "SELECT c.lista FROM caja c JOIN equipo e ON e.modulo_id = c.modulo_id WHERE e.id = $1 AND c.recibida_ms IS NULL "
                 "AND NOT EXISTS (SELECT 1 FROM flujo f WHERE f.equipo_id = $1 AND f.tipo = 'lote' AND f.cuerpo = c.lista) "
                 "ORDER BY c.enviada_s, c.id"};

// A store prints for itself while the last word for any of its living laptops is a leave in force ('imprime-el-modulo'), and
// may have printed under one that is over until a batch of that laptop arrives later than its end ('falta-sincronizar').
#define PADRON_CANDIDATES                                                                                              \
    "WITH ultimo AS (SELECT e.id, e.almacen, a.concedida AND a.desde_s <= $2 AND (a.hasta_s = 0 OR a.hasta_s > $2) AS rige, " \
    "CASE WHEN a.concedida THEN a.hasta_s ELSE a.desde_s END AS fin FROM equipo e JOIN LATERAL (SELECT * FROM autorizacion a " \
    "WHERE a.modulo_id = $1 AND (a.equipo_id IS NULL OR a.equipo_id = e.id) ORDER BY a.numero DESC LIMIT 1) a ON true " \
    "WHERE e.modulo_id = $1 AND NOT e.revocado AND EXISTS (SELECT 1 FROM autorizacion o WHERE o.modulo_id = $1 AND "   \
    "(o.equipo_id IS NULL OR o.equipo_id = e.id) AND o.concedida AND o.desde_s <= $2)), "                              \
    "imprime AS (SELECT almacen, bool_or(rige) AS rige FROM ultimo u WHERE rige OR NOT EXISTS (SELECT 1 FROM lote l "  \
    "WHERE l.equipo_id = u.id AND l.recibido_ms > u.fin * 1000) GROUP BY almacen), "                                   \
    "ultima AS (SELECT DISTINCT ON (k.persona_id) k.persona_id, k.emision, k.estado, p.folio, p.nombres, "             \
    "p.primer_apellido, p.segundo_apellido, p.estado AS registro, e.almacen FROM persona p "                           \
    "JOIN equipo e ON e.id = p.equipo_id JOIN credencial k ON k.persona_id = p.id WHERE e.modulo_id = $1 "             \
    "AND ($3::text = '' OR p.folio = $3) ORDER BY k.persona_id, k.emision DESC), "                                     \
    "candidata AS (SELECT u.*, CASE WHEN u.estado = 1 THEN 'sustituida' WHEN u.estado = 2 THEN 'suspendida' "          \
    "WHEN u.estado = 3 THEN 'cancelada' WHEN u.registro <> 'en-el-padron' THEN 'por-aclarar' "                         \
    "WHEN t.caja_id IS NOT NULL THEN 'en-caja' WHEN t.impresa_ms IS NOT NULL THEN 'impresa' "                          \
    "WHEN i.rige THEN 'imprime-el-modulo' WHEN i.almacen IS NOT NULL THEN 'falta-sincronizar' ELSE '' END AS causa "   \
    "FROM ultima u LEFT JOIN imprime i ON i.almacen = u.almacen "                                                      \
    "LEFT JOIN tarjeta t ON t.persona_id = u.persona_id AND t.emision = u.emision) "
constexpr PgStatement kCandidates{
    "box_candidates", PADRON_CANDIDATES "SELECT persona_id, folio, nombres, primer_apellido, segundo_apellido, emision, causa "
                      "FROM candidata WHERE $3 <> '' OR causa = '' ORDER BY folio LIMIT $4"};
constexpr PgStatement kLeftOut{"left_out", PADRON_CANDIDATES "SELECT causa, count(*) FROM candidata WHERE causa <> '' "
                                                             "GROUP BY causa ORDER BY causa"};
#undef PADRON_CANDIDATES

// By the clock of most of México (UTC-6, without summer time since 2022).
constexpr PgStatement kProgress{
    "progress",
    "WITH hecho AS (SELECT m.persona_id, min(m.desde_ms) AS ms, 1 AS r, 0 AS f, 0 AS i, 0 AS e FROM membresia m GROUP BY m.persona_id "
    "UNION ALL SELECT persona_id, emitida_s * 1000, 0, 1, 0, 0 FROM credencial "
    "UNION ALL SELECT persona_id, impresa_ms, 0, 0, 1, 0 FROM tarjeta WHERE impresa_ms IS NOT NULL AND emision > 0 "
    "UNION ALL SELECT persona_id, entregada_ms, 0, 0, 0, 1 FROM tarjeta WHERE entregada_ms IS NOT NULL AND emision > 0) "
    "SELECT o.entidad || '-' || o.numero, d.entidad || d.municipio_clave || d.localidad_clave, "
    "to_char((to_timestamp(h.ms / 1000.0) AT TIME ZONE 'UTC') - interval '6 hours', 'IYYY-\"S\"IW'), sum(r), sum(f), sum(i), sum(e) "
    "FROM hecho h JOIN persona p ON p.id = h.persona_id JOIN equipo q ON q.id = p.equipo_id JOIN modulo o ON o.id = q.modulo_id "
    "JOIN domicilio d ON d.persona_id = p.id WHERE $1 = '' OR o.entidad || o.numero = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"};

Result<sync::LotSent> lotOf(const QByteArray& list)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(list));
    PADRON_ASSIGN(const sync::StreamBody body, sync::decodeBody(sync::kindFromKey(QStringLiteral("lote")), value));
    return std::get<sync::LotSent>(body);
}

} // namespace

std::vector<PgStatement> cardStatements()
{
    return {kMakeCard, kCard, kSaveCard, kInsertBox, kBox, kBoxes, kBoxReceived, kBoxesFor, kCandidates, kLeftOut, kProgress};
}

Result<CardFacts> PgTransaction::lockCard(const core::PersonId& person, int issueNumber)
{
    PADRON_TRY(write(kMakeCard, person, issueNumber));
    PADRON_ASSIGN(const pqxx::result rows, run(kCard, person, issueNumber));
    if (rows.empty())
        return core::fail(core::kInternal, QStringLiteral("tarjeta"));
    const pqxx::row row = rows[0];
    CardFacts card;
    card.person = person;
    card.issueNumber = issueNumber;
    card.printedMs = numberOf<qint64>(row[0]);
    card.printedBy = numberOf<DeviceRow>(row[1]);
    card.run = bytesOf(row[2]);
    card.spoilt = numberOf<int>(row[3]);
    card.box = domain::LotId(uuidOf(row[4]));
    card.moduleRow = numberOf<qint64>(row[5]);
    card.missing = row[6].as<bool>();
    card.deliveredMs = numberOf<qint64>(row[7]);
    card.deliveredBy = numberOf<DeviceRow>(row[8]);
    return card;
}

Result<void> PgTransaction::saveCard(const CardFacts& card)
{
    return write(kSaveCard, card.person, card.issueNumber, card.printedMs, card.printedBy, card.run, card.spoilt, card.box,
                 card.moduleRow, card.missing, card.deliveredMs, card.deliveredBy);
}

Result<void> PgTransaction::insertBox(const Box& box)
{
    return write(kInsertBox, box.lot.lot, box.moduleRow, box.lot.name, box.lot.sentAt, core::encodeCbor(sync::encodeBody(box.lot)));
}

Result<std::optional<Box>> PgTransaction::box(const domain::LotId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kBox, id));
    if (rows.empty())
        return std::optional<Box>();
    PADRON_ASSIGN(const sync::LotSent lot, lotOf(bytesOf(rows[0][0])));
    return std::optional(Box{lot, numberOf<qint64>(rows[0][1]), numberOf<qint64>(rows[0][2])});
}

Result<QList<Box>> PgTransaction::boxes()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kBoxes));
    QList<Box> boxes;
    for (const auto& row : rows) {
        PADRON_ASSIGN(const sync::LotSent lot, lotOf(bytesOf(row[0])));
        boxes.append({lot, numberOf<qint64>(row[1]), numberOf<qint64>(row[2])});
    }
    return boxes;
}

Result<void> PgTransaction::noteBoxReceived(const domain::LotId& id, qint64 nowMs)
{
    return write(kBoxReceived, id, nowMs);
}

Result<QList<sync::LotSent>> PgTransaction::boxesFor(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kBoxesFor, device));
    QList<sync::LotSent> boxes;
    for (const auto& row : rows) {
        PADRON_ASSIGN(const sync::LotSent lot, lotOf(bytesOf(row[0])));
        boxes.append(lot);
    }
    return boxes;
}

Result<QList<BoxCandidate>> PgTransaction::boxCandidates(qint64 moduleRow, const QString& folio, qint64 nowSeconds, int limit)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCandidates, moduleRow, nowSeconds, folio, limit));
    QList<BoxCandidate> candidates;
    for (const auto& row : rows) {
        const auto name = domain::PersonName::parse(textOf(row[2]), textOf(row[3]), textOf(row[4]));
        if (!name)
            return core::fail(kRowRefused, QStringLiteral("persona"));
        candidates.append({core::PersonId(uuidOf(row[0])), textOf(row[1]), credential::nameForQr(*name), numberOf<int>(row[5]),
                           textOf(row[6])});
    }
    return candidates;
}

Result<QList<std::pair<QString, qint64>>> PgTransaction::leftOut(qint64 moduleRow, qint64 nowSeconds)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLeftOut, moduleRow, nowSeconds, QString()));
    QList<std::pair<QString, qint64>> counts;
    for (const auto& row : rows)
        counts.append({textOf(row[0]), numberOf<qint64>(row[1])});
    return counts;
}

Result<QList<ProgressLine>> PgTransaction::progress(const QString& module)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kProgress, module));
    QList<ProgressLine> lines;
    for (const auto& row : rows)
        lines.append({textOf(row[0]), textOf(row[1]), textOf(row[2]), numberOf<qint64>(row[3]), numberOf<qint64>(row[4]),
                      numberOf<qint64>(row[5]), numberOf<qint64>(row[6])});
    return lines;
}

} // namespace padron::central
