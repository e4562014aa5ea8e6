// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/alarms.h"

#include "central/alarm_errors.h"
#include "central/errors.h"
#include "central/log_event.h"

#include <algorithm>

namespace padron::central {

using core::Result;

namespace {

/// Alarms about a person begin with their id.
core::PersonId personOf(const Alarm& alarm)
{
    return core::PersonId(QUuid::fromString(alarm.detail.section(u' ', 0, 0)));
}

} // namespace

Result<QList<Alarms::Line>> Alarms::list(const AlarmFilter& filter, qint64 after)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    if (!filter.deviceId.isEmpty()) { // a slip must not look like a laptop without alarms
        PADRON_ASSIGN(const QList<Device> devices, tx->devices());
        const bool known = std::any_of(devices.begin(), devices.end(), [&](const Device& one) { return one.deviceId == filter.deviceId; });
        if (!known)
            return core::fail(kDeviceNotFound);
    }
    PADRON_ASSIGN(const QList<Alarm> found, tx->alarms(filter, after, kAtOnce));
    QList<Line> lines;
    for (const Alarm& alarm : found) {
        Line line{alarm, {}};
        if (const core::PersonId id = personOf(alarm); !id.isNull()) {
            PADRON_ASSIGN(const auto person, tx->person(id));
            if (person)
                line.folio = person->folio.text();
        }
        lines.append(line);
    }
    return lines;
}

Result<Alarms::Seen> Alarms::see(qint64 number, const QString& by)
{
    if (by.isEmpty() || by.size() > kMostLetters)
        return core::fail(kArgumentsWrong, QStringLiteral("falta --por, o pasa de %1 letras").arg(kMostLetters));
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(auto alarm, tx->lockAlarm(number));
    if (!alarm)
        return core::fail(kAlarmUnknown);
    if (alarm->seenMs != 0)
        return Seen{*alarm, true};
    alarm->seenMs = m_clock.wallMs();
    alarm->seenBy = by;
    PADRON_TRY(tx->noteAlarmSeen(number, alarm->seenMs, by));
    PADRON_TRY(tx->commit());
    logEvent("alarma-vista", {{QStringLiteral("numero"), number}, {QStringLiteral("tipo"), alarm->kind}});
    return Seen{*alarm, false};
}

} // namespace padron::central
