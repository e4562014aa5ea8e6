// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/tasks.h"

#include "ports/errors.h"
#include "usecases/blocking.h"
#include "usecases/errors.h"

#include <QCborMap>

namespace padron::usecases {

namespace {

/// Null when they are in none now: the task stays.
core::Result<core::FamilyId> currentFamily(ports::RegistryStore& registry, const core::PersonId& person)
{
    auto family = registry.familyOf(person);
    if (!family && family.error().code == ports::kNotFound)
        return core::FamilyId();
    return family;
}

} // namespace

Tasks::Tasks(ports::TaskStore& tasks, ports::RegistryStore& registry, ports::LogIndex& log, ports::UnitOfWork& work,
             Recorder& recorder, const core::Clock& clock, Holds& holds, Contests& contests)
    : m_tasks(tasks), m_registry(registry), m_log(log), m_work(work), m_recorder(recorder), m_clock(clock), m_holds(holds),
      m_contests(contests)
{
}

core::Result<bool> Tasks::isOwn(const ports::Task& task)
{
    ports::LogFilter mine;
    mine.subjects = {subjectOf(task.person)};
    mine.user = m_recorder.user().id;
    mine.kinds = {QString::fromLatin1(envelope::kind::kFamilyRegistered), QString::fromLatin1(envelope::kind::kFamilyUpdated)};
    PADRON_ASSIGN(const auto entries, m_log.page(mine, 1));
    return !entries.isEmpty();
}

core::Result<QList<TaskView>> Tasks::open()
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    PADRON_ASSIGN(const auto tasks, m_tasks.open());
    QList<TaskView> views;
    for (const ports::Task& task : tasks) {
        if (task.kind != ports::TaskKind::PossibleDuplicate)
            continue;
        TaskView view;
        view.task = task;
        PADRON_ASSIGN(view.person, m_registry.person(task.person));
        PADRON_ASSIGN(view.other, m_registry.person(task.other));
        PADRON_ASSIGN(const auto hidden, hiddenAmong(m_registry, m_recorder, {view.person, view.other}));
        if (!hidden.isEmpty()) // put apart by a cancellation: who may see those decides
            continue;
        PADRON_ASSIGN(view.personFamily, currentFamily(m_registry, task.person));
        PADRON_ASSIGN(view.otherFamily, currentFamily(m_registry, task.other));
        PADRON_ASSIGN(view.own, isOwn(task));
        view.likeness = domain::compare(domain::traitsOf(view.person), domain::traitsOf(view.other));
        views.append(std::move(view));
    }
    return views;
}

core::Result<qint64> Tasks::openCount()
{
    return m_tasks.openCount({.apart = m_recorder.permit(access::Permission::BlockRecords).has_value(),
                              .rights = m_recorder.permit(access::Permission::AttendRights).has_value()}); // as the lists
}

core::Result<void> Tasks::resolve(const core::TaskId& id, const QString& outcome, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ResolveTasks));
    const bool same = outcome == u"misma";
    if (!same && outcome != u"distinta")
        return core::fail(kUnknownOutcome);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const ports::Task task, m_tasks.task(id));
    if (task.doneMs)
        return core::fail(kTaskDone);
    if (task.kind != ports::TaskKind::PossibleDuplicate)
        return core::fail(kUnknownOutcome);
    PADRON_ASSIGN(const bool own, isOwn(task));
    if (own)
        return core::fail(kOwnRecord);
    PADRON_ASSIGN(const bool held, m_holds.holds(task.person));
    PADRON_TRY(m_tasks.finish(id, m_clock.wallMs(), outcome));
    PADRON_ASSIGN(const core::EntryId entry,
                  m_recorder.record({.kind = envelope::kind::kDuplicateResolved,
                                     .subjects = {subjectOf(task.person), subjectOf(task.other)},
                                     .numeral = "11",
                                     .payload = QCborMap{{1, outcome}, {2, reason}}}));
    PADRON_TRY(m_holds.noted(task.person, entry, m_clock.today(), held));
    return transaction.commit();
}

} // namespace padron::usecases
