// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/input_field.h"

#include "forms/form_fields.h"

namespace padron::ui {

std::optional<domain::Field> fieldOfInput(QStringView objectName)
{
    for (int i = 0; i <= static_cast<int>(domain::Field::Documentos); ++i) // the last
        if (objectName == QLatin1String(placeOf(static_cast<domain::Field>(i)).objectName))
            return static_cast<domain::Field>(i);
    return std::nullopt;
}

} // namespace padron::ui
