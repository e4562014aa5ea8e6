// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "core/id_source.h"

namespace padron::central {

/// A conflict that no module decides: whoever runs the centre does, by an entry like those of laptops, kept under device 0.
/// Whoever holds the family hears of it.
class CentreDecisions
{
public:
    static constexpr qsizetype kMostReasonLetters = 300;

    CentreDecisions(CentralStore& store, const core::Clock& clock, core::IdSource& ids)
        : m_store(store), m_clock(clock), m_ids(ids)
    {
    }
    /// `other`: the version that does not stand. kArgumentsWrong without a reason, kConflictUnknown, kConflictOver.
    core::Result<void> decide(const domain::ConflictId& id, bool other, const QString& reason);

private:
    core::Result<void> decideOnce(const domain::ConflictId& id, bool other, const QString& reason);

    CentralStore& m_store;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::central
