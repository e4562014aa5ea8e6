// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/person_sheet.h"

namespace padron::printing {

struct SheetRow
{
    QString name, value;
};
struct SheetSection
{
    QString title;
    QString none; ///< what stands there without rows
    QList<SheetRow> rows;
};

/// The hoja de la persona in words: everything held, and who saw it. Public servants appear by role and name; others of a
/// family by what they are in it and the family's folio.
QList<SheetSection> sheetSections(const usecases::PersonSheet& sheet);
/// The same as a file for a machine: JSON, UTF-8.
QByteArray sheetFile(const usecases::PersonSheet& sheet);

} // namespace padron::printing
