// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/consult_derechohabiencia.h"

#include "domain/derechohabiencia_errors.h"
#include "ports/errors.h"
#include "usecases/arco_errors.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

namespace {

using ports::Consulta;
using ports::ConsultaState;
using domain::ResultadoConsulta;

constexpr qint64 kQuarterHourMs = 15LL * 60 * 1000, kDayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 kUnregisteredKeptMs = 30 * kDayMs;

QString codeText(core::ErrorCode code)
{
    return QString::fromUtf8(code.id().data(), qsizetype(code.id().size()));
}

} // namespace

qint64 retryAfterMs(int attempts)
{
    return std::min(kDayMs, kQuarterHourMs << std::clamp(attempts - 1, 0, 10));
}

ConsultDerechohabiencia::ConsultDerechohabiencia(ports::DerechohabienciaStore& consultas,
                                                 DerechohabienciaSettings& settings, Holds& holds,
                                                 ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock,
                                                 core::IdSource& ids)
    : m_consultas(consultas), m_settings(settings), m_holds(holds), m_work(work), m_recorder(recorder),
      m_clock(clock), m_ids(ids)
{
}

core::Result<QMap<domain::Institucion, ports::ConsultaSetup>> ConsultDerechohabiencia::setups()
{
    return m_settings.setups();
}

core::Result<QList<Consulta>> ConsultDerechohabiencia::ofPerson(const core::PersonId& person)
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    return m_consultas.ofPerson(person);
}

core::Result<qint64> ConsultDerechohabiencia::waiting()
{
    return m_consultas.waiting();
}

core::Result<int> ConsultDerechohabiencia::paceMs()
{
    PADRON_ASSIGN(const ConsultaSettings settings, m_settings.read());
    return settings.paceMs;
}

void ConsultDerechohabiencia::stamp(Consulta& consulta)
{
    consulta.state = ConsultaState::Pending;
    consulta.answer = {};
    consulta.askedMs = m_clock.wallMs();
    consulta.askedMonoMs = m_clock.monoMs();
    consulta.bootId = m_clock.bootId();
    consulta.answeredMs.reset();
    consulta.answeredMonoMs.reset();
    consulta.nextTryMs.reset();
}

core::Result<QList<Consulta>> ConsultDerechohabiencia::begin(const core::PersonId& person, const domain::Curp& curp,
                                                             const QList<domain::Institucion>& of)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const bool blocked, m_holds.isBlocked(person));
    if (blocked) // kept, not used: nobody is asked about them
        return core::fail(kRecordBlocked);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    QList<Consulta> begun;
    for (const auto institucion : of) {
        PADRON_ASSIGN(auto open, m_consultas.open(person, institucion));
        if (open && open->curp == curp.text()) {
            stamp(*open);
            ++open->attempts;
            open->asker = m_recorder.user().id;
            open->askerName = m_recorder.user().name;
            PADRON_TRY(m_consultas.update(*open));
            begun.append(*open);
            continue;
        }
        if (open) { // nobody waits for what that CURP says any more
            open->state = ConsultaState::Cancelled;
            open->nextTryMs.reset();
            PADRON_TRY(m_consultas.update(*open));
        }
        Consulta consulta;
        consulta.id = ports::ConsultaId(m_ids.next());
        consulta.person = person;
        consulta.institucion = institucion;
        consulta.curp = curp.text();
        consulta.asker = m_recorder.user().id;
        consulta.askerName = m_recorder.user().name;
        stamp(consulta);
        PADRON_TRY(m_consultas.insert(consulta));
        begun.append(consulta);
    }
    PADRON_TRY(transaction.commit());
    return begun;
}

core::Result<void> ConsultDerechohabiencia::keep(const ports::ConsultaId& id,
                                                 const domain::RespuestaInstitucion& answer)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(Consulta consulta, m_consultas.consulta(id));
    if (consulta.state != ConsultaState::Pending)
        return {}; // answered twice, or cancelled meanwhile
    consulta.answer = answer;
    consulta.answeredMs = m_clock.wallMs();
    consulta.answeredMonoMs = m_clock.monoMs();
    const bool silent = answer.resultado == ResultadoConsulta::SinRespuesta;
    if (!silent) {
        consulta.state = ConsultaState::Answered;
    } else if (answer.codigo == codeText(domain::kConsultaCancelled) && consulta.attempts == 1) {
        consulta.state = ConsultaState::Cancelled;
    } else {
        consulta.state = ConsultaState::NoAnswer;
        consulta.nextTryMs = *consulta.answeredMs + retryAfterMs(consulta.attempts);
    }
    PADRON_ASSIGN(const bool held, m_holds.holds(consulta.person));
    PADRON_TRY(m_consultas.update(consulta));
    if (!silent || consulta.attempts == 1) { // repeated silence only counts in its row
        PADRON_ASSIGN(const core::EntryId entry, record(consulta));
        if (!silent)
            PADRON_TRY(m_holds.noted(consulta.person, entry, m_clock.today(), held));
    }
    return transaction.commit();
}

core::Result<core::EntryId> ConsultDerechohabiencia::record(const Consulta& consulta)
{
    const domain::RespuestaInstitucion& answer = consulta.answer;
    QCborMap payload{{1, domain::keyOf(consulta.institucion)}, {2, domain::keyOf(answer.resultado)}, {3, consulta.curp}};
    if (!answer.codigo.isEmpty())
        payload.insert(4, answer.codigo);
    if (!answer.fechaHora.isEmpty())
        payload.insert(5, answer.fechaHora);
    if (answer.tipo)
        payload.insert(6, domain::keyOf(*answer.tipo));
    if (!consulta.asker.isNull() && consulta.asker != m_recorder.user().id) { // asked again by the queue, in another's session
        payload.insert(7, consulta.asker.bytes());
        payload.insert(8, consulta.askerName);
    }
    return m_recorder.record({.kind = envelope::kind::kDerechohabienciaConsulted,
                              .subjects = {subjectOf(consulta.person)},
                              .payload = payload});
}

core::Result<ports::DeferredTurn> ConsultDerechohabiencia::nextDeferred()
{
    PADRON_ASSIGN(const ConsultaSettings settings, m_settings.read());
    if (settings.authorisation.isEmpty() || settings.hosts.isEmpty())
        return ports::DeferredTurn{};
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    const qint64 now = m_clock.wallMs();
    PADRON_TRY(m_consultas.cancelUnwanted());
    PADRON_TRY(m_consultas.bringForward(now + kDayMs, now)); // nobody waits longer than a day
    PADRON_ASSIGN(auto due, m_consultas.nextDue(now));
    ports::DeferredTurn turn;
    if (due && !settings.hosts.contains(due->institucion)) { // not asked here any more: out of the others' way
        due->nextTryMs = now + kDayMs;
        PADRON_TRY(m_consultas.update(*due));
        turn.waitMs = settings.paceMs;
    } else if (due) {
        stamp(*due);
        ++due->attempts;
        PADRON_TRY(m_consultas.update(*due));
        turn.call = due;
    } else {
        PADRON_ASSIGN(const auto next, m_consultas.nextTryMs());
        if (next)
            turn.waitMs = std::max<qint64>(*next - now, settings.paceMs);
    }
    PADRON_TRY(transaction.commit());
    return turn;
}

core::Result<void> ConsultDerechohabiencia::resume()
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    const qint64 now = m_clock.wallMs();
    PADRON_TRY(m_consultas.reviveCutShort(now, codeText(domain::kConsultaCutShort)));
    PADRON_TRY(m_consultas.purgeUnregistered(now - kUnregisteredKeptMs));
    return transaction.commit();
}

} // namespace padron::usecases
