// SPDX-License-Identifier: GPL-3.0-or-later
// What IMSS and ISSSTE answered about one (Anexo Único): «vigente» is evidence, so the record stands por aclarar and its
// credential waits; no answer is no word.
#include "central/projector.h"

#include "domain/derechohabiencia.h"

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {

sync::Verdict say(const envelope::LogEntry& entry, VerdictKind kind, QLatin1String code = {})
{
    return {entry.id, kind, QString(code), 0};
}

} // namespace

Result<sync::Verdict> Projector::noteDerechohabiencia(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const auto institucion = domain::institucionByKey(payload.value(1).toString());
    const auto resultado = domain::resultadoConsultaByKey(payload.value(2).toString());
    const auto curp = domain::Curp::parse(payload.value(3).toString());
    if (entry.subjects.size() != 1 || !institucion || !resultado || !curp)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const core::PersonId id(entry.subjects.first().id.uuid());
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    if (owner && *owner != m_device.store)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    if (*resultado == domain::ResultadoConsulta::SinRespuesta)
        return say(entry, VerdictKind::Aceptado);
    PADRON_TRY(m_tx.noteDerechohabiencia(id, *institucion, *curp, *resultado, m_device.row, entry.id));
    if (!owner) // asked about while they are captured: it counts when they are registered
        return say(entry, VerdictKind::Aceptado);
    PADRON_ASSIGN(const auto person, m_tx.person(id));
    PADRON_ASSIGN(const PersonState state, stateOf(*person, dayOf(entry)));
    PADRON_TRY(m_tx.setPersonState(id, state));
    if (state.eligible())
        PADRON_TRY(m_tx.awaitCredential(id, m_device.row, m_nowMs));
    else
        PADRON_TRY(m_tx.awaitNoCredential(id));
    PADRON_TRY(m_tx.insertItem(m_device.row, ++m_streamPosition,
                               sync::PersonStateChanged{id, state.state, state.code}));
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
