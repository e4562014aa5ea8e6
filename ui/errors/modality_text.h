// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modality.h"

#include <QString>

namespace padron::ui {

QString modalityLabel(domain::ModalityKind kind);            ///< "Módulo temporal"
QString modalityText(const domain::Modality& modality);      ///< "Módulo temporal - Feria de la salud, Explanada"
QString modalitySentence(const domain::ModalityIssue& issue); ///< what is wrong and what to do

} // namespace padron::ui
