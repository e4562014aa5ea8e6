// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "ports/derechohabiencia_store.h"
#include "ports/registry_store.h"
#include "ports/task_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// What an institution answered about a registered person, as evidence.
struct ConsultaView
{
    ports::Consulta consulta;
    std::optional<domain::NameAgreement> names; ///< of Vigente: how they stand to the registered ones
};

/// A contest that waits for somebody.
struct ContestView
{
    ports::Task task;
    domain::Person person;
    domain::Institucion institucion = domain::Institucion::Imss;
};

/// Vigente is evidence and not a determination: a person may say that they do not agree. Their record stays por aclarar
/// and somebody is asked to look at it, by a task; of who is not registered yet, once they are.
class Contests
{
public:
    Contests(ports::DerechohabienciaStore& consultas, ports::TaskStore& tasks, ports::RegistryStore& registry,
             ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock, core::IdSource& ids);

    core::Result<QList<ConsultaView>> evidence(const core::PersonId& person); ///< registered; newest first
    core::Result<QList<ContestView>> open();                                  ///< oldest first

    /// The person does not agree. Logged. One task a person and institution. kNothingToContest when it is no Vigente.
    core::Result<void> contest(const ports::ConsultaId& id);
    /// What somebody contested of their CURP while they were captured becomes a task, in the transaction that registers them.
    core::Result<void> raise(const domain::Person& registered);
    /// What was done about it, in words. Logged. A task that is done answers kTaskDone.
    core::Result<void> settle(const core::TaskId& id, const QString& note);

private:
    core::Result<void> ask(ports::Consulta& consulta);

    ports::DerechohabienciaStore& m_consultas;
    ports::TaskStore& m_tasks;
    ports::RegistryStore& m_registry;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
