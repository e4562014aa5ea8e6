// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "printing/paper_canvas.h"

#include <QList>

namespace padron::printing {

/// One line of a notice on paper: a paragraph, or the heading of those that follow.
struct NoticeLine
{
    QString text;
    bool heading = false;
    double gap = 0; ///< above it, in millimetres
};
using NoticePage = QList<NoticeLine>;

/// A notice split into Letter pages as that canvas measures it; no heading ends a page.
QList<NoticePage> noticePages(const PaperCanvas& canvas, const domain::Notice& notice);
void paintNoticePage(PaperCanvas& canvas, const domain::Notice& notice, const QList<NoticePage>& pages, qsizetype index,
                     bool practica);

} // namespace padron::printing
