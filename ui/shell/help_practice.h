// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace padron::ui {

/// Of the help in practice mode: the invented people and what the institutions answer about each, made from the table
/// that the simulator answers by.
QWidget* makeHelpPractice(QWidget* parent);

} // namespace padron::ui
