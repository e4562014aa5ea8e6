// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"

namespace padron::central {

/// The users of a laptop as its own entries tell of them, and what the centre decides about them (49).
class DeviceUsers
{
public:
    DeviceUsers(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    struct User
    {
        core::UserId id;
        QString name;  ///< empty: of the account that made the store, which no entry names
        QString role;
        QString state; ///< "activo", "suspendido", "retirado"
        qint64 sinceMs = 0;
        qint64 orderMs = 0;        ///< UserOrdered::orderedMs of the last order that its laptop obeyed
        bool decidedSince = false; ///< by people there, after that order
    };
    /// `device`: "D0001". kDeviceNotFound.
    core::Result<QList<User>> list(const QString& device);
    /// Into the laptop's stream. Of anything but an "alta" the user must be one of its own. kDeviceNotFound, kUserUnknown,
    /// kArgumentsWrong.
    core::Result<void> order(const QString& device, const sync::UserOrdered& order);

private:
    core::Result<Device> deviceOf(CentralTransaction& tx, const QString& device);

    CentralStore& m_store;
    const core::Clock& m_clock;
};

/// The newest order about each of its users, for a device that goes on with a restored store: a suspension outlives a backup, and
/// what people there decided after it outlives it too.
core::Result<void> greetWithOrders(CentralTransaction& tx, DeviceRow device);

} // namespace padron::central
