// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "ports/incident_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// The breach log that the data protection law asks for: what happened, when, why, which data of how many people, what was
/// corrected and who was told. It is only added to, and each line is an entry of the log too.
class Incidents
{
public:
    Incidents(ports::IncidentStore& incidents, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock,
              core::IdSource& ids);

    /// Id, number, and who notes it when are filled in here; the number is the answer. kIncidentIncomplete.
    core::Result<int> note(ports::Incident incident);
    core::Result<void> add(const ports::IncidentId& incident, ports::IncidentNote note); ///< kIncidentIncomplete, kNotFound
    core::Result<QList<ports::Incident>> all(); ///< newest first
    QDate today() const { return m_clock.today(); } ///< the last day that something can be found on

private:
    ports::IncidentStore& m_incidents;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
