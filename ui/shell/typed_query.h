// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"

#include <QDate>
#include <QString>

#include <optional>

namespace padron::ui {

/// What a text of the search box says, part by part. Pure; what is not understood is left out.
struct TypedQuery
{
    std::optional<domain::Curp> curp;
    QString curpPart;           ///< upper case: the start of a CURP, or one whose check digit does not hold
    std::optional<QDate> birth;
    QString telefono;           ///< ten digits
    QString folio;              ///< as it is printed
    QString name;               ///< the words without digits, in their order
};
TypedQuery readTyped(const QString& typed);

/// "nombre «ana ruiz» y fecha de nacimiento 12/03/1984"; empty when nothing of it was understood.
QString searchedAs(const TypedQuery& query);

} // namespace padron::ui
