// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/contests.h"

#include "ports/errors.h"
#include "usecases/blocking.h"
#include "usecases/errors.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

namespace {

using domain::ResultadoConsulta;
using ports::Consulta;
using ports::Contest;
using ports::TaskKind;

bool isVigente(const Consulta& consulta)
{
    return consulta.state == ports::ConsultaState::Answered && consulta.answer.resultado == ResultadoConsulta::Vigente;
}

core::Result<bool> isRegistered(ports::RegistryStore& registry, const core::PersonId& id)
{
    const auto person = registry.person(id);
    if (!person && person.error().code == ports::kNotFound)
        return false;
    PADRON_TRY(person);
    return true;
}

} // namespace

Contests::Contests(ports::DerechohabienciaStore& consultas, ports::TaskStore& tasks, ports::RegistryStore& registry,
                   ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock, core::IdSource& ids)
    : m_consultas(consultas), m_tasks(tasks), m_registry(registry), m_work(work), m_recorder(recorder), m_clock(clock),
      m_ids(ids)
{
}

core::Result<QList<ConsultaView>> Contests::evidence(const core::PersonId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    PADRON_ASSIGN(const domain::Person person, m_registry.person(id));
    PADRON_TRY(refuseBlocked(m_registry, m_recorder, id));
    PADRON_ASSIGN(const auto all, m_consultas.ofPerson(id));
    QList<ConsultaView> views;
    for (const Consulta& consulta : all) {
        ConsultaView view{consulta, std::nullopt};
        if (isVigente(consulta))
            view.names = domain::compareNames(consulta.answer, person.name.nombres(), person.name.primerApellido(),
                                              person.name.segundoApellido());
        views.append(std::move(view));
    }
    return views;
}

core::Result<QList<ContestView>> Contests::open()
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    PADRON_ASSIGN(const auto tasks, m_tasks.open());
    QList<ContestView> views;
    for (const ports::Task& task : tasks) {
        if (task.kind != TaskKind::ContestedVigente)
            continue;
        PADRON_ASSIGN(const domain::Person person, m_registry.person(task.person));
        PADRON_ASSIGN(const auto hidden, hiddenAmong(m_registry, m_recorder, {person}));
        if (!hidden.isEmpty())
            continue;
        views.append({task, person, domain::institucionByKey(task.note).value_or(domain::Institucion::Imss)});
    }
    return views;
}

core::Result<void> Contests::contest(const ports::ConsultaId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(Consulta consulta, m_consultas.consulta(id));
    if (!isVigente(consulta))
        return core::fail(kNothingToContest);
    PADRON_ASSIGN(const bool registered, isRegistered(m_registry, consulta.person));
    if (consulta.contest == Contest::Raised || (consulta.contest == Contest::Said && !registered))
        return {}; // they said so already
    if (registered) {
        PADRON_TRY(ask(consulta));
    } else {
        consulta.contest = Contest::Said;
        PADRON_TRY(m_consultas.update(consulta));
    }
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kVigenteContested,
                                  .subjects = {subjectOf(consulta.person)},
                                  .payload = QCborMap{{1, domain::keyOf(consulta.institucion)}, {2, consulta.curp}}}));
    return transaction.commit();
}

core::Result<void> Contests::raise(const domain::Person& registered)
{
    PADRON_ASSIGN(const auto all, m_consultas.ofPerson(registered.id));
    for (Consulta consulta : all)
        if (consulta.contest == Contest::Said && registered.curp && registered.curp->text() == consulta.curp)
            PADRON_TRY(ask(consulta));
    return {};
}

core::Result<void> Contests::ask(Consulta& consulta)
{
    consulta.contest = Contest::Raised;
    PADRON_TRY(m_consultas.update(consulta));
    const QString institucion = domain::keyOf(consulta.institucion);
    PADRON_ASSIGN(const auto open, m_tasks.open());
    const bool asked = std::any_of(open.begin(), open.end(), [&](const ports::Task& task) {
        return task.kind == TaskKind::ContestedVigente && task.person == consulta.person && task.note == institucion;
    });
    if (asked)
        return {};
    ports::Task task;
    task.id = core::TaskId(m_ids.next());
    task.kind = TaskKind::ContestedVigente;
    task.person = consulta.person;
    task.createdMs = m_clock.wallMs();
    task.askedBy = m_recorder.user().name;
    task.note = institucion;
    return m_tasks.insert(task);
}

core::Result<void> Contests::settle(const core::TaskId& id, const QString& note)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ResolveTasks));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const ports::Task task, m_tasks.task(id));
    if (task.doneMs)
        return core::fail(kTaskDone);
    if (task.kind != TaskKind::ContestedVigente)
        return core::fail(kUnknownOutcome);
    PADRON_TRY(m_tasks.finish(id, m_clock.wallMs(), QStringLiteral("atendida")));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kContestSettled,
                                  .subjects = {subjectOf(task.person)},
                                  .payload = QCborMap{{1, task.note}, {2, note}}}));
    return transaction.commit();
}

} // namespace padron::usecases
