// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/epochs.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <functional>

namespace padron::usecases {

/// A restored store begins a new life the first time it is opened: new keys, a new chain that opens with what was never
/// acknowledged, no enrolment until the centre gives another.
class BeginEpoch
{
public:
    BeginEpoch(ports::Epochs& epochs, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
               const core::Clock& clock);

    /// Whether it did. `makeKeys` is asked only then; store and epoch are set here.
    core::Result<bool> ifRestored(const std::function<core::Result<ports::DeviceKeys>()>& makeKeys);

private:
    ports::Epochs& m_epochs;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
