// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_tasks.h"

#include "envelope/log_entry.h"
#include "envelope/sync_kinds.h"

#include <QCborMap>

namespace padron::usecases {

core::Result<bool> ApplyTasks::take(const sync::StreamBody& body, StreamContext&)
{
    const auto* sent = std::get_if<sync::TaskSent>(&body);
    if (!sent)
        return false;
    PADRON_TRY(m_tasks.put({.id = sent->id,
                            .kind = sent->kind,
                            .numeral = sent->numeral,
                            .person = sent->person,
                            .folio = sent->folio,
                            .field = sent->field,
                            .reason = sent->reason,
                            .reference = sent->reference,
                            .askedMs = sent->askedMs,
                            .due = sent->due,
                            .answeredMs = {},
                            .outcome = {},
                            .note = {},
                            .closed = sent->closed,
                            .centreOutcome = sent->outcome}));
    return true;
}

core::Result<void> ApplyTasks::answered(const envelope::LogEntry& entry, const std::optional<QString>& refused)
{
    if (entry.kind != QLatin1String(envelope::kind::kTaskAttended))
        return {};
    const auto task = core::TaskId::fromBytes(entry.payload.toMap().value(1).toByteArray());
    if (!task)
        return {};
    return refused ? m_tasks.refuseAnswer(*task, *refused) : m_tasks.takeAnswer(*task, entry.atMs);
}

} // namespace padron::usecases
