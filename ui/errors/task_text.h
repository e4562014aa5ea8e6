// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/centre_task_store.h"

namespace padron::ui {

/// "Corregir: CURP", "Dar de alta a Rosa Ek como Capturista"; `field`: what the form calls the datum of a correction.
QString centreTaskTitle(const ports::CentreTask& task, const QString& field);
QString centreTaskSteps(const ports::CentreTask& task); ///< what somebody does about it
QString centreTaskSource(const ports::CentreTask& task); ///< "Numeral 28 · Oficio DGA/1"; may be empty
QString centreTaskRefusal(const ports::CentreTask& task); ///< what the centre said of the answer; empty: nothing
QString centreTaskDue(const ports::CentreTask& task, int daysLeft); ///< "Venció hace 3 días (5 nov 2026)"; empty without a day
/// Sentence of an error about the centre's tasks; null: not one of them.
const char* taskErrorText(core::ErrorCode code);

} // namespace padron::ui
