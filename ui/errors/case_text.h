// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_rules.h"
#include "domain/mrz.h"

#include <QString>

namespace padron::ui {

// The words of a person's case: who registers them, who signs and with which papers (10, 11, 15).

QString casoLabel(domain::Caso caso);                ///< "Adolescente (12 a 17 años)"
QString condicionLabel(domain::Condicion condicion); ///< "En estado de interdicción"
QString requisitoLabel(domain::Requisito requisito); ///< "Carta de consentimiento de madre, padre, tutora o tutor"
QString whenAskedText(const domain::RequisitoRow& row); ///< "si ejerce tutela", "se recomienda"; empty: always
QString whoRegisters(domain::Caso caso);
QString whoSigns(domain::Caso caso);
QString representedNote(domain::Caso caso);          ///< why somebody else consents; empty: they act alone
QString mrzFaultText(domain::MrzFault fault);        ///< what did not agree, and what to do

} // namespace padron::ui
