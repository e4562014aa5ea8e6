// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_tasks.h"

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

} // namespace padron::usecases
