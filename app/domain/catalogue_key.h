// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

namespace padron::domain {

/// What a row is known by in its catalogue: one row a key.
QString keyOf(const AsentamientoRow& row);
QString keyOf(const MunicipioRow& row);
QString keyOf(const LocalidadRow& row);
QString keyOf(const CluesRow& row);
QString keyOf(const ModuloRow& row);

} // namespace padron::domain
