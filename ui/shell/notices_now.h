// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/notices.h"

namespace padron::ui {

/// When a capture begins: the signed notices in force by now, for the centre may have sent others since the session began. What
/// is asked of the store after it comes after it. Never under somebody's hands.
inline void renewNotices(Desk& desk, QObject* context)
{
    if (!desk.noticeSets)
        return;
    using Set = core::Result<usecases::Notices::InForce>;
    runtime::deliver(desk.store.run([sets = desk.noticeSets] { return sets->inForce({}); }), context, [&desk](const Set& set) {
        if (set && !set->notices.isEmpty())
            desk.notices = set->notices;
    });
}

} // namespace padron::ui
