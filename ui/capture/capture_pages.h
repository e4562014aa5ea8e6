// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::ui {

class PageViewer;

// A dialog over the viewer, from which pages come into it. A viewer that is empty still when the dialog closes closes too.

void scanInto(PageViewer& viewer, const QString& scanner); ///< `scanner`: path of modulo-escaner
void photographInto(PageViewer& viewer);

} // namespace padron::ui
