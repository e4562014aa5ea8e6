// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace padron::ui {

/// Asks for a printer; the answer comes later and only if one was chosen. Who keeps the printer may use it after the
/// call.
void askForPrinter(QWidget* parent, const QString& title, std::function<void(std::shared_ptr<QPrinter>)> chosen);
/// The same for what may be on paper once: no copies, no part of it, no file in place of a printer. Its printer still goes
/// through printsOnce() before anything is painted.
void askForPrinterOnce(QWidget* parent, const QString& title, std::function<void(std::shared_ptr<QPrinter>)> chosen);
/// Leaves it one copy of all pages, whatever the dialog allowed; false when it would write a file.
bool printsOnce(QPrinter& printer);

} // namespace padron::ui
