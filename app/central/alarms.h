// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"

namespace padron::central {

/// What somebody at the centre has to look at, and who did.
class Alarms
{
public:
    static constexpr int kAtOnce = 500;
    static constexpr qsizetype kMostLetters = 100; ///< of a name

    struct Line
    {
        Alarm alarm;
        QString folio; ///< of the person that it is about; empty: about nobody, or nobody who is here
    };
    struct Seen
    {
        Alarm alarm;
        bool before = false; ///< somebody had: it stays theirs
    };

    Alarms(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    /// The next ones above that number, in order; fewer than kAtOnce: no more. kDeviceNotFound.
    core::Result<QList<Line>> list(const AlarmFilter& filter, qint64 after = 0);
    core::Result<Seen> see(qint64 number, const QString& by); ///< kAlarmUnknown, kArgumentsWrong: who

private:
    CentralStore& m_store;
    const core::Clock& m_clock;
};

} // namespace padron::central
