// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QString>

namespace padron::ui {

/// One plain sentence about a finding, with its numeral when it has one.
QString sentenceFor(const domain::Issue& issue);

/// The field as forms and lists name it: "Primer apellido".
QString fieldLabel(domain::Field field);

/// What to do in an empty field: "Escriba el primer apellido."
QString askFor(domain::Field field);

} // namespace padron::ui
