// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "domain/consent.h"
#include "domain/person.h"

namespace padron::central {

/// Calls `use` with a person's data in the order of the columns from `nombres` to `representante_nombre`.
template <class Use> auto withData(const domain::Person& person, const Use& use)
{
    const auto& document = person.documentoNacimiento;
    const auto& identification = person.identification;
    const auto& representation = person.representation;
    return use(
        person.name.nombres(), person.name.primerApellido(), person.name.segundoApellido(), person.fechaNacimiento,
        QString(domain::curpLetter(person.sexo)), person.entidadNacimiento.curpCode(),
        person.curp ? person.curp->text() : QString(), document ? domain::keyOf(document->tipo) : QString(),
        document ? document->referencia : QString(), identification ? domain::keyOf(identification->tipo) : QString(),
        identification ? identification->numero : QString(),
        identification ? identification->vigencia.value_or(QDate()) : QDate(),
        person.comprobante ? domain::keyOf(*person.comprobante) : QString(), person.telefono,
        representation ? domain::keyOf(representation->tipo) : QString(),
        representation ? representation->person : core::PersonId(), representation ? representation->name : QString());
}

/// The same for the home, from `entidad` to `localidad_clave`.
template <class Use> auto withHome(const domain::Domicilio& home, const Use& use)
{
    return use(home.entidad.inegiCode(), home.municipio, home.localidad, home.codigoPostal, home.asentamientoTipo,
               home.asentamiento, home.vialidadTipo, home.vialidad, domain::keyOf(home.numeroKind), home.numeroExterior,
               home.numeroInterior, home.entreVialidades, home.referencias, home.municipioClave, home.localidadClave);
}

inline QByteArray caseBytes(const domain::Person& person)
{
    const QCborMap facts = domain::toCbor(person.caso);
    return facts.isEmpty() ? QByteArray("") : core::encodeCbor(facts);
}

inline QString purposeOf(const domain::Consent& consent)
{
    return consent.purpose == domain::ConsentPurpose::Sensibles ? QStringLiteral("sensibles") : QStringLiteral("registro");
}

} // namespace padron::central
