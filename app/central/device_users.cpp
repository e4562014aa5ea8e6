// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/device_users.h"

#include "access/roles.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/task_errors.h"
#include "envelope/log_entry.h"
#include "envelope/sync_kinds.h"

#include <algorithm>

namespace padron::central {

using core::Result;
namespace kind = envelope::kind;

namespace {

constexpr const char* kAbout[] = {kind::kStoreCreated,  kind::kUserAdded,   kind::kUserChanged,  kind::kUserSuspended,
                                  kind::kUserLifted,    kind::kUserRemoved, kind::kCentreApplied};

/// What an entry did to whom; empty: nothing of this.
QString stateAfter(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const auto is = [&entry](const char* one) { return entry.kind == QLatin1String(one); };
    const QString applied = is(kind::kCentreApplied) && payload.value(4).toString() == u"aplicado" ? payload.value(1).toString() : QString();
    if (is(kind::kUserSuspended) || applied == u"usuario-suspension")
        return QStringLiteral("suspendido");
    if (is(kind::kUserRemoved) || applied == u"usuario-retiro")
        return QStringLiteral("retirado");
    if (is(kind::kUserAdded) || is(kind::kStoreCreated) || is(kind::kUserLifted) || applied == u"usuario-reactivacion")
        return QStringLiteral("activo");
    return {};
}

Result<QList<DeviceUsers::User>> usersOf(CentralTransaction& tx, const Device& device)
{
    QList<envelope::LogEntry> entries; // of every epoch of its store, as its chain has them: its clock may be wrong
    QStringList about;
    for (const char* one : kAbout)
        about.append(QLatin1String(one));
    PADRON_ASSIGN(QList<Device> devices, tx.devices());
    devices.removeIf([&device](const Device& one) { return one.store != device.store; });
    std::sort(devices.begin(), devices.end(), [](const Device& a, const Device& b) { return a.epoch < b.epoch; });
    for (const Device& one : std::as_const(devices)) {
        PADRON_ASSIGN(const QList<QByteArray> all, tx.entriesOfKinds(one.row, about));
        for (const QByteArray& bytes : all)
            if (const auto entry = envelope::decodeEntry(bytes))
                entries.append(*entry);
    }
    QList<DeviceUsers::User> users;
    for (const envelope::LogEntry& entry : std::as_const(entries)) {
        const QCborMap payload = entry.payload.toMap();
        const bool first = entry.kind == QLatin1String(kind::kStoreCreated);
        const bool applied = entry.kind == QLatin1String(kind::kCentreApplied);
        const core::UserId id = first ? entry.user : core::UserId::fromBytes(payload.value(applied ? 3 : 1).toByteArray()).value_or(core::UserId());
        if (id.isNull())
            continue;
        auto user = std::find_if(users.begin(), users.end(), [&id](const DeviceUsers::User& one) { return one.id == id; });
        if (user == users.end()) {
            if (!first && entry.kind != QLatin1String(kind::kUserAdded) && entry.kind != QLatin1String(kind::kUserChanged))
                continue; // somebody without an account
            users.append({id, {}, first ? entry.role : QString(), QStringLiteral("activo"), entry.atMs});
            user = users.end() - 1;
        }
        if (entry.kind == QLatin1String(kind::kUserAdded) || entry.kind == QLatin1String(kind::kUserChanged)) {
            user->name = payload.value(2).toString();
            user->role = payload.value(3).toString();
        }
        if (const QString state = stateAfter(entry); !state.isEmpty()) {
            user->state = state;
            user->sinceMs = entry.atMs;
            user->decidedSince = !applied && user->orderMs != 0;
            if (applied)
                user->orderMs = payload.value(5).toInteger();
        }
    }
    return users;
}

} // namespace

Result<Device> DeviceUsers::deviceOf(CentralTransaction& tx, const QString& device)
{
    PADRON_ASSIGN(const QList<Device> devices, tx.devices());
    const QString wanted = device.trimmed().toUpper();
    const auto found = std::find_if(devices.begin(), devices.end(), [&wanted](const Device& one) { return one.deviceId == wanted; });
    return found == devices.end() ? Result<Device>(core::fail(kDeviceNotFound)) : Result<Device>(*found);
}

Result<QList<DeviceUsers::User>> DeviceUsers::list(const QString& device)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device found, deviceOf(*tx, device));
    return usersOf(*tx, found);
}

Result<void> DeviceUsers::order(const QString& device, const sync::UserOrdered& order)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device found, deviceOf(*tx, device));
    if (found.revoked)
        return core::fail(kDeviceNotFound);
    if (order.order == u"alta") {
        if (order.name.isEmpty() || order.name.size() > 100 || !access::roleByKey(order.role))
            return core::fail(kArgumentsWrong, QStringLiteral("falta --nombre de 100 letras a lo más, o --papel (capturista, brigadista ...)"));
    } else {
        PADRON_ASSIGN(const QList<User> users, usersOf(*tx, found));
        if (std::none_of(users.begin(), users.end(), [&order](const User& user) { return user.id == order.user; }))
            return core::fail(kUserUnknown);
    }
    sync::UserOrdered sent = order;
    sent.orderedMs = m_clock.wallMs();
    PADRON_ASSIGN(const quint64 position, tx->takePosition(found.row));
    PADRON_TRY(tx->insertItem(found.row, position, sent));
    PADRON_TRY(tx->commit());
    logEvent("usuario-ordenado", {{QStringLiteral("equipo"), found.deviceId}, {QStringLiteral("orden"), order.order}});
    return {};
}

Result<void> greetWithOrders(CentralTransaction& tx, DeviceRow device)
{
    PADRON_ASSIGN(const QList<sync::UserOrdered> orders, tx.ordersBefore(device));
    if (orders.isEmpty())
        return {};
    PADRON_ASSIGN(const auto heir, tx.device(device));
    if (!heir)
        return core::fail(kDeviceNotFound);
    PADRON_ASSIGN(const QList<DeviceUsers::User> users, usersOf(tx, *heir));
    for (const sync::UserOrdered& order : orders) {
        if (std::any_of(users.begin(), users.end(), [&order](const auto& user) {
                return user.id == order.user && user.orderMs == order.orderedMs && user.decidedSince;
            }))
            continue; // somebody there lifted it, or whatever it was
        PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
        PADRON_TRY(tx.insertItem(device, position, order));
    }
    return {};
}

} // namespace padron::central
