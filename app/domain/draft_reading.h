// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

#include <optional>

namespace padron::domain {

/// What one member's text says, part by part; a part that the rules refuse is absent and has its issue.
struct PersonReading
{
    Issues issues; ///< in the order of the form, with the member's index
    std::optional<PersonName> name;
    std::optional<QDate> birth;
    std::optional<Sexo> sexo;
    std::optional<Entidad> entidadNacimiento;
    std::optional<Curp> curp;
    std::optional<DocumentoNacimiento> documentoNacimiento;
    std::optional<Identification> identification;
    std::optional<Domicilio> domicilio;
    std::optional<ComprobanteTipo> comprobante;
    QString telefono;
    std::optional<Parentesco> parentesco;
    Supuestos supuestos;
    std::optional<Representation> representation;
};

PersonReading readPerson(const FamilyDraft& draft, int member, QDate today);

int titularIndex(const FamilyDraft& draft); ///< the first member who is the titular; -1 when nobody is

} // namespace padron::domain
