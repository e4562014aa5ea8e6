// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/card_sheet.h"
#include "printing/card_template.h"
#include "usecases/paper.h"

#include <QImage>

#include <functional>

class QPrinter;

namespace padron::printing {

/// Credentials on their way to paper.
struct CardJob
{
    QList<usecases::CredentialCard> cards;
    CardTemplate look;
    Sheet medium = Sheet::Cr80;
    Offsets offsets = {};
    int firstPlace = 0; ///< of the first sheet: the places before it were used
    /// Told after each page how many cards are whole; false stops: kPrintCancelled. It is called on the thread that prints.
    std::function<bool(int done, int total)> progress = {};
};

/// A PDF that is stopped or fails leaves no file. All codes are made before the first page.
core::Result<void> writeCardsPdf(const QString& path, const CardJob& job);
core::Result<void> printCards(QPrinter& printer, const CardJob& job);

/// A page as the screen shows it, from 0. kNothingToPrint: there is no such page.
core::Result<QImage> pictureOf(const CardJob& job, qsizetype page, int dpi);

/// A ruler, crosses and a sample code on that medium: how far off the printer is, and whether it keeps the size.
core::Result<void> writeCalibrationPdf(const QString& path, Sheet medium, const Offsets& offsets);
core::Result<void> printCalibration(QPrinter& printer, Sheet medium, const Offsets& offsets);

} // namespace padron::printing
