// SPDX-License-Identifier: GPL-3.0-or-later
// What was said of people who look like one (11): nobody gets a second credential while it is asked, nor after a "misma".
#include "central/projector.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using sync::VerdictKind;

Result<sync::Verdict> Projector::noteDuplicate(const envelope::LogEntry& entry, DuplicateAnswer answer)
{
    if (entry.subjects.size() != 2 || entry.subjects.at(0).id == entry.subjects.at(1).id)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const core::PersonId id(entry.subjects.at(0).id.uuid()), other(entry.subjects.at(1).id.uuid());
    PADRON_TRY(m_tx.storeOfPerson(std::min(id, other))); // locked in one order, whoever speaks of both
    PADRON_ASSIGN(const auto owner, m_tx.storeOfPerson(id));
    PADRON_ASSIGN(const bool one, maySpeakOf(id));
    PADRON_ASSIGN(const bool both, one ? maySpeakOf(other) : Result<bool>(false));
    if (!one || (owner != m_device.store && !both)) // of people whom others registered, only who has both before their eyes
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    PADRON_ASSIGN(const auto before, m_tx.heldAsDuplicate(other));
    PADRON_TRY(m_tx.noteDuplicate(id, other, answer, place()));
    if (both && answer != DuplicateAnswer::EnDuda) // it is of the pair: never do both go
        PADRON_TRY(m_tx.noteDuplicate(other, id, DuplicateAnswer::Distinta, place()));
    PADRON_TRY(restate(id, entry));
    PADRON_ASSIGN(const auto after, m_tx.heldAsDuplicate(other));
    if (before != after)
        PADRON_TRY(restate(other, entry));
    PADRON_ASSIGN(const bool tooLate, m_tx.hasCredential(id));
    if (tooLate && answer == DuplicateAnswer::Misma) // a card that two records lead to: somebody must look
        PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("credencial-de-duplicado"), id.text(), m_nowMs));
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
