// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"

namespace padron::central {

/// Printing is administered here (39-40): who may print credentials at a module, by what act, until when.
class PrintPermits
{
public:
    PrintPermits(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    /// A module ("07-0457") or one laptop ("D0001"); exactly one of them.
    struct Where
    {
        QString module, device;
    };
    struct Said
    {
        quint32 number = 0;
        qsizetype toldDevices = 0;
    };
    /// `untilSeconds` 0: until taken back. kModuleUnknown, kDeviceNotFound.
    core::Result<Said> grant(const Where& where, const QString& reference, qint64 untilSeconds);
    core::Result<Said> takeBack(const Where& where, const QString& reference);

    struct Line
    {
        PrintPermit permit;
        Module module;
        QString device; ///< empty: the whole module
        bool holds = false; ///< no later one of the same module or laptop
    };
    core::Result<QList<Line>> list();

    /// In practice there is nobody to ask: every module that was never told anything may print. How many now may.
    core::Result<int> grantPractice();

private:
    core::Result<Said> say(CentralTransaction& tx, PrintPermit permit);
    core::Result<PrintPermit> placeOf(CentralTransaction& tx, const Where& where);

    CentralStore& m_store;
    const core::Clock& m_clock;
};

/// What a device must know from its first contact on: the leave that holds there, boxes on their way to its module, and
/// what is asked of it.
core::Result<void> greetDevice(CentralTransaction& tx, DeviceRow device, qint64 nowSeconds);

inline constexpr QLatin1String kPermitCounter{"autorizacion"};
/// Row of "07-0457" or "070457". kModuleUnknown.
core::Result<qint64> moduleByKey(CentralTransaction& tx, const QString& key);

} // namespace padron::central
