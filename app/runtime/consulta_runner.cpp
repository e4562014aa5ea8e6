// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/consulta_runner.h"

#include "core/log.h"
#include "domain/derechohabiencia_errors.h"
#include "runtime/deliver.h"

#include <algorithm>
#include <limits>

namespace padron::runtime {

namespace {

constexpr qint64 kNoLineMs = 5 * 60'000; // the queue rests: without a line every call would fail

bool hadNoLine(const domain::RespuestaInstitucion& answer)
{
    return answer == domain::sinRespuesta(domain::kConsultaUnreachable);
}

} // namespace

ConsultaRunner::ConsultaRunner(StoreExecutor& store, ports::DerechohabienciaSteps& steps, MakeService makeService,
                               QObject* parent)
    : QObject(parent), m_store(store), m_steps(steps), m_makeService(std::move(makeService)), m_queue(this)
{
    m_queue.setSingleShot(true);
    connect(&m_queue, &QTimer::timeout, this, &ConsultaRunner::turnQueue);
}

ConsultaRunner::~ConsultaRunner()
{
    m_ending = true; // services answer their pending calls as they go
    m_services.clear();
}

void ConsultaRunner::reload()
{
    using Setups = QMap<domain::Institucion, ports::ConsultaSetup>;
    deliver(m_store.run([&steps = m_steps]() -> core::Result<std::pair<Setups, int>> {
                PADRON_ASSIGN(const Setups setups, steps.setups());
                PADRON_ASSIGN(const int pace, steps.paceMs());
                return std::pair(setups, pace);
            }),
            this, [this](const core::Result<std::pair<Setups, int>>& read) {
                if (!read) {
                    qCWarning(core::lcStore) << "derechohabiencia:" << read.error().printedId();
                    return;
                }
                m_replacing = true; // calls to the old ones end here, and are made again
                m_services.clear();
                m_replacing = false;
                for (auto it = read->first.begin(); it != read->first.end(); ++it)
                    m_services.emplace(it.key(), m_makeService(it.value()));
                m_paceMs = read->second;
                Q_EMIT configuredChanged();
                turnQueueIn(m_paceMs);
            });
}

QList<domain::Institucion> ConsultaRunner::configured() const
{
    QList<domain::Institucion> all;
    for (const auto& [institucion, service] : m_services)
        all.append(institucion);
    return all;
}

void ConsultaRunner::ask(const core::PersonId& person, const domain::Curp& curp)
{
    if (m_services.empty())
        return;
    const quint64 turn = ++m_lastTurn;
    m_beginning[person].append(turn);
    deliver(m_store.run([&steps = m_steps, person, curp, of = configured()] { return steps.begin(person, curp, of); }),
            this, [this, person, turn](const core::Result<QList<ports::Consulta>>& begun) {
                const bool wanted = takeBeginning(person, turn);
                if (!begun) {
                    Q_EMIT failed(person, begun.error());
                    return;
                }
                if (!wanted)
                    return keepCancelled(person, *begun);
                for (const ports::Consulta& consulta : *begun)
                    send(consulta, false);
                recall(person);
            });
}

bool ConsultaRunner::takeBeginning(const core::PersonId& person, quint64 turn)
{
    const auto theirs = m_beginning.find(person);
    if (theirs == m_beginning.end() || !theirs->removeOne(turn))
        return false;
    if (theirs->isEmpty())
        m_beginning.erase(theirs);
    return true;
}

/// They were cancelled on their way into the store: nobody is called.
void ConsultaRunner::keepCancelled(const core::PersonId& person, const QList<ports::Consulta>& begun)
{
    if (m_beginning.contains(person))
        return; // asked for again: the same rows of the store, and their calls go out
    deliver(m_store.run([&steps = m_steps, begun]() -> core::Result<void> {
                for (const ports::Consulta& consulta : begun)
                    PADRON_TRY(steps.keep(consulta.id, domain::sinRespuesta(domain::kConsultaCancelled)));
                return {};
            }),
            this, [this, person](const core::Result<void>& done) {
                if (!done)
                    Q_EMIT failed(person, done.error());
                recall(person);
            });
}

void ConsultaRunner::send(const ports::Consulta& consulta, bool deferred)
{
    const auto service = m_services.find(consulta.institucion);
    const auto curp = domain::Curp::parse(consulta.curp);
    if (m_going.contains(consulta.id)) {
        if (deferred) // asked at the desk this moment
            m_turning = false;
        return;
    }
    if (service == m_services.end() || !curp) { // taken out of use on its way: it is not left as if on its way
        m_going.insert(consulta.id, {consulta.person, consulta.institucion, 0, deferred});
        return answered(consulta.id, domain::sinRespuesta(domain::kConsultaReset));
    }
    m_going.insert(consulta.id, {consulta.person, consulta.institucion, 0, deferred});
    const auto ticket = service->second->ask(
        *curp, [this, id = consulta.id](const domain::RespuestaInstitucion& answer) { answered(id, answer); });
    if (const auto going = m_going.find(consulta.id); going != m_going.end())
        going->ticket = ticket;
}

void ConsultaRunner::cancel(const core::PersonId& person)
{
    m_beginning.remove(person);
    QList<Going> theirs;
    for (const Going& going : std::as_const(m_going))
        if (going.person == person)
            theirs.append(going);
    for (const Going& going : theirs)
        if (const auto service = m_services.find(going.institucion); service != m_services.end())
            service->second->cancel(going.ticket);
}

bool ConsultaRunner::isAsking(const core::PersonId& person) const
{
    return m_beginning.contains(person)
        || std::any_of(m_going.begin(), m_going.end(), [&person](const Going& going) { return going.person == person; });
}

void ConsultaRunner::recall(const core::PersonId& person)
{
    deliver(m_store.run([&steps = m_steps, person] { return steps.ofPerson(person); }), this,
            [this, person](const core::Result<QList<ports::Consulta>>& all) {
                if (all)
                    Q_EMIT told(person, *all);
                else
                    Q_EMIT failed(person, all.error());
            });
}

void ConsultaRunner::answered(const ports::ConsultaId& id, const domain::RespuestaInstitucion& answer)
{
    if (m_ending)
        return;
    const Going going = m_going.take(id);
    const auto kept = m_replacing ? domain::sinRespuesta(domain::kConsultaReset) : answer;
    deliver(m_store.run([&steps = m_steps, id, kept] { return steps.keep(id, kept); }), this,
            [this, going, noLine = hadNoLine(answer)](const core::Result<void>& done) {
                if (!done)
                    Q_EMIT failed(going.person, done.error());
                recall(going.person);
                if (going.deferred)
                    m_turning = false;
                turnQueueIn(noLine ? kNoLineMs : m_paceMs);
            });
}

void ConsultaRunner::turnQueueIn(qint64 ms)
{
    if (m_turning || (m_queue.isActive() && m_queue.remainingTime() <= ms))
        return;
    m_queue.start(int(std::min<qint64>(ms, std::numeric_limits<int>::max())));
}

void ConsultaRunner::turnQueue()
{
    if (m_turning || m_services.empty())
        return;
    m_turning = true;
    deliver(m_store.run([&steps = m_steps] { return steps.nextDeferred(); }), this,
            [this](const core::Result<ports::DeferredTurn>& turn) {
                if (!turn) {
                    m_turning = false;
                    qCWarning(core::lcStore) << "derechohabiencia:" << turn.error().printedId();
                    return turnQueueIn(kNoLineMs);
                }
                if (turn->call) {
                    send(*turn->call, true);
                    if (m_turning)
                        return;
                }
                m_turning = false;
                if (turn->waitMs || turn->call)
                    turnQueueIn(turn->waitMs.value_or(m_paceMs));
            });
}

} // namespace padron::runtime
