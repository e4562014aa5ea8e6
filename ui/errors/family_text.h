// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "domain/motivo.h"

#include <QString>

namespace padron::ui {

QString familyTitle(const domain::FamilyRecord& record); ///< "Familia Gutiérrez Hernández", of the titular or the first
QString motivoLabel(domain::Motivo motivo);           ///< "Cambio de domicilio"
QString supuestoShort(domain::Supuesto supuesto);     ///< "misma vivienda (12.I)"; the sensitive one is not spelled out
QString supuestosShort(domain::Supuestos supuestos);  ///< of each, with commas

} // namespace padron::ui
