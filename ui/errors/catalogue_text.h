// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/catalogue_store.h"

#include <QString>

namespace padron::ui {

// Words of the catalogues.

QString catalogueLabel(domain::CatalogueKind kind);   ///< "Códigos postales (SEPOMEX)"
QString catalogueSource(domain::CatalogueKind kind);  ///< where the institution gets it, and on what terms
QString lineFaultText(domain::LineFault fault);       ///< "faltan columnas; la línea está cortada"
QString nearnessText(const ports::NearModulo& near);  ///< "Está en su municipio, a 3 km en línea recta"
QString moduloModalidad(const QString& key);          ///< "Módulo temporal"

} // namespace padron::ui
