// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"
#include "core/cbor.h"
#include "sync/messages/stream_codec.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kInsertTask{
    "insert_task", "INSERT INTO tarea (id, tipo, modulo_id, equipo_id, persona_id, folio, campo, motivo, oficio, pedida_ms, vence) "
                   "VALUES ($1, $2, $3, NULLIF($4::bigint, 0), NULLIF($5::text, '')::uuid, $6, $7, $8, $9, $10, NULLIF($11::text, '')::date)"};
#define PADRON_TASK                                                                                                    \
    "SELECT t.id, t.tipo, t.modulo_id, coalesce(t.equipo_id, 0), t.persona_id, t.folio, t.campo, t.motivo, t.oficio, t.pedida_ms, " \
    "t.vence, coalesce(t.atendida_ms, 0), coalesce(t.atendida_por, 0), t.respuesta, t.nota, coalesce(t.cerrada_ms, 0), t.resultado "  \
    "FROM tarea t "
constexpr PgStatement kLockTask{"lock_task", PADRON_TASK "WHERE t.id = $1 FOR UPDATE"};
constexpr PgStatement kTasks{"tasks", PADRON_TASK "WHERE ($1::bigint = 0 OR t.modulo_id = $1) AND ($2 OR t.cerrada_ms IS NULL) "
                                                  "ORDER BY t.modulo_id, t.pedida_ms, t.id"};
constexpr PgStatement kTasksFor{
    "tasks_for",
    PADRON_TASK "JOIN equipo e ON e.id = $1 WHERE t.cerrada_ms IS NULL AND t.modulo_id = e.modulo_id "
                "AND (t.equipo_id IS NULL OR t.equipo_id IN (SELECT id FROM equipo WHERE almacen = e.almacen)) AND "
                "(t.persona_id IS NULL OR EXISTS (SELECT 1 FROM tarea_en_equipo d JOIN equipo q ON q.id = d.equipo_id "
                "WHERE d.tarea_id = t.id AND q.almacen = e.almacen)) UNION ALL "
    PADRON_TASK "JOIN equipo e ON e.id = $1 WHERE t.cerrada_ms IS NOT NULL AND t.id IN (SELECT d.tarea_id FROM equipo q "
                "JOIN tarea_en_equipo d ON d.equipo_id = q.id WHERE q.almacen = e.almacen) ORDER BY pedida_ms, id"};
constexpr PgStatement kTasksOf{
    "tasks_of_family",
    PADRON_TASK "JOIN membresia m ON m.persona_id = t.persona_id AND m.hasta_ms IS NULL JOIN equipo e ON e.id = $2 "
                "WHERE m.familia_id = $1 AND t.cerrada_ms IS NULL AND t.modulo_id = e.modulo_id "
                "AND (t.equipo_id IS NULL OR t.equipo_id IN (SELECT id FROM equipo WHERE almacen = e.almacen)) "
                "AND NOT EXISTS (SELECT 1 FROM tarea_en_equipo d JOIN equipo q ON q.id = d.equipo_id "
                "WHERE d.tarea_id = t.id AND q.almacen = e.almacen) ORDER BY t.pedida_ms, t.id"};
constexpr PgStatement kOrdersBefore{
    "orders_before", "SELECT f.cuerpo FROM equipo h JOIN equipo e ON e.almacen = h.almacen AND e.id <> h.id "
                     "JOIN flujo f ON f.equipo_id = e.id AND f.tipo = 'usuario' WHERE h.id = $1 ORDER BY e.epoca, f.posicion"};
#undef PADRON_TASK
constexpr PgStatement kSaveTask{
    "save_task", "UPDATE tarea SET atendida_ms = NULLIF($2::bigint, 0), atendida_por = NULLIF($3::bigint, 0), respuesta = $4, "
                 "nota = $5, cerrada_ms = NULLIF($6::bigint, 0), resultado = $7 WHERE id = $1"};
constexpr PgStatement kSameTask{
    "same_task", "SELECT id FROM tarea WHERE cerrada_ms IS NULL AND persona_id = NULLIF($1::text, '')::uuid AND tipo = $2 "
                 "AND campo = $3 AND motivo = $4 AND oficio = $5 LIMIT 1"};
constexpr PgStatement kHoldersAmong{
    "holders_among",
    "SELECT q.id FROM equipo q WHERE q.id = ANY($1::bigint[]) AND q.almacen IN (SELECT h.almacen FROM persona p "
    "JOIN equipo h ON h.id = p.equipo_id WHERE p.id = $2 UNION SELECT h.almacen FROM membresia m "
    "JOIN familia_en_equipo f ON f.familia_id = m.familia_id JOIN equipo h ON h.id = f.equipo_id WHERE m.persona_id = $2) ORDER BY q.id"};
constexpr PgStatement kNoteTold{"note_told", "INSERT INTO tarea_en_equipo (tarea_id, equipo_id) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr PgStatement kLockTold{
    "lock_told", "SELECT id FROM equipo WHERE NOT revocado AND id IN (SELECT equipo_id FROM tarea_en_equipo WHERE tarea_id = $1) "
                 "ORDER BY id FOR UPDATE"};
constexpr PgStatement kLockPublications{"lock_publications", "SELECT pg_advisory_xact_lock(hashtext('publicacion'))"};
constexpr PgStatement kInsertPublication{"insert_publication",
                                         "INSERT INTO publicacion (tipo, numero, bytes, ms) VALUES ($1, $2, $3, $4)"};
constexpr PgStatement kNewestPublication{
    "newest_publication", "SELECT tipo, numero, bytes, ms FROM publicacion WHERE tipo = $1 ORDER BY numero DESC LIMIT 1"};
constexpr PgStatement kPublishedKinds{"published_kinds", "SELECT DISTINCT tipo FROM publicacion ORDER BY tipo"};
constexpr PgStatement kLockLiveDevices{"lock_live_devices", "SELECT id FROM equipo WHERE NOT revocado ORDER BY id FOR UPDATE"};

struct Numeral
{
    const char *kind, *numeral;
};
constexpr Numeral kNumerals[] = {{"contraste", "28"}, {"aclaracion", "30"}, {"verificacion", "47"}};

CentreTask taskOf(const pqxx::row& row)
{
    CentreTask task;
    sync::TaskSent& sent = task.sent;
    sent.id = core::TaskId(uuidOf(row[0]));
    sent.kind = textOf(row[1]);
    for (const Numeral& one : kNumerals)
        if (sent.kind == QLatin1String(one.kind))
            sent.numeral = QLatin1String(one.numeral);
    task.moduleRow = numberOf<qint64>(row[2]);
    task.device = numberOf<DeviceRow>(row[3]);
    sent.person = core::PersonId(uuidOf(row[4]));
    sent.folio = textOf(row[5]);
    sent.field = textOf(row[6]);
    sent.reason = textOf(row[7]);
    sent.reference = textOf(row[8]);
    sent.askedMs = numberOf<qint64>(row[9]);
    sent.due = QDate::fromString(textOf(row[10]), Qt::ISODate);
    task.answeredMs = numberOf<qint64>(row[11]);
    task.answeredBy = numberOf<DeviceRow>(row[12]);
    task.answer = textOf(row[13]);
    task.note = textOf(row[14]);
    task.closedMs = numberOf<qint64>(row[15]);
    sent.closed = task.closedMs != 0;
    sent.outcome = textOf(row[16]);
    return task;
}

QList<CentreTask> tasksFrom(const pqxx::result& rows)
{
    QList<CentreTask> tasks;
    for (const auto& row : rows)
        tasks.append(taskOf(row));
    return tasks;
}

QList<DeviceRow> devicesOf(const pqxx::result& rows)
{
    QList<DeviceRow> devices;
    for (const auto& row : rows)
        devices.append(numberOf<DeviceRow>(row[0]));
    return devices;
}

} // namespace

std::vector<PgStatement> taskStatements()
{
    return {kInsertTask, kLockTask,          kTasks,             kTasksFor, kTasksOf, kOrdersBefore, kSaveTask,       kSameTask,       kHoldersAmong, kNoteTold,
            kLockTold,   kLockPublications, kInsertPublication, kNewestPublication, kPublishedKinds, kLockLiveDevices};
}

Result<void> PgTransaction::insertTask(const CentreTask& task)
{
    const sync::TaskSent& sent = task.sent;
    return write(kInsertTask, sent.id, sent.kind, task.moduleRow, task.device, sent.person, sent.folio, sent.field, sent.reason,
                 sent.reference, sent.askedMs, sent.due);
}

Result<std::optional<CentreTask>> PgTransaction::lockTask(const core::TaskId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockTask, id));
    return rows.empty() ? std::nullopt : std::optional(taskOf(rows[0]));
}

Result<void> PgTransaction::saveTask(const CentreTask& task)
{
    return write(kSaveTask, task.sent.id, task.answeredMs, task.answeredBy, task.answer, task.note, task.closedMs, task.sent.outcome);
}

Result<QList<CentreTask>> PgTransaction::tasks(qint64 moduleRow, bool closedToo)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTasks, moduleRow, closedToo));
    return tasksFrom(rows);
}

Result<std::optional<core::TaskId>> PgTransaction::sameTask(const CentreTask& task)
{
    const sync::TaskSent& sent = task.sent;
    PADRON_ASSIGN(const pqxx::result rows, run(kSameTask, sent.person, sent.kind, sent.field, sent.reason, sent.reference));
    return rows.empty() ? std::nullopt : std::optional(core::TaskId(uuidOf(rows[0][0])));
}

Result<QList<DeviceRow>> PgTransaction::holdersAmong(const QList<DeviceRow>& devices, const core::PersonId& person)
{
    QStringList rows;
    for (const DeviceRow device : devices)
        rows.append(QString::number(device));
    PADRON_ASSIGN(const pqxx::result found, run(kHoldersAmong, QString(u'{' + rows.join(u',') + u'}'), person));
    return devicesOf(found);
}

Result<void> PgTransaction::noteTold(const core::TaskId& id, DeviceRow device)
{
    return write(kNoteTold, id, device);
}

Result<QList<DeviceRow>> PgTransaction::lockTold(const core::TaskId& id)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockTold, id));
    return devicesOf(rows);
}

Result<QList<CentreTask>> PgTransaction::tasksFor(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTasksFor, device));
    return tasksFrom(rows);
}

Result<QList<CentreTask>> PgTransaction::tasksOf(const core::FamilyId& family, DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTasksOf, family, device));
    return tasksFrom(rows);
}

Result<QList<sync::UserOrdered>> PgTransaction::ordersBefore(DeviceRow heir)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kOrdersBefore, heir));
    QList<sync::UserOrdered> newest;
    for (const auto& row : rows) {
        PADRON_ASSIGN(const QCborValue value, core::decodeCbor(bytesOf(row[0])));
        PADRON_ASSIGN(const auto body, sync::decodeBody(sync::kindFromKey(QStringLiteral("usuario")), value));
        const auto* order = std::get_if<sync::UserOrdered>(&body);
        if (!order || order->user.isNull())
            continue; // somebody to be added was asked for once
        newest.removeIf([order](const auto& earlier) { return earlier.user == order->user; });
        newest.append(*order);
    }
    return newest;
}

Result<void> PgTransaction::lockPublications()
{
    return write(kLockPublications);
}

Result<void> PgTransaction::insertPublication(const Publication& publication)
{
    return write(kInsertPublication, publication.kind, publication.number, publication.bytes, publication.ms);
}

Result<std::optional<Publication>> PgTransaction::newestPublication(const QString& kind)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kNewestPublication, kind));
    if (rows.empty())
        return std::optional<Publication>();
    return std::optional(Publication{textOf(rows[0][0]), numberOf<quint32>(rows[0][1]), bytesOf(rows[0][2]), numberOf<qint64>(rows[0][3])});
}

Result<QList<QString>> PgTransaction::publishedKinds()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kPublishedKinds));
    QList<QString> kinds;
    for (const auto& row : rows)
        kinds.append(textOf(row[0]));
    return kinds;
}

Result<QList<DeviceRow>> PgTransaction::lockLiveDevices()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockLiveDevices));
    return devicesOf(rows);
}

} // namespace padron::central
