// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// The module's settings; a change is an entry of the log.
struct ModuleSettings
{
    bool padStrokesAllowed = false; ///< 4.IX: pad strokes are "another authorised mechanism"; practice switches it on
    int idleLockMinutes = 5;        ///< 1-15
    friend bool operator==(const ModuleSettings&, const ModuleSettings&) = default;
};

/// Where and when the module works, as the centre last said; empty: it did not say.
struct ModuleFacts
{
    QString kind, place, hours, coverage; ///< kind: "modulo_fijo" ...
};

class Settings
{
public:
    Settings(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder);
    core::Result<ModuleSettings> read();
    core::Result<ModuleFacts> module();
    core::Result<void> write(const ModuleSettings& settings);

private:
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
