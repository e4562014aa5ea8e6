// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/busy.h"
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kModuleFor{
    "module_for", "WITH nuevo AS (INSERT INTO modulo (entidad, numero, nombre, clues) VALUES ($1, $2, $3, $4) "
                  "ON CONFLICT (entidad, numero) DO NOTHING RETURNING id) "
                  "SELECT id FROM nuevo UNION ALL SELECT id FROM modulo WHERE entidad = $1 AND numero = $2 LIMIT 1"};
constexpr PgStatement kModule{"module", "SELECT entidad, numero, nombre, clues FROM modulo WHERE id = $1"};
constexpr PgStatement kTakeDeviceNumber{
    "take_device_number", "UPDATE modulo SET siguiente_dd = siguiente_dd + 1 WHERE id = $1 AND siguiente_dd <= 99 "
                          "RETURNING siguiente_dd - 1"};
constexpr PgStatement kInsertCode{
    "insert_code", "INSERT INTO codigo_alta (codigo_id, secreto_sellado, modulo_id, creado_ms, vence_ms) "
                   "VALUES ($1, $2, $3, $4, $5)"};
constexpr PgStatement kLockCode{"lock_code",
                                "SELECT codigo_id, secreto_sellado, modulo_id, creado_ms, vence_ms, equipo_id "
                                "FROM codigo_alta WHERE codigo_id = $1 AND anulado_ms IS NULL FOR UPDATE"};
constexpr PgStatement kSpendCode{"spend_code", "UPDATE codigo_alta SET equipo_id = $2 WHERE codigo_id = $1"};
constexpr PgStatement kInsertDevice{"insert_device", "INSERT INTO equipo (clave, almacen, epoca, modulo_id, dd, "
                                                     "primer_indice, indices, clave_publica, tls_spki, respuesta, "
                                                     "alta_ms, cabeza, ultimo_lote_sha256, finales_avisada) VALUES ($1, $2, $3, $4, $5, "
                                                     "$6, $7, $8, $9, $10, $11, $12, $13, " // the answer carries the list
                                                     "coalesce((SELECT secuencia FROM lista WHERE tipo = 'finales'), 0)) RETURNING id"};
constexpr PgStatement kInsertCertificate{"insert_certificate",
                                         "INSERT INTO certificado (sha256, equipo_id, vence_ms) VALUES ($1, $2, $3)"};
constexpr PgStatement kCertificateLives{
    "certificate_lives", "SELECT 1 FROM certificado WHERE sha256 = $1 AND equipo_id = $2 AND vence_ms > $3"};
constexpr PgStatement kStoreHadPrefix{"store_had_prefix",
                                      "SELECT 1 FROM equipo e JOIN modulo m ON m.id = e.modulo_id WHERE e.almacen = $1 "
                                      "AND m.entidad || m.numero || lpad(e.dd::text, 2, '0') = $2 LIMIT 1"};
// Who signs meanwhile holds the pending rows, then the device's: taken in that order, nothing falls between.
constexpr PgStatement kInheritPending{
    "inherit_pending", "UPDATE credencial_pendiente SET equipo_id = $1 WHERE equipo_id IN "
                       "(SELECT id FROM equipo WHERE almacen = $2 AND id <> $1)"};
constexpr PgStatement kLockPredecessor{"lock_predecessor", "SELECT id FROM equipo WHERE almacen = $2 AND id <> $1 "
                                                           "ORDER BY id DESC LIMIT 1 FOR UPDATE"};
constexpr PgStatement kInheritStream{
    "inherit_stream",
    "INSERT INTO flujo (equipo_id, posicion, tipo, persona_id, estado, codigo, emision, indice, emitida_s, cose, cuerpo) "
    "SELECT $1::bigint, row_number() OVER (ORDER BY posicion), tipo, persona_id, estado, codigo, emision, indice, emitida_s, cose, "
    "cuerpo FROM flujo WHERE equipo_id = $2 AND tipo IN ('estado', 'credencial', 'lote')"};
constexpr PgStatement kInheritFamilies{
    "inherit_families", "INSERT INTO familia_en_equipo (familia_id, equipo_id) SELECT DISTINCT t.familia_id, $1::bigint FROM equipo e "
                        "JOIN familia_en_equipo t ON t.equipo_id = e.id WHERE e.almacen = $2 AND e.id <> $1 ON CONFLICT DO NOTHING"};
constexpr PgStatement kStandInStream{
    "stand_in_stream", "UPDATE equipo SET ultima_posicion = (SELECT coalesce(max(posicion), 0) FROM flujo "
                       "WHERE equipo_id = $1) WHERE id = $1"};

#define PADRON_DEVICE_COLUMNS                                                                                          \
    "SELECT e.id, e.clave, e.almacen, e.epoca, e.clave_publica, e.tls_spki, e.respuesta, m.entidad, m.numero, e.dd, "  \
    "e.revocado, e.siguiente_lote, e.siguiente_seq, e.cabeza, e.ultimo_lote_sha256, e.ultima_posicion "                \
    "FROM equipo e JOIN modulo m ON m.id = e.modulo_id "
constexpr PgStatement kDeviceByStore{"device_by_store", PADRON_DEVICE_COLUMNS "WHERE e.almacen = $1 AND e.epoca = $2"};
constexpr PgStatement kDeviceByRow{"device_by_row", PADRON_DEVICE_COLUMNS "WHERE e.id = $1"};
constexpr PgStatement kDeviceByKey{"device_by_key", PADRON_DEVICE_COLUMNS "WHERE e.clave_publica = $1"};
constexpr PgStatement kDevices{"devices", PADRON_DEVICE_COLUMNS "ORDER BY e.id"};
#undef PADRON_DEVICE_COLUMNS

Device deviceOf(const pqxx::row& row)
{
    Device device;
    device.row = numberOf<DeviceRow>(row[0]);
    device.deviceId = textOf(row[1]);
    device.store = core::StoreId(uuidOf(row[2]));
    device.epoch = numberOf<quint32>(row[3]);
    device.signingPublic = bytesOf(row[4]);
    device.tlsSpkiDer = bytesOf(row[5]);
    device.answer = bytesOf(row[6]);
    device.folioPrefix =
        textOf(row[7]) + textOf(row[8]) + QStringLiteral("%1").arg(numberOf<int>(row[9]), 2, 10, QChar(u'0'));
    device.revoked = row[10].as<bool>();
    device.nextBatch = numberOf<quint64>(row[11]);
    device.nextSeq = numberOf<quint64>(row[12]);
    device.head = bytesOf(row[13]);
    device.lastBatchSha256 = bytesOf(row[14]);
    device.streamPosition = numberOf<quint64>(row[15]);
    return device;
}

std::optional<Device> firstDevice(const pqxx::result& rows)
{
    return rows.empty() ? std::nullopt : std::optional(deviceOf(rows[0]));
}

} // namespace

std::vector<PgStatement> enrolmentStatements()
{
    return {
        kModuleFor,         kModule,           kTakeDeviceNumber, kInsertCode,  kLockCode,    kSpendCode, kInsertDevice,
        kInsertCertificate, kCertificateLives, kDeviceByStore,    kDeviceByRow, kDeviceByKey, kDevices,
        kStoreHadPrefix,    kInheritPending,   kLockPredecessor,  kInheritStream, kInheritFamilies, kStandInStream};
}

Result<qint64> PgTransaction::moduleFor(const Module& module)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kModuleFor, module.entidad, module.numero, module.nombre, module.clues));
    if (rows.empty()) // another transaction has just made it and this snapshot does not see it
        return core::fail(kStoreUnavailable, QStringLiteral("module"));
    return numberOf<qint64>(rows[0][0]);
}

Result<Module> PgTransaction::module(qint64 row)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kModule, row));
    if (rows.empty())
        return core::fail(core::kInternal, QStringLiteral("module"));
    return Module{textOf(rows[0][0]), textOf(rows[0][1]), textOf(rows[0][2]), textOf(rows[0][3])};
}

Result<std::optional<int>> PgTransaction::takeDeviceNumber(qint64 moduleRow)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTakeDeviceNumber, moduleRow));
    return rows.empty() ? std::nullopt : std::optional(numberOf<int>(rows[0][0]));
}

Result<void> PgTransaction::insertCode(const EnrolCodeRow& code)
{
    return write(kInsertCode, code.codeId, code.sealedSecret, code.moduleRow, code.createdMs, code.expiresMs);
}

Result<std::optional<EnrolCodeRow>> PgTransaction::lockCode(const QByteArray& codeId)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockCode, codeId));
    if (rows.empty())
        return std::optional<EnrolCodeRow>();
    const pqxx::row row = rows[0];
    EnrolCodeRow code{bytesOf(row[0]),          bytesOf(row[1]),          numberOf<qint64>(row[2]),
                      numberOf<qint64>(row[3]), numberOf<qint64>(row[4]), std::nullopt};
    if (!row[5].is_null())
        code.usedBy = numberOf<DeviceRow>(row[5]);
    return std::optional(code);
}

Result<void> PgTransaction::spendCode(const QByteArray& codeId, DeviceRow device)
{
    return write(kSpendCode, codeId, device);
}

Result<DeviceRow> PgTransaction::insertDevice(const NewDevice& device)
{
    PADRON_ASSIGN(const pqxx::result rows,
                  run(kInsertDevice, device.deviceId, device.store, device.epoch, device.moduleRow, device.number,
                      device.firstIndex, device.indexCount, device.signingPublic, device.tlsSpkiDer, device.answer,
                      device.enrolledMs, device.chainStart, QByteArray(32, '\0')));
    const auto row = numberOf<DeviceRow>(rows[0][0]);
    PADRON_TRY(write(kInsertCertificate, device.certificateSha256, row, device.certificateExpiresMs));
    return row;
}

Result<std::optional<Device>> PgTransaction::device(const core::StoreId& store, quint32 epoch)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kDeviceByStore, store, epoch));
    return firstDevice(rows);
}

Result<std::optional<Device>> PgTransaction::device(DeviceRow row)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kDeviceByRow, row));
    return firstDevice(rows);
}

Result<std::optional<Device>> PgTransaction::deviceOfKey(const QByteArray& signingPublic)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kDeviceByKey, signingPublic));
    return firstDevice(rows);
}

Result<QList<Device>> PgTransaction::devices()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kDevices));
    QList<Device> devices;
    for (const auto& row : rows)
        devices.append(deviceOf(row));
    return devices;
}

Result<bool> PgTransaction::certificateLives(DeviceRow device, const QByteArray& sha256, qint64 nowMs)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCertificateLives, sha256, device, nowMs));
    return !rows.empty();
}

Result<bool> PgTransaction::storeHadPrefix(const core::StoreId& store, const QString& folioPrefix)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kStoreHadPrefix, store, folioPrefix));
    return !rows.empty();
}

Result<void> PgTransaction::inherit(DeviceRow heir, const core::StoreId& store)
{
    PADRON_ASSIGN(const pqxx::result before, run(kLockPredecessor, heir, store)); // before what waits, as the signer does
    PADRON_TRY(write(kInheritPending, heir, store));
    if (before.empty())
        return {};
    // What its old laptop brought goes on to it with all the rest: in a moment, when it has its verdicts.
    PADRON_ASSIGN(const auto waiting, firstWaiting(numberOf<DeviceRow>(before[0][0])));
    if (waiting)
        return core::fail(kStoreUnavailable, QString(kBusyDetail));
    PADRON_TRY(write(kInheritFamilies, heir, store));
    PADRON_TRY(write(kInheritStream, heir, numberOf<DeviceRow>(before[0][0])));
    return write(kStandInStream, heir);
}

} // namespace padron::central
