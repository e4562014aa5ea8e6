// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace padron::central {

/// Something that a person has to look at.
struct Alarm
{
    qint64 number = 0;
    qint64 ms = 0;
    QString deviceId;  ///< empty: no laptop of ours
    QString kind;
    QString detail;    ///< ids and numbers, never personal data
    qint64 seenMs = 0; ///< 0: nobody has
    QString seenBy;
};

/// What is empty matches all.
struct AlarmFilter
{
    bool seenToo = false;
    QString deviceId, kind;
};

/// Alarms, and who looked at them.
class AlarmRows
{
public:
    virtual ~AlarmRows() = default;
    /// The log has a line of it, with its kind and laptop, once the transaction is committed.
    virtual core::Result<void> raiseAlarm(std::optional<DeviceRow> device, const QString& kind, const QString& detail, qint64 ms) = 0;
    /// With a number above `after`, in order.
    virtual core::Result<QList<Alarm>> alarms(const AlarmFilter& filter, qint64 after, int limit) = 0;
    virtual core::Result<std::optional<Alarm>> lockAlarm(qint64 number) = 0;
    virtual core::Result<void> noteAlarmSeen(qint64 number, qint64 nowMs, const QString& by) = 0;
};

} // namespace padron::central
