// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/record_field.h"

#include <QString>

namespace padron::ui {

/// Of what was written elsewhere too and of who is asked for at the centre; null: not one of these.
const char* padronErrorText(core::ErrorCode code);
/// What the centre said of somebody whom it found: "El padrón la tiene como baja por defunción."; empty: nothing to add.
QString findingText(const QString& code);
QString recordFieldLabel(domain::RecordField field); ///< "Domicilio"

} // namespace padron::ui
