// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace padron::central {

/// One row of a list that a spreadsheet wrote.
struct CsvLine
{
    qint64 number = 0; ///< of its first line, from 1
    QStringList cells; ///< without spaces around them
};

/// UTF-8 with commas or semicolons, quoted values with "" inside; blank lines are left out. kArgumentsWrong when it is no such text.
core::Result<QList<CsvLine>> csvLines(const QByteArray& bytes);

} // namespace padron::central
