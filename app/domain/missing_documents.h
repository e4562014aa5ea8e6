// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identification.h"
#include "domain/issue.h"

#include <QDate>

#include <optional>

namespace padron::domain {

/// What numerals 10 and 15 look at: the same for a draft, a record and the centre.
struct CaseDocuments
{
    bool minor = false;
    bool representativeElsewhere = false; ///< then the identification kept with the minor is the representative's
    bool curp = false;
    std::optional<DocumentoNacimientoTipo> documentoNacimiento;
    bool identification = false;
    std::optional<QDate> vigencia;
    bool comprobante = false;
};

/// Issues of severity Missing, in the order of the form.
Issues missingDocuments(const CaseDocuments& documents, QDate today);

} // namespace padron::domain
