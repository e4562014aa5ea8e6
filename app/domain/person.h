// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/curp.h"
#include "domain/domicilio.h"
#include "domain/folio.h"
#include "domain/identification.h"
#include "domain/person_case.h"
#include "domain/person_name.h"

#include <optional>

namespace padron::domain {

/// Who registers a minor or a person in interdicción (11, 15).
enum class RepresentacionTipo { Madre, Padre, Tutela, GuardaYCustodia };
QString keyOf(RepresentacionTipo tipo);
std::optional<RepresentacionTipo> representacionTipoByKey(QStringView key);

struct Representation
{
    RepresentacionTipo tipo;
    core::PersonId person;  ///< null when the representative is not registered
    QString name;           ///< then their name as written on their identification
    friend bool operator==(const Representation&, const Representation&) = default;
};

/// A registered person: the unit of the padrón (11).
struct Person
{
    core::PersonId id;
    Folio folio;
    PersonName name;
    QDate fechaNacimiento;
    Sexo sexo = Sexo::Mujer;
    Entidad entidadNacimiento = Entidad::all().front();
    std::optional<Curp> curp;                             ///< none: CURP pendiente
    std::optional<DocumentoNacimiento> documentoNacimiento;
    std::optional<Identification> identification;
    Domicilio domicilio;
    std::optional<ComprobanteTipo> comprobante;
    QString telefono;                                     ///< 10 digits or empty
    std::optional<Representation> representation;
    CaseFacts caso = {};

    friend bool operator==(const Person&, const Person&) = default;
};

/// Ten digits, or empty when there is none; spaces, hyphens, parentheses and +52 are dropped. Fails with BadFormat.
tl::expected<QString, Rule> parseTelefono(QStringView typed);

/// Completed years on that day; a 29 February birthday is completed on 1 March of a common year.
int ageOn(QDate birth, QDate day);
bool isMinorOn(QDate birth, QDate day); ///< under 18 (4.XXI)

/// What the case still misses (10, 15): empty when the record is complete. Same rules here and at the centre.
Issues missingFor(const Person& person, QDate today);

} // namespace padron::domain
