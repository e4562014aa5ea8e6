// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace padron::central {

struct PgConnection;

/// Brings the schema to this program's: each missing migration in one transaction with its number and SHA-256.
/// kMigrationChanged when an applied one is not ours, kSchemaNewer when there are more than we know.
core::Result<void> applyMigrations(PgConnection& connection);

/// As above, but changes nothing: kNotInitialised when one is missing.
core::Result<void> checkMigrations(PgConnection& connection);

} // namespace padron::central
