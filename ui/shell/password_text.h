// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"

class QLineEdit;

namespace padron::ui {

/// What was typed in a password field, as UTF-8; the field is emptied and the copies made on the way are wiped.
core::SecureBytes takePassword(QLineEdit* field);

/// Two password fields that must agree.
bool samePassword(const QLineEdit* first, const QLineEdit* second);

} // namespace padron::ui
