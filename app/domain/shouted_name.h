// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace padron::domain {

/// Words of a name in capitals, as documents print them, with the particles before them: {"de la Cruz", "Luna"}.
QStringList partsOfShouted(const QStringList& words);

/// "MARÍA DE LA LUZ" as a person writes it: "María de la Luz". Anything not in capitals stays as it is.
QString asWritten(const QString& shouted);

} // namespace padron::domain
