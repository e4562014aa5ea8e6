// SPDX-License-Identifier: GPL-3.0-or-later
// What was said of people who look like one (11): nobody gets a second credential while it is asked, nor after a "misma".
#include "central/projector.h"

namespace padron::central {

using core::Result;
using sync::VerdictKind;

Result<sync::Verdict> Projector::noteDuplicate(const envelope::LogEntry& entry, DuplicateAnswer answer)
{
    if (entry.subjects.size() != 2 || entry.subjects.at(0).id == entry.subjects.at(1).id)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const core::PersonId id(entry.subjects.at(0).id.uuid()), other(entry.subjects.at(1).id.uuid());
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    if (owner != m_device.store)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    PADRON_TRY(m_tx.noteDuplicate(id, other, answer, entry.id));
    PADRON_TRY(restate(id, entry));
    PADRON_ASSIGN(const bool tooLate, m_tx.hasCredential(id));
    if (tooLate && answer == DuplicateAnswer::Misma) // a card that two records lead to: somebody must look
        PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("credencial-de-duplicado"), id.text(), m_nowMs));
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
