// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "printing/paper_canvas.h"

#include <QList>
#include <QPageSize>

#include <functional>

class QPrinter;

namespace padron::printing {

using PagePainter = std::function<void(PaperCanvas&)>;

/// A print ready to be painted: its pages need nothing that can fail any more.
struct PaperJob
{
    QString title;
    QPageSize size;
    QList<PagePainter> pages;
    /// Told how many pages are painted; false: no more, kPrintCancelled.
    std::function<bool(qsizetype pages)> after = {};
};

inline constexpr int kPdfDpi = 600;

core::Result<void> writePdf(const QString& path, const PaperJob& job);
core::Result<void> print(QPrinter& printer, const PaperJob& job);

} // namespace padron::printing
