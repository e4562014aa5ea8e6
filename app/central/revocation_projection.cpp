// SPDX-License-Identifier: GPL-3.0-or-later
// Consent that was taken back (15): the record is held, no credential is made of it, and somebody is told.
#include "central/projector.h"

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {
constexpr qsizetype kIdBytes = 16, kMaxReason = 300;
}

Result<sync::Verdict> Projector::noteRevocation(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const QByteArray consent = payload.value(1).toByteArray();
    const QString reason = payload.value(2).toString();
    if (entry.subjects.size() != 1 || (!consent.isEmpty() && consent.size() != kIdBytes) || reason.size() > kMaxReason)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const core::PersonId id(entry.subjects.front().id.uuid());
    PADRON_ASSIGN(const bool theirs, maySpeakOf(id));
    if (!theirs)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    // without one it was said where they are now, which is not where they gave it
    PADRON_TRY(m_tx.noteRevocation(id, core::ConsentId(QUuid::fromRfc4122(consent)), reason, entry.id));
    PADRON_TRY(restate(id, entry)); // never eligible now
    PADRON_TRY(m_tx.raiseAlarm(m_device.row, QStringLiteral("consentimiento-revocado"), id.text(), m_nowMs));
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
