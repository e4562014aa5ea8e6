// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace padron::ui {

/// What each case asks for, who registers and who signs: the very table of the rules (domain/case_rules.h), in words.
QWidget* makeHelpCases(QWidget* parent);

} // namespace padron::ui
