// SPDX-License-Identifier: GPL-3.0-or-later
#include "validators/date_text.h"

#include "domain/typed_date.h"

namespace padron::ui {

QString tidyDate(const QString& typed)
{
    const auto date = domain::parseTypedDate(typed);
    return date ? date->toString(QStringLiteral("dd/MM/yyyy")) : typed;
}

} // namespace padron::ui
