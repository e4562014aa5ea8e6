// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/likeness.h"
#include "ports/log_index.h"
#include "ports/registry_store.h"
#include "ports/task_store.h"
#include "ports/unit_of_work.h"
#include "usecases/contests.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A task with both people side by side.
struct TaskView
{
    ports::Task task;
    domain::Person person, other;
    core::FamilyId personFamily, otherFamily; ///< null: in no family now
    domain::Likeness likeness;
    bool own = false; ///< the person was registered or updated by who looks: somebody else decides
};

/// What registrars asked a supervisor to look at: here possible duplicates; in contests() what people do not agree with.
class Tasks
{
public:
    Tasks(ports::TaskStore& tasks, ports::RegistryStore& registry, ports::LogIndex& log, ports::UnitOfWork& work,
          Recorder& recorder, const core::Clock& clock, Holds& holds, Contests& contests);

    Contests& contests() { return m_contests; }
    core::Result<QList<TaskView>> open(); ///< possible duplicates, oldest first
    core::Result<qint64> openCount();     ///< of every kind

    /// `outcome`: "distinta" or "misma"; kUnknownOutcome else. Logged. "misma" leaves the person registered later por
    /// aclarar. A task that is done answers kTaskDone; one about a record of their own, kOwnRecord.
    core::Result<void> resolve(const core::TaskId& id, const QString& outcome, const QString& reason);

private:
    core::Result<bool> isOwn(const ports::Task& task); ///< as the log of this device says, all its epochs

    ports::TaskStore& m_tasks;
    ports::RegistryStore& m_registry;
    ports::LogIndex& m_log;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    Holds& m_holds;
    Contests& m_contests;
};

} // namespace padron::usecases
