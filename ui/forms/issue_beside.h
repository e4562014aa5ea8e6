// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QString>

namespace padron::ui {

/// The sentence of a finding where its field is already named beside it: "Ese día no existe en el calendario."
QString sentenceBeside(const domain::Issue& issue);

/// Of each field and member the finding that most needs a hand, in the order of the form.
domain::Issues onePerField(const domain::Issues& issues);

} // namespace padron::ui
