// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr qint64 kContactStepMs = 60'000; // a laptop asks once a minute: no write for each question

constexpr PgStatement kLockLists{"lock_lists", "SELECT tipo FROM lista ORDER BY tipo FOR UPDATE"};
constexpr PgStatement kReplaceList{"replace_list", "UPDATE lista SET secuencia = $2, bytes = $3 WHERE tipo = $1 "
                                                    "AND secuencia < $2"};
// One statement for every device that lives: each gets the next position of its own stream.
constexpr PgStatement kAnnounceLists{
    "announce_lists", "WITH movido AS (UPDATE equipo SET ultima_posicion = ultima_posicion + 1 WHERE NOT revocado "
                      "RETURNING id, ultima_posicion) INSERT INTO flujo (equipo_id, posicion, tipo, confianza, finales, "
                      "provisionales) SELECT id, ultima_posicion, 'listas', $1::bytea, $2::bytea, $3::bytea FROM movido"};
constexpr PgStatement kGiveUp{"give_up", "INSERT INTO baja_equipo (equipo_id, motivo, ms, orden, indices_confirmados) "
                                         "VALUES ($1, $2, $3, $4, $5)"};
constexpr PgStatement kMarkRevoked{"mark_revoked", "UPDATE equipo SET revocado = true WHERE id = $1"};
constexpr PgStatement kLoss{"loss", "SELECT motivo, ms, orden, indices_confirmados, coalesce(entregada_ms, 0), recuperable "
                                    "FROM baja_equipo WHERE equipo_id = $1"};
constexpr PgStatement kNoteHanded{
    "note_handed", "UPDATE baja_equipo SET entregada_ms = $2 WHERE equipo_id = $1 AND entregada_ms IS NULL"};
constexpr PgStatement kAllowRecovery{"allow_recovery", "UPDATE baja_equipo SET recuperable = $2 WHERE equipo_id = $1"};
constexpr PgStatement kNoteContact{
    "note_contact", "UPDATE equipo SET ultimo_contacto_ms = $2 WHERE id = (SELECT id FROM equipo WHERE id = $1 "
                    "AND ultimo_contacto_ms < $2 - $3::bigint FOR NO KEY UPDATE SKIP LOCKED)"};
constexpr PgStatement kBooks{"books", "SELECT e.alta_ms, e.ultimo_contacto_ms, coalesce((SELECT recibido_ms FROM lote l "
                                      "WHERE l.equipo_id = e.id ORDER BY l.numero DESC LIMIT 1), 0), e.primer_indice, "
                                      "e.indices, m.nombre FROM equipo e JOIN modulo m ON m.id = e.modulo_id WHERE e.id = $1"};
// Whoever brought them: what a lost laptop had in a backup comes under the keys of the one restored from it.
constexpr PgStatement kFoliosBetween{
    "folios_between", "SELECT folio FROM persona WHERE folio BETWEEN $1 AND $2 UNION ALL "
                      "SELECT folio FROM familia WHERE folio BETWEEN $1 AND $2 ORDER BY folio"};
constexpr PgStatement kUnsettled{"unsettled",
                                 "SELECT seq, entrada_id, tipo, veredicto, codigo FROM eslabon WHERE equipo_id = $1 AND "
                                 "veredicto IN ('observado', 'rechazado', 'en cuarentena') ORDER BY seq"};
constexpr PgStatement kEntriesOfKinds{
    "entries_of_kinds", "SELECT bytes FROM eslabon WHERE equipo_id = $1 AND tipo = ANY($2::text[]) ORDER BY seq"};

} // namespace

std::vector<PgStatement> lossStatements()
{
    return {kLockLists,   kReplaceList, kAnnounceLists, kGiveUp,        kMarkRevoked, kLoss,         kNoteHanded,
            kAllowRecovery, kNoteContact, kBooks,         kFoliosBetween, kUnsettled,   kEntriesOfKinds};
}

Result<void> PgTransaction::lockLists()
{
    return write(kLockLists);
}

Result<void> PgTransaction::replaceList(const QString& kind, quint32 sequence, const QByteArray& bytes)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kReplaceList, kind, sequence, bytes));
    if (rows.affected_rows() != 1)
        return core::fail(kRowRefused, QStringLiteral("replace_list"));
    return {};
}

Result<qint64> PgTransaction::announceLists(const SignedLists& lists)
{
    PADRON_ASSIGN(const pqxx::result rows,
                  run(kAnnounceLists, lists.trustList, lists.finalStatus, lists.provisionalStatus));
    return static_cast<qint64>(rows.affected_rows());
}

Result<void> PgTransaction::giveUp(DeviceRow device, const DeviceLoss& loss)
{
    PADRON_TRY(write(kGiveUp, device, sync::keyOf(loss.reason), loss.atMs, loss.order, loss.confirmedIndexes));
    return write(kMarkRevoked, device);
}

Result<std::optional<DeviceLoss>> PgTransaction::loss(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLoss, device));
    if (rows.empty())
        return std::optional<DeviceLoss>();
    const pqxx::row row = rows[0];
    const auto reason = sync::sealReasonFrom(textOf(row[0]));
    if (!reason)
        return core::fail(core::kInternal, QStringLiteral("baja_equipo"));
    return std::optional(DeviceLoss{*reason, numberOf<qint64>(row[1]), bytesOf(row[2]), numberOf<quint32>(row[3]),
                                    numberOf<qint64>(row[4]), row[5].as<bool>()});
}

Result<void> PgTransaction::noteHanded(DeviceRow device, qint64 nowMs)
{
    return write(kNoteHanded, device, nowMs);
}

Result<void> PgTransaction::allowRecovery(DeviceRow device, bool allowed)
{
    return write(kAllowRecovery, device, allowed);
}

Result<void> PgTransaction::noteContact(DeviceRow device, qint64 nowMs)
{
    return write(kNoteContact, device, nowMs, kContactStepMs);
}

Result<DeviceBooks> PgTransaction::books(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kBooks, device));
    if (rows.empty())
        return core::fail(kDeviceNotFound);
    const pqxx::row row = rows[0];
    return DeviceBooks{numberOf<qint64>(row[0]),  numberOf<qint64>(row[1]),  numberOf<qint64>(row[2]),
                       numberOf<quint32>(row[3]), numberOf<quint32>(row[4]), textOf(row[5])};
}

Result<QStringList> PgTransaction::folios(const QString& folioPrefix)
{
    PADRON_ASSIGN(const pqxx::result rows,
                  run(kFoliosBetween, folioPrefix + QStringLiteral("0000000"), folioPrefix + QStringLiteral("9999999")));
    QStringList folios;
    for (const auto& row : rows)
        folios.append(textOf(row[0]));
    return folios;
}

Result<QList<UnsettledEntry>> PgTransaction::unsettled(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kUnsettled, device));
    QList<UnsettledEntry> entries;
    for (const auto& row : rows)
        entries.append({numberOf<quint64>(row[0]), core::EntryId(uuidOf(row[1])), textOf(row[2]), textOf(row[3]),
                        textOf(row[4])});
    return entries;
}

Result<QList<QByteArray>> PgTransaction::entriesOfKinds(DeviceRow device, const QStringList& kinds)
{
    PgArray wanted;
    for (const QString& kind : kinds)
        wanted.add(kind);
    PADRON_ASSIGN(const pqxx::result rows, run(kEntriesOfKinds, device, wanted));
    QList<QByteArray> entries;
    for (const auto& row : rows)
        entries.append(bytesOf(row[0]));
    return entries;
}

} // namespace padron::central
