// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/print_dialog.h"

#include <QPrintDialog>
#include <QPrinter>

namespace padron::ui {

namespace {

void ask(QWidget* parent, const QString& title, bool once, std::function<void(std::shared_ptr<QPrinter>)> chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    for (const auto option : {QAbstractPrintDialog::PrintToFile, QAbstractPrintDialog::PrintPageRange, QAbstractPrintDialog::PrintCollateCopies})
        if (once)
            dialog->setOption(option, false);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                     [printer, chosen = std::move(chosen)] { chosen(printer); });
    dialog->open();
}

} // namespace

void askForPrinter(QWidget* parent, const QString& title, std::function<void(std::shared_ptr<QPrinter>)> chosen)
{
    ask(parent, title, false, std::move(chosen));
}

void askForPrinterOnce(QWidget* parent, const QString& title, std::function<void(std::shared_ptr<QPrinter>)> chosen)
{
    ask(parent, title, true, std::move(chosen));
}

bool printsOnce(QPrinter& printer)
{
    printer.setCopyCount(1);
    printer.setPrintRange(QPrinter::AllPages);
    printer.setFromTo(0, 0);
    return printer.outputFormat() == QPrinter::NativeFormat;
}

} // namespace padron::ui
