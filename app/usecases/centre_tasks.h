// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/centre_task_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A task with who it is about, when they are here.
struct CentreTaskView
{
    ports::CentreTask task;
    QString name;         ///< empty: about nobody, or their record is not here
    bool here = false;    ///< the person's record is
    int daysLeft = 0;     ///< negative: overdue; of a task with a day
};

/// What the centre asks of this module (28, 30, 47, corrections): listed by the day it is due, answered by somebody who may.
class CentreTasks
{
public:
    static constexpr qsizetype kMostNoteLetters = 1000;

    CentreTasks(ports::CentreTaskStore& tasks, ports::RegistryStore& registry, ports::UnitOfWork& work, Recorder& recorder,
                const core::Clock& clock);

    static constexpr int kMostShown = 300;
    core::Result<QList<CentreTaskView>> open(); ///< overdue ones first; at most kMostShown
    core::Result<ports::CentreTaskCounts> counts();
    core::Result<QList<CentreTaskView>> openOf(const QList<core::PersonId>& people);

    /// `outcome`: "atendida" or "no-procede", which needs a word of why. Logged, and the centre closes it for the whole module.
    /// One that the centre calls another module's ends here alone.
    /// kCentreTaskUnknown, kCentreTaskEnded, kAnswerFaulty.
    core::Result<void> answer(const core::TaskId& id, const QString& outcome, const QString& note);

private:
    core::Result<CentreTaskView> viewOf(const ports::CentreTask& task);
    ports::CentreTaskSight sight() const;

    ports::CentreTaskStore& m_tasks;
    ports::RegistryStore& m_registry;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
