// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::ui {

/// What the program is made with, one line each: name, licence, where it comes from.
QString licencesText();

} // namespace padron::ui
