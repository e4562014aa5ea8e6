// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

namespace padron::domain {

enum class Withheld { Bloqueado, Suprimido };

/// Who stays of a record that may not be seen, or of one whose data went: id and folio, under a name that says so.
Person withheldPerson(const Person& person, Withheld why);
QString withheldName(Withheld why); ///< "Registro bloqueado"
/// The record without that person and their place.
void leaveOut(FamilyRecord& record, const core::PersonId& person);

} // namespace padron::domain
