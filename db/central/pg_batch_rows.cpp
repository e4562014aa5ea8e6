// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kLockDevice{"lock_device", "SELECT 1 FROM equipo WHERE id = $1 FOR NO KEY UPDATE"};
// A batch that is being kept holds its device FOR KEY SHARE, which goes with the one above and waits for this one.
constexpr PgStatement kLockDeviceWhole{"lock_device_whole", "SELECT 1 FROM equipo WHERE id = $1 FOR UPDATE"};
constexpr PgStatement kBatch{"batch", "SELECT numero, sha256, bytes, primer_seq, recibido_ms, acuse FROM lote "
                                      "WHERE equipo_id = $1 AND numero = $2"};
constexpr PgStatement kInsertBatch{
    "insert_batch", "INSERT INTO lote (equipo_id, numero, sha256, bytes, primer_seq, recibido_ms, acuse) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr PgStatement kInsertWaiting{
    "insert_waiting", "INSERT INTO lote_por_ver (equipo_id, numero, sha256, bytes, primer_seq, siguiente_seq, cabeza, llegada_ms) "
                      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (equipo_id, numero) DO UPDATE SET "
                      "apartado_ms = NULL, llegada_ms = excluded.llegada_ms WHERE lote_por_ver.apartado_ms IS NOT NULL "
                      "AND lote_por_ver.sha256 = excluded.sha256"};
#define PADRON_WAITING(bytes)                                                                                                       \
    "SELECT numero, sha256, " bytes ", primer_seq, siguiente_seq, cabeza, llegada_ms, apartado_ms IS NOT NULL FROM lote_por_ver "        \
    "WHERE equipo_id = $1 "
constexpr PgStatement kWaitingBatch{"waiting_batch", PADRON_WAITING("''::bytea") "AND numero = $2"};
constexpr PgStatement kFirstWaiting{"first_waiting", PADRON_WAITING("bytes") "AND apartado_ms IS NULL ORDER BY numero LIMIT 1"};
constexpr PgStatement kLastWaiting{"last_waiting", PADRON_WAITING("''::bytea") "AND apartado_ms IS NULL ORDER BY numero DESC LIMIT 1"};
#undef PADRON_WAITING
constexpr PgStatement kRemoveWaiting{"remove_waiting", "DELETE FROM lote_por_ver WHERE equipo_id = $1 AND numero = $2"};
constexpr PgStatement kPutAside{"put_aside", "UPDATE lote_por_ver SET apartado_ms = $3 WHERE equipo_id = $1 AND numero = $2"};
constexpr PgStatement kDevicesWaiting{"devices_waiting", "SELECT equipo_id, min(llegada_ms), max(llegada_ms) FROM lote_por_ver "
                                                         "WHERE apartado_ms IS NULL GROUP BY equipo_id ORDER BY 2, 1"};
constexpr PgStatement kClaimEntry{"claim_entry",
                                  "INSERT INTO entrada (id, sha256, modalidad, modalidad_lugar, modalidad_evento, "
                                  "modalidad_brigada) VALUES ($1, $2, NULLIF($3, ''), NULLIF($4, ''), NULLIF($5, ''), "
                                  "NULLIF($6, '')) ON CONFLICT (id) DO NOTHING"};
constexpr PgStatement kEntryHash{"entry_hash", "SELECT sha256 FROM entrada WHERE id = $1"};
constexpr PgStatement kStoredVerdict{
    "stored_verdict", "SELECT veredicto, codigo, version FROM eslabon WHERE entrada_id = $1 AND sha256 = $2 "
                      "AND veredicto <> 'ya recibido' ORDER BY equipo_id, seq LIMIT 1"};
constexpr PgStatement kInsertEntry{
    "insert_entry",
    "INSERT INTO eslabon (equipo_id, seq, lote, entrada_id, sha256, hash, bytes, tipo, veredicto, codigo, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr PgStatement kEntries{
    "entries", "SELECT seq, lote, entrada_id, sha256, hash, bytes, tipo, veredicto, codigo, version FROM eslabon "
               "WHERE equipo_id = $1 AND lote = $2 ORDER BY seq"};
constexpr PgStatement kAdvanceDevice{"advance_device",
                                     "UPDATE equipo SET siguiente_lote = $2, siguiente_seq = $3, cabeza = $4, "
                                     "ultimo_lote_sha256 = $5, ultima_posicion = $6 WHERE id = $1"};

sync::VerdictKind verdictKindOf(const QString& key)
{
    using enum sync::VerdictKind;
    for (const auto kind : {Aceptado, YaRecibido, Observado, Rechazado})
        if (sync::keyOf(kind) == key)
            return kind;
    return EnCuarentena;
}

Result<std::optional<WaitingBatch>> waitingOf(const Result<pqxx::result>& rows)
{
    if (!rows)
        return core::fail(rows.error());
    if (rows->empty())
        return std::optional<WaitingBatch>();
    const pqxx::row row = (*rows)[0];
    return std::optional(WaitingBatch{numberOf<quint64>(row[0]), bytesOf(row[1]), bytesOf(row[2]), numberOf<quint64>(row[3]),
                                      numberOf<quint64>(row[4]), bytesOf(row[5]), numberOf<qint64>(row[6]), row[7].as<bool>()});
}

} // namespace

std::vector<PgStatement> batchStatements()
{
    return {kLockDevice,  kLockDeviceWhole, kBatch,   kInsertBatch,   kInsertWaiting, kWaitingBatch, kFirstWaiting,  kLastWaiting, kRemoveWaiting, kPutAside,
            kDevicesWaiting, kClaimEntry, kEntryHash, kStoredVerdict, kInsertEntry,  kEntries, kAdvanceDevice};
}

Result<void> PgTransaction::lockDevice(DeviceRow device)
{
    return write(kLockDevice, device);
}

Result<void> PgTransaction::lockDeviceWhole(DeviceRow device)
{
    return write(kLockDeviceWhole, device);
}

Result<std::optional<ReceivedBatch>> PgTransaction::batch(DeviceRow device, quint64 number)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kBatch, device, number));
    if (rows.empty())
        return std::optional<ReceivedBatch>();
    const pqxx::row row = rows[0];
    return std::optional(ReceivedBatch{numberOf<quint64>(row[0]), bytesOf(row[1]), bytesOf(row[2]),
                                       numberOf<quint64>(row[3]), numberOf<qint64>(row[4]), bytesOf(row[5])});
}

Result<void> PgTransaction::insertBatch(DeviceRow device, const ReceivedBatch& batch)
{
    return write(kInsertBatch, device, batch.number, batch.sha256, batch.bytes, batch.firstSeq, batch.receivedMs,
                 batch.receipt);
}

Result<bool> PgTransaction::insertWaiting(DeviceRow device, const WaitingBatch& batch)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kInsertWaiting, device, batch.number, batch.sha256, batch.bytes, batch.firstSeq,
                                               batch.nextSeq, batch.head, batch.arrivedMs));
    return rows.affected_rows() == 1;
}

Result<std::optional<WaitingBatch>> PgTransaction::waitingBatch(DeviceRow device, quint64 number)
{
    return waitingOf(run(kWaitingBatch, device, number));
}

Result<std::optional<WaitingBatch>> PgTransaction::firstWaiting(DeviceRow device)
{
    return waitingOf(run(kFirstWaiting, device));
}

Result<std::optional<WaitingBatch>> PgTransaction::lastWaiting(DeviceRow device)
{
    return waitingOf(run(kLastWaiting, device));
}

Result<void> PgTransaction::removeWaiting(DeviceRow device, quint64 number)
{
    return write(kRemoveWaiting, device, number);
}

Result<void> PgTransaction::putWaitingAside(DeviceRow device, quint64 number, qint64 nowMs)
{
    return write(kPutAside, device, number, nowMs);
}

Result<QList<WaitingDevice>> PgTransaction::devicesWaiting()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kDevicesWaiting));
    QList<WaitingDevice> devices;
    for (const auto& row : rows)
        devices.append({numberOf<DeviceRow>(row[0]), numberOf<qint64>(row[1]), numberOf<qint64>(row[2])});
    return devices;
}

Result<std::pair<bool, QByteArray>> PgTransaction::claimEntry(const core::EntryId& id, const QByteArray& sha256,
                                                             const std::optional<envelope::EntryModality>& modality)
{
    const envelope::EntryModality said = modality.value_or(envelope::EntryModality());
    PADRON_ASSIGN(const pqxx::result inserted,
                  run(kClaimEntry, id, sha256, said.kind, said.place, said.event, said.brigade));
    if (inserted.affected_rows() == 1)
        return std::pair(true, sha256);
    PADRON_ASSIGN(const pqxx::result rows, run(kEntryHash, id));
    if (rows.empty())
        return core::fail(kStoreUnavailable, QStringLiteral("entry"));
    return std::pair(false, bytesOf(rows[0][0]));
}

Result<std::optional<sync::Verdict>> PgTransaction::storedVerdict(const core::EntryId& id, const QByteArray& sha256)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kStoredVerdict, id, sha256));
    if (rows.empty())
        return std::optional<sync::Verdict>();
    return std::optional(sync::Verdict{id, verdictKindOf(textOf(rows[0][0])), textOf(rows[0][1]), numberOf<quint32>(rows[0][2])});
}

Result<void> PgTransaction::insertEntry(DeviceRow device, const ReceivedEntry& entry)
{
    return write(kInsertEntry, device, entry.seq, entry.batch, entry.id, entry.sha256, entry.hash, entry.bytes,
                 entry.kind, sync::keyOf(entry.verdict.kind), entry.verdict.code, entry.verdict.version);
}

Result<QList<ReceivedEntry>> PgTransaction::entries(DeviceRow device, quint64 batch)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kEntries, device, batch));
    QList<ReceivedEntry> entries;
    for (const auto& row : rows) {
        const core::EntryId id(uuidOf(row[2]));
        entries.append({numberOf<quint64>(row[0]),
                        numberOf<quint64>(row[1]),
                        id,
                        bytesOf(row[3]),
                        bytesOf(row[4]),
                        bytesOf(row[5]),
                        textOf(row[6]),
                        {id, verdictKindOf(textOf(row[7])), textOf(row[8]), numberOf<quint32>(row[9])}});
    }
    return entries;
}

Result<void> PgTransaction::advanceDevice(const Device& device)
{
    return write(kAdvanceDevice, device.row, device.nextBatch, device.nextSeq, device.head, device.lastBatchSha256,
                 device.streamPosition);
}

} // namespace padron::central
