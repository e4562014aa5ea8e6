// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/likeness.h"

#include <QString>

namespace padron::ui {

QString likenessReason(domain::LikenessReason reason); ///< "misma fecha de nacimiento"
bool speaksAgainst(domain::LikenessReason reason);     ///< that they are the same person
QString likenessBand(domain::LikenessBand band);       ///< "Parece la misma persona"

/// What the score says, with its reasons: "Parece la misma persona, 82 puntos de 100. A favor: nombre igual y misma
/// fecha de nacimiento. En contra: sexo distinto."
QString likenessSentence(const domain::Likeness& likeness);

} // namespace padron::ui
