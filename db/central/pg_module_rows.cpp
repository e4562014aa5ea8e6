// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kInsertModule{
    "insert_module", "INSERT INTO modulo (entidad, numero, nombre, clues, tipo, lugar, horario, cobertura) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"};
constexpr PgStatement kLockModuleFacts{
    "lock_module_facts", "SELECT id, entidad, numero, nombre, clues, tipo, lugar, horario, cobertura, coalesce(cerrado_ms, 0), 0 "
                         "FROM modulo WHERE id = $1 FOR NO KEY UPDATE"};
constexpr PgStatement kSaveModule{
    "save_module", "UPDATE modulo SET nombre = $2, clues = $3, tipo = $4, lugar = $5, horario = $6, cobertura = $7, "
                   "cerrado_ms = NULLIF($8::bigint, 0) WHERE id = $1"};
constexpr PgStatement kModuleList{
    "module_list", "SELECT id, entidad, numero, nombre, clues, tipo, lugar, horario, cobertura, coalesce(cerrado_ms, 0), "
                   "(SELECT count(*) FROM equipo e WHERE e.modulo_id = modulo.id AND NOT e.revocado) "
                   "FROM modulo ORDER BY entidad, numero"};
constexpr PgStatement kCodes{
    "codes", "SELECT c.codigo_id, m.entidad, m.numero, c.creado_ms, c.vence_ms, coalesce(c.anulado_ms, 0), coalesce(e.clave, '') "
             "FROM codigo_alta c JOIN modulo m ON m.id = c.modulo_id LEFT JOIN equipo e ON e.id = c.equipo_id "
             "WHERE $1::bigint = 0 OR c.modulo_id = $1 ORDER BY c.creado_ms DESC, c.codigo_id"};
constexpr PgStatement kAnnulCode{"annul_code", "UPDATE codigo_alta SET anulado_ms = $2 WHERE codigo_id = $1 AND equipo_id IS NULL "
                                               "AND anulado_ms IS NULL"};
constexpr PgStatement kCertificateEnds{"certificate_ends",
                                       "SELECT coalesce(max(vence_ms), 0) FROM certificado WHERE equipo_id = $1"};
constexpr PgStatement kRenewCertificate{"renew_certificate",
                                        "INSERT INTO certificado (sha256, equipo_id, vence_ms) VALUES ($1, $2, $3)"};
constexpr PgStatement kMissingPages{
    "missing_pages", "SELECT a.sha256, d.bytes FROM adjunto_equipo d JOIN adjunto a ON a.sha256 = d.sha256 "
                     "WHERE d.equipo_id = $1 AND a.recibido_ms IS NULL ORDER BY a.sha256"};

ModuleFacts moduleFacts(const pqxx::row& row)
{
    ModuleFacts module;
    module.row = numberOf<qint64>(row[0]);
    module.entidad = textOf(row[1]);
    module.numero = textOf(row[2]);
    module.said = {textOf(row[3]), textOf(row[4]), textOf(row[5]), textOf(row[6]), textOf(row[7]), textOf(row[8])};
    module.closedMs = numberOf<qint64>(row[9]);
    module.devices = numberOf<int>(row[10]);
    return module;
}

} // namespace

std::vector<PgStatement> moduleStatements()
{
    return {kInsertModule, kLockModuleFacts, kSaveModule,       kModuleList,  kCodes,
            kAnnulCode,    kCertificateEnds, kRenewCertificate, kMissingPages};
}

Result<qint64> PgTransaction::insertModule(const ModuleFacts& module)
{
    const sync::ModuleChanged& said = module.said;
    PADRON_ASSIGN(const pqxx::result rows, run(kInsertModule, module.entidad, module.numero, said.name, said.clues, said.kind,
                                               said.place, said.hours, said.coverage));
    return numberOf<qint64>(rows[0][0]);
}

Result<ModuleFacts> PgTransaction::lockModuleFacts(qint64 moduleRow)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockModuleFacts, moduleRow));
    if (rows.empty())
        return core::fail(kModuleUnknown);
    return moduleFacts(rows[0]);
}

Result<void> PgTransaction::saveModule(const ModuleFacts& module)
{
    const sync::ModuleChanged& said = module.said;
    return write(kSaveModule, module.row, said.name, said.clues, said.kind, said.place, said.hours, said.coverage,
                 module.closedMs);
}

Result<QList<ModuleFacts>> PgTransaction::moduleList()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kModuleList));
    QList<ModuleFacts> modules;
    for (const auto& row : rows)
        modules.append(moduleFacts(row));
    return modules;
}

Result<QList<CodeLine>> PgTransaction::codes(qint64 moduleRow)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCodes, moduleRow));
    QList<CodeLine> lines;
    for (const auto& row : rows)
        lines.append({bytesOf(row[0]), textOf(row[1]), textOf(row[2]), numberOf<qint64>(row[3]), numberOf<qint64>(row[4]),
                      numberOf<qint64>(row[5]), textOf(row[6])});
    return lines;
}

Result<bool> PgTransaction::annulCode(const QByteArray& codeId, qint64 nowMs)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kAnnulCode, codeId, nowMs));
    return rows.affected_rows() == 1;
}

Result<qint64> PgTransaction::certificateEndsMs(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kCertificateEnds, device));
    return numberOf<qint64>(rows[0][0]);
}

Result<void> PgTransaction::insertCertificate(DeviceRow device, const QByteArray& sha256, qint64 expiresMs)
{
    return write(kRenewCertificate, sha256, device, expiresMs);
}

Result<QList<std::pair<QByteArray, qint64>>> PgTransaction::missingPages(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kMissingPages, device));
    QList<std::pair<QByteArray, qint64>> pages;
    for (const auto& row : rows)
        pages.append({bytesOf(row[0]), numberOf<qint64>(row[1])});
    return pages;
}

} // namespace padron::central
