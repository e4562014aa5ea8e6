// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QIcon>

namespace padron::ui {

/// A line icon of resources/icons ("search", "lock" ...) drawn in a colour. The name is the file's.
QIcon lineIcon(QLatin1String name, const QColor& ink);
/// The icon that goes with a tone: colour never speaks alone.
QIcon toneIcon(Theme::Tone tone, const Theme& theme);

} // namespace padron::ui
