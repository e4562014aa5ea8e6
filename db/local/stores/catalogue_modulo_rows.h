// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/stores/catalogue_rows.h"

namespace padron::stores {

CatalogueTable moduloTable();

/// Whom a removed version's módulos served goes with them. Parameters: first num, last num.
core::Result<void> removeCoverage(sqlite::Connection& connection, qint64 firstNum, qint64 lastNum);

QList<const char*> moduloRowStatements();

} // namespace padron::stores
