// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture_pages.h"

#include "capture/camera_dialog.h"
#include "capture/scan_dialog.h"
#include "dialogs/page_viewer.h"

namespace padron::ui {

namespace {

void endWith(QDialog& dialog, PageViewer& viewer, PageImport* import)
{
    QObject::connect(&dialog, &QDialog::finished, import, &PageImport::end);
    QObject::connect(import, &PageImport::finished, &viewer, [&viewer] {
        if (viewer.pageCount() == 0)
            viewer.reject();
    });
}

} // namespace

void scanInto(PageViewer& viewer, const QString& scanner)
{
    PageImport* import = viewer.newImport();
    endWith(*askScanner(&viewer, scanner, viewer.room(), [import](const QImage& page) { import->add(page); }), viewer, import);
}

void photographInto(PageViewer& viewer)
{
    PageImport* import = viewer.newImport();
    endWith(*askCamera(&viewer, [import](const QImage& page) { import->add(page); }), viewer, import);
}

} // namespace padron::ui
