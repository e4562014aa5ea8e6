// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/manifest.h"
#include "local/sqlite/connection.h"

namespace padron::stores {

/// Head of the log and counts of a database, whoever holds it.
core::Result<backup::StoreFacts> storeFacts(sqlite::Connection& connection);
/// A few of the oldest and a few of the newest.
core::Result<QList<core::FamilyId>> sampleFamilies(sqlite::Connection& connection);
QList<const char*> storeFactsStatements();

} // namespace padron::stores
