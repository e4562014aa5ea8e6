// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QStringView>

#include <optional>

namespace padron::ui {

/// The field whose input has that object name (form_fields.h): what the centre's corrections name.
std::optional<domain::Field> fieldOfInput(QStringView objectName);

} // namespace padron::ui
