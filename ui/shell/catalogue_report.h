// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/import_catalogue.h"

#include <QDateTime>

namespace padron::ui {

/// What an import left out, as a text to read or to keep: totals, causes with their counts, then line by line. Numbers
/// of lines only: nothing of what they say.
QString catalogueReport(const usecases::ImportCatalogue::Progress& progress, const QString& fileName,
                        const QDateTime& when, int mostLines);

} // namespace padron::ui
