// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kModuleRow{"module_row", "SELECT id FROM modulo WHERE entidad = $1 AND numero = $2"};
constexpr PgStatement kModuleOf{"module_of", "SELECT modulo_id FROM equipo WHERE id = $1"};
constexpr PgStatement kModules{"modules", "SELECT id FROM modulo ORDER BY id"};
constexpr PgStatement kLockModule{"lock_module", "SELECT id FROM modulo WHERE id = $1 FOR NO KEY UPDATE"};
constexpr PgStatement kLockDevicesOf{"lock_devices_of", "SELECT id FROM equipo WHERE modulo_id = $1 AND NOT revocado "
                                                        "ORDER BY id FOR UPDATE"};
constexpr PgStatement kInsertPermit{
    "insert_permit", "INSERT INTO autorizacion (numero, modulo_id, equipo_id, oficio, desde_s, hasta_s, concedida) "
                     "VALUES ($1, $2, NULLIF($3::bigint, 0), $4, $5, $6, $7)"};
constexpr PgStatement kPermits{"permits", "SELECT numero, oficio, desde_s, hasta_s, concedida, modulo_id, equipo_id "
                                          "FROM autorizacion ORDER BY numero"};
constexpr PgStatement kPermitOf{
    "permit_of", "SELECT a.numero, a.oficio, a.desde_s, a.hasta_s, a.concedida FROM autorizacion a "
                 "JOIN equipo e ON e.modulo_id = a.modulo_id WHERE e.id = $1 AND (a.equipo_id IS NULL OR a.equipo_id = $1) "
                 "ORDER BY a.numero DESC LIMIT 1"};
constexpr PgStatement kHadOtherPermit{
    "had_other_permit", "SELECT EXISTS (SELECT 1 FROM equipo e JOIN equipo antes ON antes.almacen = e.almacen AND antes.id <> e.id "
                        "JOIN flujo f ON f.equipo_id = antes.id AND f.tipo = 'impresion' WHERE e.id = $1 AND "
                        "(antes.modulo_id <> e.modulo_id OR EXISTS (SELECT 1 FROM autorizacion a WHERE a.equipo_id = antes.id)))"};

sync::PrintAuthorised leaveOf(const pqxx::row& row)
{
    return {numberOf<quint32>(row[0]), textOf(row[1]), numberOf<qint64>(row[2]), numberOf<qint64>(row[3]), row[4].as<bool>()};
}

} // namespace

std::vector<PgStatement> permitStatements()
{
    return {kModuleRow, kModuleOf, kModules, kLockModule, kLockDevicesOf, kInsertPermit, kPermits, kPermitOf, kHadOtherPermit};
}

Result<std::optional<qint64>> PgTransaction::moduleRow(const QString& entidad, const QString& numero)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kModuleRow, entidad, numero));
    return rows.empty() ? std::nullopt : std::optional(numberOf<qint64>(rows[0][0]));
}

Result<qint64> PgTransaction::moduleOf(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kModuleOf, device));
    if (rows.empty())
        return core::fail(core::kInternal, QStringLiteral("device"));
    return numberOf<qint64>(rows[0][0]);
}

Result<QList<qint64>> PgTransaction::modules()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kModules));
    QList<qint64> modules;
    for (const auto& row : rows)
        modules.append(numberOf<qint64>(row[0]));
    return modules;
}

Result<void> PgTransaction::lockModule(qint64 moduleRow)
{
    return write(kLockModule, moduleRow);
}

Result<QList<DeviceRow>> PgTransaction::lockDevicesOf(qint64 moduleRow)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockDevicesOf, moduleRow));
    QList<DeviceRow> devices;
    for (const auto& row : rows)
        devices.append(numberOf<DeviceRow>(row[0]));
    return devices;
}

Result<void> PgTransaction::insertPermit(const PrintPermit& permit)
{
    const sync::PrintAuthorised& leave = permit.leave;
    return write(kInsertPermit, leave.number, permit.moduleRow, permit.device, leave.reference, leave.fromSeconds,
                 leave.untilSeconds, leave.granted);
}

Result<QList<PrintPermit>> PgTransaction::permits()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kPermits));
    QList<PrintPermit> permits;
    for (const auto& row : rows)
        permits.append({leaveOf(row), numberOf<qint64>(row[5]), numberOf<DeviceRow>(row[6])});
    return permits;
}

Result<std::optional<sync::PrintAuthorised>> PgTransaction::permitOf(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kPermitOf, device));
    return rows.empty() ? std::nullopt : std::optional(leaveOf(rows[0]));
}

Result<bool> PgTransaction::hadOtherPermit(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kHadOtherPermit, device));
    return rows[0][0].as<bool>();
}

} // namespace padron::central
