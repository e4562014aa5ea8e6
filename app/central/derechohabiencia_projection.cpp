// SPDX-License-Identifier: GPL-3.0-or-later
// What IMSS and ISSSTE answered about one (Anexo Único): «vigente» is evidence, so the record stands por aclarar and its
// credential waits; no answer is no word.
#include "central/projector.h"

#include "domain/derechohabiencia.h"

namespace padron::central {

using core::Result;
using sync::VerdictKind;

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
    PADRON_ASSIGN(const bool theirs, owner ? maySpeakOf(id) : Result<bool>(true));
    if (!theirs)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    if (*resultado == domain::ResultadoConsulta::SinRespuesta)
        return say(entry, VerdictKind::Aceptado);
    PADRON_TRY(m_tx.noteDerechohabiencia(id, *institucion, *curp, *resultado, m_device.row, entry.id));
    if (!owner) // asked about while they are captured: it counts when they are registered
        return say(entry, VerdictKind::Aceptado);
    PADRON_TRY(restate(id, entry));
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
