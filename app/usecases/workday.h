// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/modality.h"
#include "ports/device_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Where the module works (17-21): said once, sealed into every entry. Móvil, temporal and brigada are said each day;
/// a módulo fijo carries on, and an enrolled device is one, at its module, until told otherwise.
class Workday
{
public:
    Workday(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);

    core::Result<std::optional<domain::Modality>> current(); ///< none: to be said before anybody is registered
    core::Result<domain::Modality> last();                   ///< what to offer when it has to be said again
    core::Result<void> set(const domain::Modality& typed);   ///< kModalityFaulty: parseModality() says why

private:
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
