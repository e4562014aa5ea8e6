// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"
#include "local/sqlite/connection.h"
#include "ports/registry_store.h"

#include <QList>

namespace padron::stores {

/// A new family and its members.
core::Result<void> insertFamily(sqlite::Connection& connection, const domain::Family& family);

/// Brings the families of a change to what it says: memberships that are not as they were end at its moment and begin
/// anew. The titular is checked at commit, by the database.
core::Result<void> changeFamilies(sqlite::Connection& connection, const domain::FamilyChange& change);

/// Brings families to what others wrote of them; `atMs` ends the places of who is in none of them any more.
core::Result<void> replaceFamilies(sqlite::Connection& connection, const QList<domain::FamilyRecord>& after,
                                   const QList<core::FamilyId>& ended, qint64 atMs);

core::Result<domain::Family> readFamily(sqlite::Connection& connection, const core::FamilyId& id); ///< kNotFound
core::Result<core::FamilyId> familyOf(sqlite::Connection& connection, const core::PersonId& person); ///< kNotFound

core::Result<QList<ports::DatedMembership>> membershipsOf(sqlite::Connection& connection,
                                                          const core::PersonId& person);
core::Result<QList<ports::DatedMembership>> historyOf(sqlite::Connection& connection, const core::FamilyId& family);

QList<const char*> membershipStatements();

} // namespace padron::stores
