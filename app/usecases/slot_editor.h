// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slot_changes.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/unit_of_work.h"
#include "ports/user_store.h"
#include "usecases/recorder.h"

#include <functional>
#include <optional>

namespace padron::usecases {

/// Changes the slot file of the open store together with its entry in the log: rows, entry and the generation seen are one
/// transaction, and the file is saved just before its commit. A power cut between the two leaves a file that is newer than
/// what the store saw, which acknowledge() puts into the log at the next opening.
class SlotEditor
{
public:
    /// `dataKey`: of the open session; a rotation changes it.
    SlotEditor(ports::KeyVault& vault, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
               core::SecureBytes& dataKey);

    core::Result<access::SlotFile> current(); ///< authenticated
    const core::SecureBytes& dataKey() const { return m_dataKey; }

    using Rows = std::function<core::Result<void>()>;
    core::Result<void> keep(const access::SlotFile& next, const std::optional<Recorder::What>& entry,
                            const Rows& rows = {});
    /// As above, in a transaction that is under way: a commit that fails after it leaves the newer file, as a power cut does.
    core::Result<void> keepWithin(const access::SlotFile& next, const Recorder::What& entry, const Rows& rows);
    /// As the first with the new key; from here on it is the session's.
    core::Result<void> keep(const access::Rotated& rotated, const Recorder::What& entry);
    /// At each opening, before anything else. kSlotFileOld when the file is older than the last one this store saw; one
    /// opened with a recovery is taken and made the newest, but for who was removed, suspended or given another role since:
    /// `people` as the store knows them.
    core::Result<void> acknowledge(bool recovered, const QList<ports::AccessPerson>& people);

private:
    core::Result<void> save(const access::SlotFile& next, const core::SecureBytes& key,
                            const std::optional<Recorder::What>& entry, const Rows& rows);
    core::Result<void> write(const access::SlotFile& next, const core::SecureBytes& key,
                             const std::optional<Recorder::What>& entry, const Rows& rows);

    ports::KeyVault& m_vault;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    core::SecureBytes& m_dataKey;
};

} // namespace padron::usecases
