// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace padron::core {

QString Error::printedId() const
{
    return QString::fromLatin1(code.id().data(), static_cast<qsizetype>(code.id().size()));
}

} // namespace padron::core
