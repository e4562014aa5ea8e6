// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/unit_of_work.h"
#include "sync/messages/seal_order.h"
#include "usecases/recorder.h"

#include <optional>

namespace padron::usecases {

/// What a sealed laptop can say with nobody signed in: the order it obeyed. None: it is not sealed. Finishes a sealing that
/// was cut short, which takes no key. A mark that the centre's list of keys beside it does not bear out is none; nor is one
/// older than the slot file, which only somebody with the data key can have written: a recovery.
core::Result<std::optional<sync::SealOrder>> sealInForce(ports::KeyVault& vault);
core::Result<void> refuseSealed(ports::KeyVault& vault); ///< kDeviceSealed

/// The centre gave this laptop up. Sealing deletes nothing: passwords and the printed code stop opening the store, and only
/// a recovery with the centre does, with everything that was never sent still in it.
class SealDevice
{
public:
    SealDevice(ports::KeyVault& vault, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
               const core::SecureBytes& dataKey);

    /// `order`: as it came, hostile until it verifies. The mark first, then the slots: with the mark on the disk the
    /// laptop is sealed. kOrderForged, kOrderMismatch, kNotEnrolled.
    core::Result<void> obey(const QByteArray& order);

    /// At each opening, before beginEpoch.ifRestored(): a sealed store that was opened came back through the centre. Its
    /// keys stay revoked for good, so it goes on in a new epoch.
    core::Result<void> noteReturn();
    void forget(); ///< the mark, once the new epoch began

private:
    core::Result<sync::SealOrder> verified(const QByteArray& order);

    ports::KeyVault& m_vault;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::SecureBytes& m_dataKey;
};

} // namespace padron::usecases
