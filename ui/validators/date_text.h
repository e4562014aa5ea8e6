// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::ui {

/// The text of a date field once it is left: "1-2-1985", "01021985" become "01/02/1985". A text that is no date stays.
QString tidyDate(const QString& typed);

} // namespace padron::ui
