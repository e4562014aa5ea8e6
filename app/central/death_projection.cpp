// SPDX-License-Identifier: GPL-3.0-or-later
// Baja por defunción (38): the person stays in the padrón, and no credential of theirs is in force or on its way.
#include "central/projector.h"

namespace padron::central {

core::Result<void> Projector::noteDeaths(const QList<domain::Departure>& departures)
{
    const PersonState state{QStringLiteral("baja"), QStringLiteral("defuncion")};
    for (const domain::Departure& departure : departures) {
        PADRON_ASSIGN(const bool known, m_tx.hasDied(departure.person));
        if (known)
            continue;
        PADRON_TRY(m_tx.setPersonState(departure.person, state));
        PADRON_TRY(m_tx.awaitNone(departure.person));
        PADRON_TRY(m_tx.issuesOf(departure.person)); // who had to wait for the signer sees what it signed in a second look only
        PADRON_ASSIGN(const auto issues, m_tx.issuesOf(departure.person));
        if (!issues.isEmpty() && issues.last().status != credential::Status::Cancelled)
            PADRON_TRY(m_tx.setStatus(departure.person, issues.last().issueNumber, credential::Status::Cancelled,
                                      QStringLiteral("defunción")));
        PADRON_TRY(announce(departure.person, state));
    }
    return {};
}

} // namespace padron::central
