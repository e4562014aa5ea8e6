// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"
#include "domain/issue.h"

#include <QString>

namespace padron::domain {

/// Compares a clave de elector of 18 characters with a person: initial and first inner consonant of each surname and of
/// the name, YYMMDD, entity of birth (01-32, 87 or 88 abroad) and sex. One KeyDisagrees (Warns) a differing position,
/// with what the data predict there. How the INE takes compound names is not public: any usual way of it agrees.
Issues compareClaveElector(QStringView clave, const CurpData& data, CurpDataKnown known = {});

} // namespace padron::domain
