// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::ui {

/// The line of a family's picture in which a relationship with the titular stands: 2 grandparents, 1 parents, 0 the
/// titular's own, -1 children, -2 grandchildren. 0 for one that is not known.
int generationOf(const QString& parentesco);

} // namespace padron::ui
