// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

namespace padron::domain {

/// What of a registered family two may write apart from each other: the groups of a person's data that are changed
/// together, and what is the family's.
enum class RecordField {
    Nombre, Nacimiento, Sexo, EntidadNacimiento, Curp, ActaNacimiento, Identificacion, Domicilio, Comprobante, Telefono,
    Representacion, Caso,
    Lugar,       ///< a person's place: in which family, and what they are of its titular
    Composicion, ///< a family's titular, and who its members are
    Baja,        ///< a person's departure (death)
};

const QList<RecordField>& recordFields();
QString keyOf(RecordField field); ///< "nombre" ...: what messages and databases hold
std::optional<RecordField> recordFieldByKey(QStringView key);

/// Whether it is a person's own data, which sameField and copyField know.
bool isOfPerson(RecordField field);
/// Who somebody is: while it is in conflict nothing final is printed for them.
bool isIdentity(RecordField field);

bool sameField(const Person& a, const Person& b, RecordField field); ///< true where it is no person's data
QList<RecordField> differingFields(const Person& a, const Person& b);
void copyField(const Person& from, Person& to, RecordField field);

} // namespace padron::domain
