// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/family_history.h"

namespace padron::central {

/// What a laptop is told of a conflict: both versions, and what stood before them.
class ConflictNews
{
public:
    ConflictNews(CentralTransaction& tx, FamilyHistory& history) : m_tx(tx), m_history(history) {}

    /// None: it is open and there is nothing to lay side by side. Of one that ended only that is said.
    core::Result<std::optional<sync::ConflictSent>> of(const StoredConflict& stored);

private:
    struct Said
    {
        domain::Resolution before, after; ///< what its author knew, and how they left it
    };
    core::Result<Said> said(const core::EntryId& entry);
    core::Result<sync::ConflictSent::Side> side(const StoredConflict& stored, const core::EntryId& entry);
    core::Result<QByteArray> before(const StoredConflict& stored);

    CentralTransaction& m_tx;
    FamilyHistory& m_history;
    QHash<core::EntryId, Said> m_said;
};

/// What whoever holds a family from now on has to know besides: what of it waits for somebody to decide, and what the centre
/// asks their module about its people.
core::Result<QList<sync::StreamBody>> newsWith(CentralTransaction& tx, const core::FamilyId& family, DeviceRow device);

/// A family as messages carry it; its record is empty when nobody is in it.
QByteArray recordBytes(domain::FamilyRecord record);
sync::FamilyState familyState(const core::FamilyId& family, const core::EntryId& version, const domain::FamilyRecord& record);
/// The device's module; the centre's own name for 0.
core::Result<QString> moduleName(CentralTransaction& tx, DeviceRow device);

} // namespace padron::central
