// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/print_permits.h"

#include "central/device_users.h"
#include "central/errors.h"
#include "central/initializer.h"
#include "central/log_event.h"
#include "central/publications.h"
#include "central/tasks.h"

#include <QSet>

#include <algorithm>

namespace padron::central {

using core::Result;

namespace {

constexpr qsizetype kModuleDigits = 6;

Result<void> tell(CentralTransaction& tx, DeviceRow device, const StreamRows::Body& body)
{
    PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
    return tx.insertItem(device, position, body);
}

} // namespace

Result<qint64> moduleByKey(CentralTransaction& tx, const QString& key)
{
    const QString digits = QString(key).remove(u'-').trimmed();
    if (digits.size() != kModuleDigits)
        return core::fail(kModuleUnknown);
    PADRON_ASSIGN(const auto row, tx.moduleRow(digits.left(2), digits.mid(2)));
    return row ? Result<qint64>(*row) : core::fail(kModuleUnknown);
}

Result<PrintPermit> PrintPermits::placeOf(CentralTransaction& tx, const Where& where)
{
    PrintPermit permit;
    if (where.device.isEmpty()) {
        PADRON_ASSIGN(permit.moduleRow, moduleByKey(tx, where.module));
        return permit;
    }
    PADRON_ASSIGN(const QList<Device> devices, tx.devices());
    const QString wanted = where.device.trimmed().toUpper();
    const auto found = std::find_if(devices.begin(), devices.end(),
                                    [&wanted](const Device& device) { return device.deviceId == wanted; });
    if (found == devices.end() || found->revoked)
        return core::fail(kDeviceNotFound);
    permit.device = found->row;
    PADRON_ASSIGN(permit.moduleRow, tx.moduleOf(found->row));
    return permit;
}

Result<PrintPermits::Said> PrintPermits::say(CentralTransaction& tx, PrintPermit permit)
{
    PADRON_TRY(tx.lockModule(permit.moduleRow)); // whoever enrols there meanwhile is told afterwards
    PADRON_ASSIGN(QList<DeviceRow> devices, tx.lockDevicesOf(permit.moduleRow));
    if (permit.device != 0)
        devices = {permit.device};
    PADRON_ASSIGN(const quint64 number, tx.takeNumber(QString(kPermitCounter)));
    permit.leave.number = static_cast<quint32>(number);
    permit.leave.fromSeconds = m_clock.wallMs() / 1000;
    PADRON_TRY(tx.insertPermit(permit));
    for (const DeviceRow device : std::as_const(devices))
        PADRON_TRY(tell(tx, device, permit.leave));
    logEvent(permit.leave.granted ? "impresion-autorizada" : "impresion-retirada",
             {{QStringLiteral("numero"), static_cast<qint64>(number)}, {QStringLiteral("equipos"), devices.size()}});
    return Said{permit.leave.number, devices.size()};
}

Result<PrintPermits::Said> PrintPermits::grant(const Where& where, const QString& reference, qint64 untilSeconds)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(PrintPermit permit, placeOf(*tx, where));
    permit.leave.reference = reference;
    permit.leave.untilSeconds = untilSeconds;
    permit.leave.granted = true;
    PADRON_ASSIGN(const Said said, say(*tx, permit));
    PADRON_TRY(tx->commit());
    return said;
}

Result<PrintPermits::Said> PrintPermits::takeBack(const Where& where, const QString& reference)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(PrintPermit permit, placeOf(*tx, where));
    permit.leave.reference = reference;
    PADRON_ASSIGN(const Said said, say(*tx, permit));
    PADRON_TRY(tx->commit());
    return said;
}

Result<QList<PrintPermits::Line>> PrintPermits::list()
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const QList<PrintPermit> permits, tx->permits());
    PADRON_ASSIGN(const QList<Device> devices, tx->devices());
    QList<Line> lines;
    QSet<std::pair<qint64, DeviceRow>> later;
    for (auto it = permits.rbegin(); it != permits.rend(); ++it) {
        Line line{*it, {}, {}, false};
        PADRON_ASSIGN(line.module, tx->module(it->moduleRow));
        for (const Device& device : devices)
            if (device.row == it->device)
                line.device = device.deviceId;
        // one for the module ends those of its laptops
        line.holds = !later.contains({it->moduleRow, 0}) && !later.contains({it->moduleRow, it->device});
        later.insert({it->moduleRow, it->device});
        lines.prepend(line);
    }
    return lines;
}

Result<int> PrintPermits::grantPractice()
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto issuer, tx->setting(QString(setting::kIssuer)));
    if (!issuer || !issuer->endsWith(QLatin1String("-PRACTICA")))
        return 0;
    PADRON_ASSIGN(const QList<PrintPermit> permits, tx->permits());
    PADRON_ASSIGN(const QList<qint64> modules, tx->modules());
    int granted = 0;
    for (const qint64 module : modules) {
        if (std::any_of(permits.begin(), permits.end(), [module](const PrintPermit& one) { return one.moduleRow == module; }))
            continue;
        PrintPermit permit;
        permit.moduleRow = module;
        permit.leave.reference = QStringLiteral("PRÁCTICA");
        permit.leave.granted = true;
        PADRON_TRY(say(*tx, permit));
        ++granted;
    }
    PADRON_TRY(tx->commit());
    return granted;
}

Result<void> greetDevice(CentralTransaction& tx, DeviceRow device, qint64 nowSeconds)
{
    PADRON_ASSIGN(auto leave, tx.permitOf(device));
    PADRON_ASSIGN(const bool toldOtherwise, tx.hadOtherPermit(device));
    if (toldOtherwise) { // its store goes by the highest number, and that one was another module's or laptop's
        PrintPermit fresh;
        fresh.device = device;
        PADRON_ASSIGN(fresh.moduleRow, tx.moduleOf(device));
        PADRON_ASSIGN(const quint64 number, tx.takeNumber(QString(kPermitCounter)));
        fresh.leave = leave.value_or(sync::PrintAuthorised{0, QStringLiteral("Cambio de módulo o de equipo"), nowSeconds, 0, false});
        fresh.leave.number = static_cast<quint32>(number);
        PADRON_TRY(tx.insertPermit(fresh));
        leave = fresh.leave;
    }
    if (leave)
        PADRON_TRY(tell(tx, device, *leave));
    PADRON_ASSIGN(const QList<sync::LotSent> boxes, tx.boxesFor(device));
    for (const sync::LotSent& lot : boxes)
        PADRON_TRY(tell(tx, device, lot));
    PADRON_TRY(greetWithTasks(tx, device));
    PADRON_TRY(greetWithOrders(tx, device));
    return greetWithPublications(tx, device);
}

} // namespace padron::central
