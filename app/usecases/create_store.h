// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"
#include "core/id_source.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// First run (no network): key slots for the first user and the recovery code. In this order, so that a crash leaves
/// either nothing or a whole store: run() makes keys, the database is made with them and `CreateDevice` puts the
/// device's keys and the first log entry into it, keep() writes the slot file.
class CreateStore
{
public:
    CreateStore(ports::KeyVault& vault, core::IdSource& ids);

    struct Outcome
    {
        core::StoreId store;
        access::SessionUser user;
        core::SecureBytes dataKey;
        access::RecoveryCode recoveryCode; ///< shown and printed once
        QByteArray slotFile;
    };
    core::Result<Outcome> run(const QString& userName, access::Role role, const core::SecureBytes& password,
                              access::KdfCost cost);
    core::Result<void> keep(const Outcome& outcome);

private:
    ports::KeyVault& m_vault;
    core::IdSource& m_ids;
};

/// Inside the freshly made database.
class CreateDevice
{
public:
    CreateDevice(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder);
    core::Result<void> run(const ports::DeviceKeys& keys);

private:
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
