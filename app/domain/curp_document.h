// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"

#include <optional>

namespace padron::domain {

/// What the QR or PDF417 of a CURP document says: `CURP||AP1|AP2|NOMBRES|SEXO|dd/mm/aaaa|ENTIDAD|NN|`. Its form is not
/// published: only the key is relied on, and names that do not go with it are left out.
struct CurpDocument
{
    Curp curp;
    QString nombres, primerApellido, segundoApellido; ///< empty when the text does not say them for sure
};

std::optional<CurpDocument> parseCurpDocument(QStringView text); ///< hostile input

} // namespace padron::domain
