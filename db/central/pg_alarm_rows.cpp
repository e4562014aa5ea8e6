// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kRaiseAlarm{
    "raise_alarm", "INSERT INTO alarma (ms, equipo_id, tipo, detalle) VALUES ($1, NULLIF($2::bigint, 0), $3, $4) "
                   "RETURNING id, (SELECT clave FROM equipo WHERE equipo.id = equipo_id)"};
#define PADRON_ALARM                                                                                                            \
    "SELECT a.id, a.ms, coalesce(e.clave, ''), a.tipo, a.detalle, coalesce(a.vista_ms, 0), coalesce(a.vista_por, '') FROM alarma a " \
    "LEFT JOIN equipo e ON e.id = a.equipo_id "
constexpr PgStatement kAlarms{"alarms", PADRON_ALARM "WHERE a.id > $1 AND ($2 OR a.vista_ms IS NULL) AND ($3 = '' OR e.clave = $3) "
                                                     "AND ($4 = '' OR a.tipo = $4) ORDER BY a.id LIMIT $5"};
constexpr PgStatement kLockAlarm{"lock_alarm", PADRON_ALARM "WHERE a.id = $1 FOR UPDATE OF a"};
#undef PADRON_ALARM
constexpr PgStatement kNoteAlarmSeen{"note_alarm_seen", "UPDATE alarma SET vista_ms = $2, vista_por = $3 WHERE id = $1"};

Alarm alarmOf(const pqxx::row& row)
{
    return {numberOf<qint64>(row[0]), numberOf<qint64>(row[1]), textOf(row[2]), textOf(row[3]),
            textOf(row[4]),           numberOf<qint64>(row[5]), textOf(row[6])};
}

} // namespace

std::vector<PgStatement> alarmStatements()
{
    return {kRaiseAlarm, kAlarms, kLockAlarm, kNoteAlarmSeen};
}

Result<void> PgTransaction::raiseAlarm(std::optional<DeviceRow> device, const QString& kind, const QString& detail, qint64 ms)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kRaiseAlarm, ms, device.value_or(0), kind, detail));
    m_raised.append({.number = numberOf<qint64>(rows[0][0]), .ms = ms, .deviceId = textOf(rows[0][1]), .kind = kind, .detail = detail});
    return {};
}

Result<QList<Alarm>> PgTransaction::alarms(const AlarmFilter& filter, qint64 after, int limit)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kAlarms, after, filter.seenToo, filter.deviceId, filter.kind, limit));
    QList<Alarm> found;
    for (const auto& row : rows)
        found.append(alarmOf(row));
    return found;
}

Result<std::optional<Alarm>> PgTransaction::lockAlarm(qint64 number)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLockAlarm, number));
    return rows.empty() ? std::optional<Alarm>() : std::optional(alarmOf(rows[0]));
}

Result<void> PgTransaction::noteAlarmSeen(qint64 number, qint64 nowMs, const QString& by)
{
    return write(kNoteAlarmSeen, number, nowMs, by);
}

} // namespace padron::central
