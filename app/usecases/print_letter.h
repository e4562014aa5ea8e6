// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/catalogue_store.h"
#include "ports/device_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/letter.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Fills in a letter, or the sheet one takes home. Of a registered person the print is an entry of the log.
class PrintLetter
{
public:
    PrintLetter(ports::RegistryStore& registry, ports::CatalogueStore& catalogues, ports::DeviceStore& device,
                ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);
    core::Result<Letter> run(LetterKind kind, const core::PersonId& person);
    core::Result<Letter> run(LetterKind kind, const domain::FamilyDraft& draft, int member);

private:
    core::Result<PaperModule> module();
    core::Result<QList<LetterPlace>> places(const QString& codigoPostal);

    ports::RegistryStore& m_registry;
    ports::CatalogueStore& m_catalogues;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
