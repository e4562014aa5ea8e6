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

} // namespace padron::ui
