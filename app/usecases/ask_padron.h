// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/centre_search_steps.h"
#include "ports/device_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// "Buscar en el padrón": one person who is attended now and is not in this store, by their whole CURP or their folio. Who
/// asked, when and why is an entry of the log before the question goes; what was typed is not in it.
class AskPadron final : public ports::CentreSearchSteps
{
public:
    AskPadron(ports::DeviceStore& device, ports::RegistryStore& registry, ports::UnitOfWork& work, Recorder& recorder,
              const core::Clock& clock)
        : m_device(device), m_registry(registry), m_work(work), m_recorder(recorder), m_clock(clock)
    {
    }
    static bool canBeAsked(const QString& typed); ///< a whole CURP or a folio

    core::Result<ports::SearchQuestion> begin(const QString& typed, const QString& reason) override;
    core::Result<ports::SearchFinding> read(const ports::SearchQuestion& question, const QByteArray& answer) override;
    core::Result<bool> isHere(const core::PersonId& person) override;

private:
    ports::DeviceStore& m_device;
    ports::RegistryStore& m_registry;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
