// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "domain/likeness.h"
#include "domain/person.h"

#include <QList>

namespace padron::ui {

/// A person as the side-by-side view tells them; an empty part is not known.
struct ComparedPerson
{
    QString nombre, apellidos, nacimiento, sexo, entidad, curp, identificacion, domicilio, telefono, familia, folio;
};
ComparedPerson comparedOf(const domain::Person& person, const QString& familia);
ComparedPerson comparedOf(const domain::FamilyDraft& draft, int member);

enum class Agreement {
    Equal,
    Alike,   ///< a slip of the pen, another way to write it, day and month swapped
    Differs,
    Unknown, ///< one of them does not say
    Aside,   ///< told, not compared: two people of one family are not one person
};

struct ComparedRow
{
    QString label, left, right;
    Agreement agreement = Agreement::Unknown;
    bool code = false; ///< tabular
};

/// One row a field, in the order of the form; a field that neither has is left out.
QList<ComparedRow> compareRows(const ComparedPerson& left, const ComparedPerson& right);

} // namespace padron::ui
