// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/catalogue.h"

#include <QCborArray>

namespace padron::sync {

// A catalogue's rows as arrays of catalogue_delta.cddl; points in millionths of a degree.
QCborArray rowsToCbor(const domain::CatalogueRows& rows);
core::Result<domain::CatalogueRows> rowsFromCbor(domain::CatalogueKind kind, const QCborArray& rows); ///< kCborUnexpected

} // namespace padron::sync
