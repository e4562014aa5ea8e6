// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/centre_tasks.h"

#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "usecases/centre_task_errors.h"
#include "usecases/local_tasks.h"

#include <QCborMap>

namespace padron::usecases {

using access::Permission;
using core::Result;

namespace {

bool isAboutUsers(const ports::CentreTask& task)
{
    return task.kind.startsWith(QLatin1String("usuario-"));
}

} // namespace

CentreTasks::CentreTasks(ports::CentreTaskStore& tasks, ports::RegistryStore& registry, ports::UnitOfWork& work, Recorder& recorder,
                         const core::Clock& clock)
    : m_tasks(tasks), m_registry(registry), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

ports::CentreTaskSight CentreTasks::sight() const
{
    return {m_recorder.permit(Permission::BlockRecords).has_value(), m_recorder.permit(Permission::ManageUsers).has_value()};
}

Result<CentreTaskView> CentreTasks::viewOf(const ports::CentreTask& task)
{
    CentreTaskView view;
    view.task = task;
    if (task.due.isValid())
        view.daysLeft = static_cast<int>(m_clock.today().daysTo(task.due));
    if (task.person.isNull())
        return view;
    const auto person = m_registry.person(task.person);
    if (!person && person.error().code != ports::kNotFound)
        return core::fail(person.error());
    view.here = person.has_value();
    if (person)
        view.name = person->name.full();
    return view;
}

Result<QList<CentreTaskView>> CentreTasks::open()
{
    PADRON_TRY(m_recorder.permit(Permission::FindPeople));
    PADRON_ASSIGN(const auto tasks, m_tasks.open(sight(), kMostShown));
    QList<CentreTaskView> views;
    for (const ports::CentreTask& task : tasks) {
        PADRON_ASSIGN(CentreTaskView view, viewOf(task));
        views.append(std::move(view));
    }
    return views;
}

Result<ports::CentreTaskCounts> CentreTasks::counts()
{
    return m_tasks.counts(sight(), m_clock.today());
}

Result<QList<CentreTaskView>> CentreTasks::openOf(const QList<core::PersonId>& people)
{
    PADRON_TRY(m_recorder.permit(Permission::FindPeople));
    QList<CentreTaskView> views;
    for (const core::PersonId& person : people) {
        PADRON_ASSIGN(const bool apart, sight().apart ? Result<bool>(false) : m_registry.isBlocked(person));
        if (apart)
            continue;
        PADRON_ASSIGN(const auto tasks, m_tasks.openOf(person));
        for (const ports::CentreTask& task : tasks) {
            PADRON_ASSIGN(CentreTaskView view, viewOf(task));
            views.append(std::move(view));
        }
    }
    return views;
}

Result<void> CentreTasks::answer(const core::TaskId& id, const QString& outcome, const QString& written)
{
    PADRON_TRY(m_recorder.permit(Permission::ResolveTasks));
    const QString note = written.trimmed();
    const bool refused = outcome == u"no-procede";
    if ((!refused && outcome != u"atendida") || (refused && note.isEmpty()) || note.size() > kMostNoteLetters)
        return core::fail(kAnswerFaulty);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    const auto task = m_tasks.task(id);
    if (!task)
        return task.error().code == ports::kNotFound ? core::fail(kCentreTaskUnknown) : core::fail(task.error());
    if (!task->isOpen())
        return core::fail(kCentreTaskEnded);
    PADRON_TRY(m_tasks.answer(id, m_clock.wallMs(), outcome, note));
    if (isAboutUsers(*task))
        PADRON_TRY(m_recorder.permit(Permission::ManageUsers));
    if (isLocalTask(*task)) {
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCentreApplied,
                                      .payload = QCborMap{{1, task->kind}, {2, task->reference}, {3, outcome}, {4, note}}}));
        return transaction.commit();
    }
    if (task->refused == u"tarea-ajena") { // it would come back again: it ends here, and the coordination is asked
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kVerdictSeen,
                                      .payload = QCborMap{{1, id.bytes()}, {2, task->refused}, {3, outcome}, {4, note}}}));
        return transaction.commit();
    }
    QList<core::SubjectId> subjects;
    if (!task->person.isNull()) {
        PADRON_ASSIGN(const CentreTaskView view, viewOf(*task));
        if (view.here)
            subjects = {subjectOf(task->person)};
    }
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kTaskAttended,
                                  .subjects = subjects,
                                  .numeral = task->numeral == u"28"   ? "28"
                                             : task->numeral == u"30" ? "30"
                                             : task->numeral == u"47" ? "47"
                                                                      : "",
                                  .payload = QCborMap{{1, id.bytes()}, {2, outcome}, {3, note}}}));
    return transaction.commit();
}

} // namespace padron::usecases
