// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "ports/derechohabiencia_steps.h"
#include "ports/unit_of_work.h"
#include "usecases/derechohabiencia_settings.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Asks IMSS and ISSSTE about one person (Anexo Único) and keeps every answer as evidence, with both clocks and an entry
/// of the log. Vigente leaves a registered person por aclarar; SinRespuesta changes nobody's state and is asked again by
/// the deferred queue, where that is authorised.
class ConsultDerechohabiencia final : public ports::DerechohabienciaSteps
{
public:
    ConsultDerechohabiencia(ports::DerechohabienciaStore& consultas, DerechohabienciaSettings& settings,
                            Holds& holds, ports::UnitOfWork& work, Recorder& recorder,
                            const core::Clock& clock, core::IdSource& ids);

    core::Result<QMap<domain::Institucion, ports::ConsultaSetup>> setups() override;
    core::Result<QList<ports::Consulta>> ofPerson(const core::PersonId& person) override;
    core::Result<QList<ports::Consulta>> begin(const core::PersonId& person, const domain::Curp& curp,
                                               const QList<domain::Institucion>& of) override;
    core::Result<void> keep(const ports::ConsultaId& id, const domain::RespuestaInstitucion& answer) override;
    core::Result<ports::DeferredTurn> nextDeferred() override;
    core::Result<int> paceMs() override;

    core::Result<void> resume();     ///< at sign-in: calls that a kill cut short wait to be asked again; old ones go
    core::Result<qint64> waiting();  ///< how many have no answer yet

private:
    void stamp(ports::Consulta& consulta); ///< the call goes out now
    core::Result<core::EntryId> record(const ports::Consulta& consulta);

    ports::DerechohabienciaStore& m_consultas;
    DerechohabienciaSettings& m_settings;
    Holds& m_holds;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

/// When a call without an answer is made again: a quarter of an hour, twice that each time, a day at most.
qint64 retryAfterMs(int attempts);

} // namespace padron::usecases
