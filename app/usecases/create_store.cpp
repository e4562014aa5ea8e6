// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/create_store.h"

#include "usecases/errors.h"

namespace padron::usecases {

CreateStore::CreateStore(ports::KeyVault& vault, core::IdSource& ids) : m_vault(vault), m_ids(ids) {}

core::Result<CreateStore::Outcome> CreateStore::run(const QString& userName, access::Role role,
                                                    const core::SecureBytes& password, access::KdfCost cost)
{
    if (m_vault.exists())
        return core::fail(kStoreAlreadyThere);
    const core::StoreId store(m_ids.next());
    const access::SessionUser user{core::UserId(m_ids.next()), userName.simplified(), role};
    PADRON_ASSIGN(access::CreatedSlots slots, access::createSlots(store, user, password, cost));
    QByteArray slotFile = access::encodeSlotFile(slots.file, slots.dataKey);
    return Outcome{store, user, std::move(slots.dataKey), std::move(slots.recoveryCode), std::move(slotFile)};
}

core::Result<void> CreateStore::keep(const Outcome& outcome)
{
    return m_vault.save(outcome.slotFile);
}

CreateDevice::CreateDevice(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder)
    : m_device(device), m_work(work), m_recorder(recorder)
{
}

core::Result<void> CreateDevice::run(const ports::DeviceKeys& keys)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.insertKeys(keys));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kStoreCreated}));
    return transaction.commit();
}

} // namespace padron::usecases
