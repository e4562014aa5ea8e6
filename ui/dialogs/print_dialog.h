// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPrinter;
class QWidget;

namespace padron::ui {

/// Asks for a printer; the answer comes later and only if one was chosen. The printer lives during the call.
void askForPrinter(QWidget* parent, const QString& title, std::function<void(QPrinter&)> chosen);

} // namespace padron::ui
