// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

#include <QString>

namespace padron::ui {

/// A member as lists name them: what was typed of the name, or "Persona 2".
QString personTitle(const domain::PersonDraft& person, int index);

/// Short enough for a tab: "María Domínguez".
QString personTabTitle(const domain::PersonDraft& person, int index);

/// The first given name, for buttons and sentences: "María"; "la persona 2" while there is none.
QString personShortName(const domain::PersonDraft& person, int index);

} // namespace padron::ui
