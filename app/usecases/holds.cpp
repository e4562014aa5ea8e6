// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/holds.h"

#include "ports/errors.h"

#include <algorithm>

namespace padron::usecases {

core::Result<bool> Holds::isVigente(const domain::Person& person)
{
    if (!person.curp)
        return false;
    PADRON_ASSIGN(const auto all, m_consultas.ofPerson(person.id));
    QList<domain::Institucion> spoken; // SinRespuesta is no word
    for (const ports::Consulta& consulta : all) { // newest first
        if (consulta.state != ports::ConsultaState::Answered || consulta.curp != person.curp->text()
            || spoken.contains(consulta.institucion))
            continue;
        if (consulta.answer.resultado == domain::ResultadoConsulta::Vigente)
            return true;
        spoken.append(consulta.institucion);
    }
    return false;
}

core::Result<bool> Holds::isDead(const core::PersonId& id)
{
    const auto state = m_registry.state(id);
    if (!state && state.error().code != ports::kNotFound) // a draft's is in no registry
        return core::fail(state.error());
    return state && *state == ports::RecordState::Baja;
}

core::Result<bool> Holds::isNoted(const core::PersonId& id)
{
    PADRON_ASSIGN(const bool revoked, m_registry.isRevoked(id));
    if (revoked)
        return true;
    PADRON_ASSIGN(const bool blocked, m_registry.isBlocked(id));
    if (blocked)
        return true;
    return m_tasks.heldAsDuplicate(id);
}

core::Result<bool> Holds::holds(const domain::Person& person)
{
    PADRON_ASSIGN(const bool dead, isDead(person.id));
    if (dead)
        return true;
    PADRON_ASSIGN(const bool noted, isNoted(person.id));
    return noted ? core::Result<bool>(true) : isVigente(person);
}

core::Result<ports::RecordState> Holds::stateOf(const domain::Person& person, QDate today)
{
    PADRON_ASSIGN(const bool dead, isDead(person.id));
    if (dead)
        return ports::RecordState::Baja;
    PADRON_ASSIGN(const bool held, holds(person));
    if (held)
        return ports::RecordState::PorAclarar;
    const domain::Issues missing = domain::missingFor(person, today);
    const bool complete = std::all_of(missing.begin(), missing.end(), [](const domain::Issue& issue) {
        return issue.severity == domain::Severity::Warns;
    });
    return complete ? ports::RecordState::PorEnviar : ports::RecordState::Incompleto;
}

core::Result<bool> Holds::holds(const core::PersonId& id)
{
    // Of everybody in every receipt: the whole person is read only when some institution was asked about them.
    const auto state = m_registry.state(id);
    if (!state && state.error().code == ports::kNotFound)
        return false;
    PADRON_TRY(state);
    if (*state == ports::RecordState::Baja)
        return true;
    PADRON_ASSIGN(const bool noted, isNoted(id));
    if (noted)
        return true;
    PADRON_ASSIGN(const auto all, m_consultas.ofPerson(id));
    if (all.isEmpty())
        return false;
    PADRON_ASSIGN(const domain::Person person, m_registry.person(id));
    return isVigente(person);
}

core::Result<void> Holds::noted(const core::PersonId& id, const core::EntryId& entry, QDate today, bool held)
{
    const auto person = m_registry.person(id);
    if (!person && person.error().code == ports::kNotFound)
        return {}; // a draft's: it is looked at when they are registered
    PADRON_TRY(person);
    PADRON_ASSIGN(const auto now, stateOf(*person, today));
    if (now != ports::RecordState::PorAclarar && !held)
        return {}; // what the centre said of them stands
    PADRON_TRY(m_registry.setState(id, now));
    return m_registry.markUnsent(id, entry);
}

} // namespace padron::usecases
