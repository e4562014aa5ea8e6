// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/catalogue_store.h"
#include "printing/public_sheet.h"

#include <QFrame>

namespace padron::ui {

/// How a módulo is told on the page and on the sheet for the public. `ofMunicipio`: somebody asked for a municipio, not
/// for a código postal.
printing::SheetModulo toldModulo(const ports::NearModulo& near, bool ofMunicipio);

/// One módulo; a stop of Tab, so that a screen reader says all of it.
class ModuloCard : public QFrame
{
    Q_OBJECT

public:
    ModuloCard(const printing::SheetModulo& modulo, QWidget* parent);
};

} // namespace padron::ui
