// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/print_dialog.h"

#include <QPrintDialog>
#include <QPrinter>

namespace padron::ui {

void askForPrinter(QWidget* parent, const QString& title, std::function<void(std::shared_ptr<QPrinter>)> chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                     [printer, chosen = std::move(chosen)] { chosen(printer); });
    dialog->open();
}

} // namespace padron::ui
