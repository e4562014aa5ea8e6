// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace padron::ui {

/// What is protected, from whom, and what is not: said as plainly as the rest.
QWidget* makeHelpThreats(QWidget* parent);

} // namespace padron::ui
